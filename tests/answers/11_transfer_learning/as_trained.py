# %% right: three channels first
def as_trained(images, weights):
    preset = weights.transforms()
    images = images.expand(-1, 3, -1, -1)
    mean, std = (torch.tensor(values).view(1, 3, 1, 1) for values in (preset.mean, preset.std))
    return (images - mean) / std


# %% right: torchvision's Normalize
def as_trained(images, weights):
    from torchvision.transforms import v2

    preset = weights.transforms()
    if images.shape[1] == 1:
        images = images.repeat(1, 3, 1, 1)
    return v2.Normalize(preset.mean, preset.std)(images)


# %% right: channel by channel
def as_trained(images, weights):
    preset, channels = weights.transforms(), []
    for c, (mean, std) in enumerate(zip(preset.mean, preset.std)):
        channels.append((images[:, c if images.shape[1] == 3 else 0] - mean) / std)
    return torch.stack(channels, dim=1)


# %% wrong: ImageNet's numbers written down | EfficientNet
def as_trained(images, weights):
    mean = torch.tensor([0.485, 0.456, 0.406])[:, None, None]
    return (images - mean) / torch.tensor([0.229, 0.224, 0.225])[:, None, None]


# %% wrong: no standard deviation | the division by the standard deviation is missing
def as_trained(images, weights):
    return images - torch.tensor(weights.transforms().mean)[:, None, None]


# %% wrong: the numbers of the batch itself
def as_trained(images, weights):
    images = images.expand(-1, 3, -1, -1)
    return (images - images.mean(dim=(0, 2, 3), keepdim=True)) / (images.std(dim=(0, 2, 3), keepdim=True) + 1e-5)


# %% wrong: unchanged | nothing was normalised
def as_trained(images, weights):
    return images.expand(-1, 3, -1, -1)


# %% wrong: along the columns | must match the size of tensor b
def as_trained(images, weights):
    preset = weights.transforms()
    return (images - torch.tensor(preset.mean)) / torch.tensor(preset.std)


# %% wrong: the whole preset, which resizes | expected shape
def as_trained(images, weights):
    return weights.transforms()(images.expand(-1, 3, -1, -1))


# %% wrong: in place | changed its input
def as_trained(images, weights):
    preset = weights.transforms()
    if images.shape[1] == 1:
        images = images.repeat(1, 3, 1, 1)
    images -= torch.tensor(preset.mean)[:, None, None]
    images /= torch.tensor(preset.std)[:, None, None]
    return images


# %% wrong: mean and deviation swapped
def as_trained(images, weights):
    preset = weights.transforms()
    return (images - torch.tensor(preset.std)[:, None, None]) / torch.tensor(preset.mean)[:, None, None]


# %% wrong: the mean of the means
def as_trained(images, weights):
    preset = weights.transforms()
    return (images.expand(-1, 3, -1, -1) - sum(preset.mean) / 3) / (sum(preset.std) / 3)


# %% wrong: grey stays grey
def as_trained(images, weights):
    preset, count = weights.transforms(), images.shape[1]
    return (images - torch.tensor(preset.mean)[:count, None, None]) / torch.tensor(preset.std)[:count, None, None]
