# %% right: with None
def as_batch(image):
    return image[None, None]


# %% right: two unsqueezes
def as_batch(image):
    return image.unsqueeze(0).unsqueeze(0)


# %% right: a view
def as_batch(image):
    return image.view(1, 1, *image.shape)


# %% right: a reshape
def as_batch(image):
    height, width = image.shape
    return image.reshape((1, 1, height, width))


# %% wrong: one axis only | expected shape (1, 1, 2, 3), got (1, 2, 3)
def as_batch(image):
    return image.unsqueeze(0)


# %% wrong: axes at the end | expected shape (1, 1, 2, 3), got (2, 3, 1, 1)
def as_batch(image):
    return image[:, :, None, None]


# %% wrong: one on each side | both new axes come first
def as_batch(image):
    return image.unsqueeze(0).unsqueeze(-1)


# %% wrong: a copy | shares memory
def as_batch(image):
    return image.clone()[None, None]


# %% wrong: the input unchanged | got (2, 3)
def as_batch(image):
    return image


# %% wrong: height and width swapped | got (1, 1, 3, 2)
def as_batch(image):
    return image.T[None, None]


# %% wrong: zeros | values differ
def as_batch(image):
    return torch.zeros(1, 1, *image.shape)


# %% wrong: the sizes of the example | raised `RuntimeError`
def as_batch(image):
    return image.view(1, 1, 2, 3)
