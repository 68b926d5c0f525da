# %% right: the end counted from the front
def crop_border(images, width):
    height, columns = images.shape[-2:]
    return images[..., width : height - width, width : columns - width]


# %% right: with narrow
def crop_border(images, width):
    rows = images.narrow(2, width, images.shape[2] - 2 * width)
    return rows.narrow(3, width, images.shape[3] - 2 * width)


# %% right: zero on its own
def crop_border(images, width):
    if width == 0:
        return images
    return images[:, :, width:-width, width:-width]


# %% right: padding with a negative number
def crop_border(images, width):
    return torch.nn.functional.pad(images, (-width,) * 4)


# %% partial 1.3333: zero forgotten | `0:0` is an empty slice
def crop_border(images, width):
    return images[:, :, width:-width, width:-width]


# %% wrong: the rows only | only the last two axes get shorter
def crop_border(images, width):
    return images[:, :, width : images.shape[2] - width]


# %% wrong: two sides only | only the last two axes get shorter
def crop_border(images, width):
    return images[..., width:, width:]


# %% wrong: the wrong axes | only the last two axes get shorter
def crop_border(images, width):
    return images[width : len(images) - width, width : images.shape[1] - width]


# %% wrong: height and width swapped | only the last two axes get shorter
def crop_border(images, width):
    _, _, columns, height = images.shape
    return images[:, :, width : height - width, width : columns - width]


# %% wrong: one pixel always | expected shape (2, 1, 4, 4)
def crop_border(images, width):
    return images[:, :, 1:-1, 1:-1]


# %% wrong: the wrong corner | values differ
def crop_border(images, width):
    _, _, height, columns = images.shape
    return images[:, :, : height - 2 * width, : columns - 2 * width]


# %% wrong: blackened, not cut off | only the last two axes get shorter
def crop_border(images, width):
    inner = torch.zeros_like(images)
    end = -width or None
    inner[:, :, width:end, width:end] = images[:, :, width:end, width:end]
    return inner


# %% wrong: the input unchanged | only the last two axes get shorter
def crop_border(images, width):
    return images


# %% wrong: zeros of the right shape | values differ
def crop_border(images, width):
    n, channels, height, columns = images.shape
    return images.new_zeros(n, channels, height - 2 * width, columns - 2 * width)
