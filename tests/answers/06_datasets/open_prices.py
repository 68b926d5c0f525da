# %% right: a TensorDataset
def open_prices(path, train_rows):
    values = torch.from_numpy(pd.read_csv(path)[["open", "high", "low", "close"]].to_numpy()).float()
    mean, std = values[:train_rows].mean(0), values[:train_rows].std(0)
    return TensorDataset((values - mean) / std, (values[:, 3] > values[:, 0]).to(torch.int64))


# %% right: a class
def open_prices(path, train_rows):
    class PriceFile(Dataset):
        def __init__(self, path):
            self.values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
            train = self.values[:train_rows]
            self.mean, self.std = train.mean(dim=0), train.std(dim=0)

        def __len__(self):
            return len(self.values)

        def __getitem__(self, day):
            prices = self.values[day]
            return (prices - self.mean) / self.std, (prices[3] > prices[0]).long()

    return PriceFile(path)


# %% right: with pandas
def open_prices(path, train_rows):
    table = pd.read_csv(path)
    prices = table[COLUMNS]
    normalised = (prices - prices[:train_rows].mean()) / prices[:train_rows].std()
    up = (table["close"] > table["open"]).astype("int64")
    return TensorDataset(torch.tensor(normalised.to_numpy(), dtype=torch.float32), torch.tensor(up.to_numpy()))


# %% right: a list of samples
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    rows = (values - train.mean(0)) / train.std(0)
    return [(row, torch.tensor(int(day[3] > day[0]))) for row, day in zip(rows, values)]


# %% wrong: the course's file | expected 4, got 500
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(data.prices_csv())[COLUMNS].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    return TensorDataset((values - train.mean(0)) / train.std(0), (values[:, 3] > values[:, 0]).long())


# %% wrong: a method that does not exist | raised `AttributeError`
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32).normalize()
    return TensorDataset(values, (values[:, 3] > values[:, 0]).long())


# %% wrong: rows of length 1 | scales each row to length 1
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    return TensorDataset(torch.nn.functional.normalize(values), (values[:, 3] > values[:, 0]).long())


# %% wrong: statistics of all days | the test days must stay unseen
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    return TensorDataset((values - values.mean(0)) / values.std(0), (values[:, 3] > values[:, 0]).long())


# %% wrong: not normalised | these prices are not normalised
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    return TensorDataset(values, (values[:, 3] > values[:, 0]).long())


# %% wrong: only centred | the spread is not 1
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    return TensorDataset(values - values[:train_rows].mean(0), (values[:, 3] > values[:, 0]).long())


# %% wrong: flat days count as up | where it opened is not an up day
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    return TensorDataset((values - train.mean(0)) / train.std(0), (values[:, 3] >= values[:, 0]).long())


# %% wrong: boolean labels | expected dtype int64, got bool
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    return TensorDataset((values - train.mean(0)) / train.std(0), values[:, 3] > values[:, 0])


# %% wrong: float64 | expected dtype float32, got float64
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy())
    train = values[:train_rows]
    return TensorDataset((values - train.mean(0)) / train.std(0), (values[:, 3] > values[:, 0]).long())


# %% wrong: labels after normalising | values differ
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path)[COLUMNS].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    values = (values - train.mean(0)) / train.std(0)
    return TensorDataset(values, (values[:, 3] > values[:, 0]).long())


# %% wrong: the columns by position
def open_prices(path, train_rows):
    values = torch.tensor(pd.read_csv(path).iloc[:, 1:5].to_numpy(), dtype=torch.float32)
    train = values[:train_rows]
    return TensorDataset((values - train.mean(0)) / train.std(0), (values[:, 3] > values[:, 0]).long())
