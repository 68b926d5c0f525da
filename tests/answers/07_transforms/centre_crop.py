# %% right: slices
def centre_crop(images, height, width):
    h, w = images.shape[-2:]
    y, x = (h - height) // 2, (w - width) // 2
    return images[..., y : y + height, x : x + width]


# %% right: narrow
def centre_crop(images, height, width):
    for dim, size in ((-2, height), (-1, width)):
        images = images.narrow(dim, (images.size(dim) - size) // 2, size)
    return images


# %% right: positions
def centre_crop(images, height, width):
    rows = torch.arange(height) + math.floor((images.shape[-2] - height) / 2)
    columns = torch.arange(width) + math.floor((images.shape[-1] - width) / 2)
    return images.index_select(-2, rows).index_select(-1, columns)


# %% right: counted from both ends
def centre_crop(images, height, width):
    above, beside = images.shape[-2] - height, images.shape[-1] - width
    bottom = images.shape[-2] - (above - above // 2)
    right = images.shape[-1] - (beside - beside // 2)
    return images[..., above // 2 : bottom, beside // 2 : right]


# %% wrong: the corner | this is the top left corner
def centre_crop(images, height, width):
    return images[..., :height, :width]


# %% wrong: torchvision's own | one goes above and two below
def centre_crop(images, height, width):
    return v2.CenterCrop((height, width))(images)


# %% wrong: width and height swapped | expected shape (1, 2, 4), got (1, 4, 2)
def centre_crop(images, height, width):
    top, left = (images.shape[-2] - width) // 2, (images.shape[-1] - height) // 2
    return images[..., top : top + width, left : left + height]


# %% wrong: rounded up | one goes above and two below
def centre_crop(images, height, width):
    top, left = math.ceil((images.shape[-2] - height) / 2), math.ceil((images.shape[-1] - width) / 2)
    return images[..., top : top + height, left : left + width]


# %% wrong: the first two axes | expected
def centre_crop(images, height, width):
    top, left = (images.shape[0] - height) // 2, (images.shape[1] - width) // 2
    return images[top : top + height, left : left + width]


# %% wrong: only with three axes | too many indices
def centre_crop(images, height, width):
    top, left = (images.shape[-2] - height) // 2, (images.shape[-1] - width) // 2
    return images[:, top : top + height, left : left + width]


# %% wrong: squares only | expected shape (1, 2, 4), got (1, 2, 2)
def centre_crop(images, height, width):
    top, left = (images.shape[-2] - height) // 2, (images.shape[-1] - height) // 2
    return images[..., top : top + height, left : left + height]


# %% wrong: one column for both | values differ
def centre_crop(images, height, width):
    top = (images.shape[-2] - height) // 2
    return images[..., top : top + height, top : top + width]


# %% wrong: scaled, not cut | values differ
def centre_crop(images, height, width):
    return v2.Resize((height, width), antialias=False)(images.reshape(-1, 1, *images.shape[-2:])).reshape(*images.shape[:-2], height, width)


# %% wrong: the input unchanged | expected shape (1, 2, 2), got (1, 4, 4)
def centre_crop(images, height, width):
    return images
