# %% right: reshape
def batch_noise(values, batch_size):
    batches = len(values) // batch_size
    return values[: batches * batch_size].view(batches, batch_size).mean(1).std().item()


# %% right: a loader
def batch_noise(values, batch_size):
    return torch.stack([batch.mean() for batch in DataLoader(values, batch_size, drop_last=True)]).std().item()


# %% right: split and leave out
def batch_noise(values, batch_size):
    means = [batch.mean() for batch in values.split(batch_size) if len(batch) == batch_size]
    return float(torch.stack(means).std())


# %% right: unfold
def batch_noise(values, batch_size):
    return values.unfold(0, batch_size, batch_size).sum(dim=1).div(batch_size).std().item()


# %% wrong: the spread inside | the spread inside the batches
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(-1, batch_size).std(dim=1).mean().item()


# %% wrong: the variance | this is the variance
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(-1, batch_size).mean(dim=1).var().item()


# %% wrong: single values | average each batch first
def batch_noise(values, batch_size):
    return values.std().item()


# %% wrong: neighbours in different batches | neighbours belong together
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(batch_size, -1).mean(dim=0).std().item()


# %% wrong: divided by the number | `std` divides by one less
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(-1, batch_size).mean(dim=1).std(correction=0).item()


# %% wrong: the last batch too | leaves out a last batch
def batch_noise(values, batch_size):
    return torch.stack([batch.mean() for batch in values.split(batch_size)]).std().item()


# %% wrong: a tensor | expected a Python number
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(-1, batch_size).mean(dim=1).std()


# %% wrong: by the formula | expected 4
def batch_noise(values, batch_size):
    return (values.std() / batch_size**0.5).item()


# %% wrong: cannot cut off | invalid for input of size
def batch_noise(values, batch_size):
    return values.reshape(-1, batch_size).mean(dim=1).std().item()


# %% wrong: batches of two | expected
def batch_noise(values, batch_size):
    used = len(values) // 2 * 2
    return values[:used].reshape(-1, 2).mean(dim=1).std().item()


# %% wrong: sums | expected 4, got 8
def batch_noise(values, batch_size):
    used = len(values) // batch_size * batch_size
    return values[:used].reshape(-1, batch_size).sum(dim=1).std().item()
