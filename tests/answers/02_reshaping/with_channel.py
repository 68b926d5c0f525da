# %% right: sizes from the first image
def with_channel(images):
    height, width = images[0].shape
    return torch.stack(images).reshape(-1, 1, height, width)


# %% right: indexing with None
def with_channel(images):
    return torch.stack(images)[:, None]


# %% right: view of the stack
def with_channel(images):
    stacked = torch.stack(images)
    return stacked.view(len(stacked), 1, *stacked.shape[1:])


# %% right: each image reshaped first
def with_channel(images):
    return torch.cat([image.reshape(1, 1, *image.shape) for image in images])


# %% wrong: still the colleague's line | invalid for input of size
def with_channel(images):
    return torch.stack(images).reshape(3, 1, 4, 4)


# %% wrong: unsqueeze | does not allow `unsqueeze`
def with_channel(images):
    return torch.stack(images).unsqueeze(1)


# %% wrong: unsqueeze, hidden in getattr | does not allow `unsqueeze`
def with_channel(images):
    return getattr(torch.stack(images), "unsq" + "ueeze")(dim=1)


# %% wrong: only the sizes of the example | raised `RuntimeError`
def with_channel(images):
    return torch.stack(images).reshape(3, 1, 3, 4)


# %% wrong: height and width swapped | got (3, 1, 4, 3)
def with_channel(images):
    height, width = images[0].shape
    return torch.stack(images).reshape(-1, 1, width, height)


# %% wrong: no channel | got (3, 3, 4)
def with_channel(images):
    return torch.stack(images)


# %% wrong: the channel in front | got (1, 3, 3, 4)
def with_channel(images):
    return torch.stack(images).reshape(1, -1, *images[0].shape)


# %% wrong: zeros of the right shape | the third image should be unchanged
def with_channel(images):
    return torch.zeros(len(images), 1, *images[0].shape, dtype=images[0].dtype)
