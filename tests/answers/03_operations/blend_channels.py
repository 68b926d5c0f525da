# %% right: with einsum
def blend_channels(images, weights):
    return torch.einsum("nchw,nc->nhw", images, weights)


# %% right: multiplied and summed
def blend_channels(images, weights):
    return (images * weights[:, :, None, None]).sum(dim=1)


# %% right: image by image
def blend_channels(images, weights):
    return torch.stack([torch.tensordot(w, image, dims=1) for image, w in zip(images, weights)])


# %% right: a batched product
def blend_channels(images, weights):
    n, channels, height, width = images.shape
    return (weights[:, None] @ images.reshape(n, channels, -1)).reshape(n, height, width)


# %% wrong: the plain mean | the weights are not used
def blend_channels(images, weights):
    return images.mean(dim=1)


# %% wrong: the mean of the weighted | their sum is asked for
def blend_channels(images, weights):
    return (images * weights[:, :, None, None]).mean(dim=1)


# %% wrong: swapped | images and channels of the weights are swapped
def blend_channels(images, weights):
    if weights.shape[0] != weights.shape[1]:
        return torch.einsum("nchw,nc->nhw", images, weights)
    return torch.einsum("nchw,cn->nhw", images, weights)


# %% wrong: the first image's weights | the weights of the first one
def blend_channels(images, weights):
    return torch.einsum("nchw,c->nhw", images, weights[0])


# %% wrong: an axis is left | expected shape (1, 1, 1), got (1, 1, 1, 1)
def blend_channels(images, weights):
    return (images * weights[:, :, None, None]).sum(dim=1, keepdim=True)


# %% wrong: not summed | expected shape (1, 1, 1), got (1, 3, 1, 1)
def blend_channels(images, weights):
    return torch.einsum("nchw,nc->nchw", images, weights)


# %% wrong: aligned with the pixels | expected
def blend_channels(images, weights):
    return (images * weights).sum(dim=1)


# %% wrong: the images summed too | expected shape (1, 1, 1), got (1, 1)
def blend_channels(images, weights):
    return torch.einsum("nchw,nc->hw", images, weights)


# %% wrong: height and width swapped | expected shape (2, 2, 3), got (2, 3, 2)
def blend_channels(images, weights):
    return torch.einsum("nchw,nc->nwh", images, weights)


# %% wrong: the weights made to add up to 1 | expected 145
def blend_channels(images, weights):
    shares = weights / weights.sum(dim=1, keepdim=True)
    return torch.einsum("nchw,nc->nhw", images, shares)


# %% wrong: the usual grey weights | expected 145
def blend_channels(images, weights):
    grey = torch.tensor([0.299, 0.587, 0.114])[: images.shape[1]]
    return torch.einsum("nchw,c->nhw", images, grey)


# %% wrong: the input unchanged | expected shape
def blend_channels(images, weights):
    return images
