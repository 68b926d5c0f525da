# %% right: stack, then unsqueeze
def stack_grey(images):
    return torch.stack(images).unsqueeze(1)


# %% right: each image gets its channel first
def stack_grey(images):
    return torch.stack([image.unsqueeze(0) for image in images])


# %% right: cat of batches of one
def stack_grey(images):
    return torch.cat([image[None, None] for image in images])


# %% right: with indexing
def stack_grey(images):
    return torch.stack(images)[:, None]


# %% wrong: no channel axis | got (3, 4, 4)
def stack_grey(images):
    return torch.stack(images)


# %% wrong: the channel in front | got (1, 3, 4, 4)
def stack_grey(images):
    return torch.stack(images).unsqueeze(0)


# %% wrong: the channel at the end | got (3, 4, 4, 1)
def stack_grey(images):
    return torch.stack(images).unsqueeze(-1)


# %% wrong: cat along the rows | image, channel, row, column
def stack_grey(images):
    return torch.cat(images).unsqueeze(0).unsqueeze(0)


# %% wrong: the sizes of the example | raised `RuntimeError`
def stack_grey(images):
    return torch.cat(images).reshape(3, 1, 4, 4)


# %% wrong: the first image three times | the second image
def stack_grey(images):
    return torch.stack([images[0]] * len(images)).unsqueeze(1)


# %% wrong: zeros of the right shape | the second image
def stack_grey(images):
    return torch.zeros(len(images), 1, *images[0].shape)


# %% wrong: stacked along the last axis, then reshaped | the second image
def stack_grey(images):
    return torch.stack(images, dim=-1).reshape(len(images), 1, *images[0].shape)
