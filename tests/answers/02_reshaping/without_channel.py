# %% right: squeeze of axis 1
def without_channel(batch):
    return batch.squeeze(1)


# %% right: index 0 of the channel
def without_channel(batch):
    return batch[:, 0]


# %% right: reshape to the other sizes
def without_channel(batch):
    n, _, height, width = batch.shape
    return batch.reshape(n, height, width)


# %% right: flatten batch and channel
def without_channel(batch):
    return batch.flatten(0, 1)


# %% wrong: squeezes every axis of size 1 | only the channel axis goes
def without_channel(batch):
    return batch.squeeze()


# %% wrong: squeezes the batch axis | got (8, 1, 2, 3)
def without_channel(batch):
    return batch.squeeze(0)


# %% wrong: the first image only | got (1, 2, 3)
def without_channel(batch):
    return batch[0]


# %% wrong: the input unchanged | got (8, 1, 2, 3)
def without_channel(batch):
    return batch


# %% wrong: zeros of the right shape | values differ
def without_channel(batch):
    return torch.zeros(batch.shape[0], *batch.shape[2:])


# %% wrong: channel moved, rows mixed | values differ
def without_channel(batch):
    n, _, height, width = batch.shape
    return batch.reshape(height * width, n).T.reshape(n, height, width)


# %% wrong: squeezes the input in place | changed its input
def without_channel(batch):
    return batch.squeeze_(1)


# %% wrong: the sizes of the example | raised `RuntimeError`
def without_channel(batch):
    return batch.view(8, 2, 3)
