# %% right: with reshape
def undo_normalise(batch, mean, std):
    mean, std = torch.tensor(mean).reshape(-1, 1, 1), torch.tensor(std).reshape(-1, 1, 1)
    return std * batch + mean


# %% right: Normalize backwards
def undo_normalise(batch, mean, std):
    backwards = v2.Normalize([-m / s for m, s in zip(mean, std)], [1 / s for s in std])
    return backwards(batch)


# %% right: channel by channel
def undo_normalise(batch, mean, std):
    channels = [batch[:, c] * std[c] + mean[c] for c in range(batch.shape[1])]
    return torch.stack(channels, dim=1)


# %% right: channels last and back
def undo_normalise(batch, mean, std):
    last = batch.movedim(1, -1) * torch.tensor(std) + torch.tensor(mean)
    return last.movedim(-1, 1)


# %% wrong: normalised once more | the way back is asked for
def undo_normalise(batch, mean, std):
    return v2.Normalize(mean, std)(batch)


# %% wrong: the mean first | it is added last
def undo_normalise(batch, mean, std):
    return (batch + torch.tensor(mean)[:, None, None]) * torch.tensor(std)[:, None, None]


# %% wrong: the mean forgotten | the mean is missing
def undo_normalise(batch, mean, std):
    return batch * torch.tensor(std)[:, None, None]


# %% wrong: the numbers meet the columns | must match the size
def undo_normalise(batch, mean, std):
    return batch * torch.tensor(std) + torch.tensor(mean)


# %% wrong: the first channel's numbers for all | values differ
def undo_normalise(batch, mean, std):
    return batch * std[0] + mean[0]


# %% wrong: always 0.5 | values differ
def undo_normalise(batch, mean, std):
    return batch * 0.5 + 0.5


# %% wrong: in place | changed its input
def undo_normalise(batch, mean, std):
    for c in range(len(mean)):
        batch[:, c] = batch[:, c] * std[c] + mean[c]
    return batch


# %% wrong: the input unchanged | values differ
def undo_normalise(batch, mean, std):
    return batch


# %% wrong: cut off to [0, 1] | values differ
def undo_normalise(batch, mean, std):
    return (batch * torch.tensor(std)[:, None, None] + torch.tensor(mean)[:, None, None]).clamp(0, 1)
