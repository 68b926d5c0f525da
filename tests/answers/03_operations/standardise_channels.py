# %% right: with None
def standardise_channels(images, mean, std):
    return (images - mean[:, None, None]) / std[:, None, None]


# %% right: with view
def standardise_channels(images, mean, std):
    return (images - mean.view(1, -1, 1, 1)) / std.view(1, -1, 1, 1)


# %% right: the channels last, and back
def standardise_channels(images, mean, std):
    return ((images.permute(0, 2, 3, 1) - mean) / std).permute(0, 3, 1, 2)


# %% right: channel by channel
def standardise_channels(images, mean, std):
    channels = [(images[:, c] - mean[c]) / std[c] for c in range(len(mean))]
    return torch.stack(channels, dim=1)


# %% wrong: no new axes | each column got its own mean
def standardise_channels(images, mean, std):
    return (images - mean) / std


# %% wrong: axes for the rows | values differ
def standardise_channels(images, mean, std):
    return (images - mean[:, None]) / std[:, None]


# %% wrong: divided first | divides before it subtracts
def standardise_channels(images, mean, std):
    return images / std[:, None, None] - mean[:, None, None]


# %% wrong: the mean only | values differ
def standardise_channels(images, mean, std):
    return images - mean[:, None, None]


# %% wrong: measured, not given | values differ
def standardise_channels(images, mean, std):
    mean, std = images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3))
    return (images - mean[:, None, None]) / std[:, None, None]


# %% wrong: aligned with the batch | expected shape (1, 2, 1, 2), got (2, 2, 1, 2)
def standardise_channels(images, mean, std):
    return (images - mean[:, None, None, None]) / std[:, None, None, None]


# %% wrong: in place | changed its input
def standardise_channels(images, mean, std):
    images[:] = images - mean[:, None, None]
    return images / std[:, None, None]


# %% wrong: the mean of all channels | values differ
def standardise_channels(images, mean, std):
    return (images - mean.mean()) / std.mean()


# %% wrong: the input unchanged | values differ
def standardise_channels(images, mean, std):
    return images


# %% wrong: three channels always | raised
def standardise_channels(images, mean, std):
    return (images - mean.view(3, 1, 1)) / std.view(3, 1, 1)
