# %% right: with permute
def for_matplotlib(image):
    return image.permute(1, 2, 0)


# %% right: two transposes
def for_matplotlib(image):
    return image.transpose(0, 2).transpose(0, 1)


# %% right: with movedim
def for_matplotlib(image):
    return image.movedim(0, -1)


# %% right: with einsum
def for_matplotlib(image):
    return torch.einsum("chw->hwc", image)


# %% right: the channels stacked last
def for_matplotlib(image):
    return torch.stack(list(image), dim=-1)


# %% wrong: a reshape | the axes must be walked in another order
def for_matplotlib(image):
    channels, height, width = image.shape
    return image.reshape(height, width, channels)


# %% wrong: height and width swapped | expected shape (62, 152, 3), got (152, 62, 3)
def for_matplotlib(image):
    return image.permute(2, 1, 0)


# %% wrong: the numbers read as places to go | got (152, 3, 62)
def for_matplotlib(image):
    return image.permute(2, 0, 1)


# %% wrong: the input unchanged | got (3, 62, 152)
def for_matplotlib(image):
    return image


# %% wrong: zeros of the right shape | values differ
def for_matplotlib(image):
    return torch.zeros(*image.shape[1:], image.shape[0])


# %% wrong: the first channel for all | values differ
def for_matplotlib(image):
    return image[0].unsqueeze(-1).expand(-1, -1, image.shape[0])


# %% wrong: the colours in reverse | values differ
def for_matplotlib(image):
    return image.flip(0).permute(1, 2, 0)
