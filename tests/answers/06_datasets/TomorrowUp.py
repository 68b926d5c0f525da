# %% right: worked out when asked
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        today, tomorrow = self.values[day], self.values[day + 1]
        return (today - self.mean) / self.std, 1 if tomorrow[-1] > today[-1] else 0


# %% right: worked out beforehand
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.features = ((values - mean) / std)[:-1]
        self.labels = (values[1:, 3] > values[:-1, 3]).int().tolist()

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, day):
        return self.features[day], self.labels[day]


# %% right: without the base class, with diff
class TomorrowUp:
    def __init__(self, values, mean, std):
        self.x = values.sub(mean).div(std)
        self.up = torch.diff(values[:, 3]) > 0

    def __len__(self):
        return len(self.up)

    def __getitem__(self, day):
        return self.x[day], int(self.up[day].item())


# %% right: on top of a TensorDataset
class TomorrowUp(TensorDataset):
    def __init__(self, values, mean, std):
        super().__init__((values[:-1] - mean) / std, values[1:, 3] > values[:-1, 3])

    def __getitem__(self, day):
        features, up = super().__getitem__(day)
        return features, int(up)


# %% wrong: one day too long | the last day has no tomorrow
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values)

    def __getitem__(self, day):
        return (self.values[day] - self.mean) / self.std, int(self.values[day + 1, 3] > self.values[day, 3])


# %% partial 2: the label of the same day | the same day went up
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        prices = self.values[day]
        return (prices - self.mean) / self.std, int(prices[3] > prices[0])


# %% partial 2: not normalised | take the mean away
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values = values

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return self.values[day], int(self.values[day + 1, 3] > self.values[day, 3])


# %% partial 3: higher or equal | does not close higher
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return (self.values[day] - self.mean) / self.std, int(self.values[day + 1, 3] >= self.values[day, 3])


# %% partial 3: the label as a tensor | .item()
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return (self.values[day] - self.mean) / self.std, (self.values[day + 1, 3] > self.values[day, 3]).long()


# %% partial 2: the opening prices | compare the opening prices
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return (self.values[day] - self.mean) / self.std, int(self.values[day + 1, 0] > self.values[day, 0])


# %% wrong: its own statistics | values differ
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.features = values, (values - values.mean(0)) / values.std(0)

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return self.features[day], int(self.values[day + 1, 3] > self.values[day, 3])


# %% wrong: normalises in place | changed its input
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values = values
        self.values -= mean
        self.values /= std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return self.values[day], int(self.values[day + 1, 3] > self.values[day, 3])


# %% wrong: the next day's prices as features | values differ
class TomorrowUp(Dataset):
    def __init__(self, values, mean, std):
        self.values, self.mean, self.std = values, mean, std

    def __len__(self):
        return len(self.values) - 1

    def __getitem__(self, day):
        return (self.values[day + 1] - self.mean) / self.std, int(self.values[day + 1, 3] > self.values[day, 3])
