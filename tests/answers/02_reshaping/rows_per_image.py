# %% right: with flatten
def rows_per_image(images):
    return images.flatten(start_dim=1)


# %% right: with reshape
def rows_per_image(images):
    return images.reshape(images.shape[0], -1)


# %% right: image by image
def rows_per_image(images):
    return torch.stack([image.reshape(-1) for image in images])


# %% right: with nn.Flatten
def rows_per_image(images):
    return torch.nn.Flatten()(images)


# %% wrong: the batch axis last | the batch axis stays first
def rows_per_image(images):
    return images.reshape(-1, images.shape[0])


# %% wrong: the batch axis last, then transposed | pixels of more than one image
def rows_per_image(images):
    return images.reshape(-1, images.shape[0]).T


# %% wrong: flattens the batch away | batch axis stays first
def rows_per_image(images):
    return images.flatten()


# %% wrong: the sizes of the example | invalid for input of size
def rows_per_image(images):
    return images.reshape(3, 16)


# %% wrong: channels interleaved | each channel should be read to its end first
def rows_per_image(images):
    return images.permute(0, 2, 3, 1).flatten(1)


# %% wrong: flattens from the channel's rows on | got (3, 1, 16)
def rows_per_image(images):
    return images.flatten(start_dim=2)


# %% wrong: zeros of the right shape | values differ
def rows_per_image(images):
    return torch.zeros(images.shape[0], images[0].numel(), dtype=images.dtype)


# %% wrong: the input unchanged | batch axis stays first
def rows_per_image(images):
    return images


# %% wrong: view fails on memory that is not contiguous | view size is not compatible
def rows_per_image(images):
    return images.view(images.shape[0], -1)


# %% wrong: columns instead of rows | values differ
def rows_per_image(images):
    return images.transpose(2, 3).flatten(1)
