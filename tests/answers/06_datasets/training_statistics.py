# %% right: slice, then reduce
def training_statistics(values, train_rows):
    train = values[:train_rows]
    return train.mean(0), train.std(0)


# %% right: both at once
def training_statistics(values, train_rows):
    std, mean = torch.std_mean(values[:train_rows], dim=0)
    return mean, std


# %% right: column by column
def training_statistics(values, train_rows):
    columns = [values[:train_rows, c] for c in range(values.shape[1])]
    return torch.stack([c.mean() for c in columns]), torch.stack([c.std() for c in columns])


# %% right: from the formula
def training_statistics(values, train_rows):
    train = values.narrow(0, 0, train_rows)
    mean = train.sum(dim=0) / train_rows
    variance = ((train - mean) ** 2).sum(dim=0) / (train_rows - 1)
    return mean, variance.sqrt()


# %% wrong: all rows | this is the mean of all rows
def training_statistics(values, train_rows):
    return values.mean(dim=0), values.std(dim=0)


# %% wrong: one number | one mean for the whole table
def training_statistics(values, train_rows):
    return values[:train_rows].mean(), values[:train_rows].std()


# %% wrong: the rows | the mean of each row
def training_statistics(values, train_rows):
    return values[:train_rows].mean(dim=1), values[:train_rows].std(dim=1)


# %% partial 0.67: the variance | this is the variance
def training_statistics(values, train_rows):
    return values[:train_rows].mean(dim=0), values[:train_rows].var(dim=0)


# %% partial 0.67: divided by n | divides by n - 1
def training_statistics(values, train_rows):
    return values[:train_rows].mean(dim=0), values[:train_rows].std(dim=0, correction=0)


# %% wrong: the last rows | values differ
def training_statistics(values, train_rows):
    return values[-train_rows:].mean(dim=0), values[-train_rows:].std(dim=0)


# %% wrong: always three rows | values differ
def training_statistics(values, train_rows):
    return values[:3].mean(dim=0), values[:3].std(dim=0)


# %% wrong: swapped | values differ
def training_statistics(values, train_rows):
    return values[:train_rows].std(dim=0), values[:train_rows].mean(dim=0)


# %% wrong: the input unchanged | expected shape (2,)
def training_statistics(values, train_rows):
    return values, values


# %% wrong: the mean only | expected shape (2,), got ()
def training_statistics(values, train_rows):
    return values[:train_rows].mean(dim=0)
