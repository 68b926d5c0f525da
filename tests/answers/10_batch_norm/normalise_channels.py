# %% right: channels last
def normalise_channels(x, weight, bias, eps=1e-5):
    y = x.movedim(1, -1)
    rows = y.reshape(-1, y.shape[-1])
    rows = (rows - rows.mean(0)) / (rows.var(0, unbiased=False) + eps).sqrt()
    return (rows * weight + bias).reshape(y.shape).movedim(-1, 1)


# %% right: channel by channel
def normalise_channels(x, weight, bias, eps=1e-5):
    channels = []
    for c in range(x.shape[1]):
        pixels = x[:, c]
        channels.append(weight[c] * (pixels - pixels.mean()) / torch.sqrt(pixels.var(correction=0) + eps) + bias[c])
    return torch.stack(channels, dim=1)


# %% right: scale and shift put together
def normalise_channels(x, weight, bias, eps=1e-5):
    flat = x.transpose(0, 1).flatten(1)
    mean = flat.mean(dim=1)
    scale = weight * ((flat - mean[:, None]).square().mean(dim=1) + eps).rsqrt()
    shift = bias - mean * scale
    return torch.einsum("nchw,c->nchw", x, scale) + shift[:, None, None]


# %% wrong: each image by itself | over the whole batch
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(2, 3), keepdim=True), x.var(dim=(2, 3), correction=0, keepdim=True)
    return weight.reshape(-1, 1, 1) * (x - mean) / torch.sqrt(variance + eps) + bias.reshape(-1, 1, 1)


# %% wrong: all channels together | all channels were normalised together
def normalise_channels(x, weight, bias, eps=1e-5):
    y = (x - x.mean()) / torch.sqrt(x.var(correction=0) + eps)
    return weight.reshape(-1, 1, 1) * y + bias.reshape(-1, 1, 1)


# %% wrong: each pixel's place by itself | each pixel's place by itself
def normalise_channels(x, weight, bias, eps=1e-5):
    y = (x - x.mean(dim=0)) / torch.sqrt(x.var(dim=0, correction=0) + eps)
    return weight.reshape(-1, 1, 1) * y + bias.reshape(-1, 1, 1)


# %% wrong: the unbiased variance | divides by N
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), keepdim=True)
    return weight.reshape(-1, 1, 1) * (x - mean) / torch.sqrt(variance + eps) + bias.reshape(-1, 1, 1)


# %% wrong: scale and shift along the width | along the width
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), correction=0, keepdim=True)
    return weight * (x - mean) / torch.sqrt(variance + eps) + bias


# %% wrong: no scale | the scale is missing
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), correction=0, keepdim=True)
    return (x - mean) / torch.sqrt(variance + eps) + bias.reshape(-1, 1, 1)


# %% wrong: no shift | the shift is missing
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), correction=0, keepdim=True)
    return weight.reshape(-1, 1, 1) * (x - mean) / torch.sqrt(variance + eps)


# %% wrong: shifted before it is scaled | scale first, then shift
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), correction=0, keepdim=True)
    return weight.reshape(-1, 1, 1) * ((x - mean) / torch.sqrt(variance + eps) + bias.reshape(-1, 1, 1))


# %% wrong: eps fixed | did you use `eps`
def normalise_channels(x, weight, bias, eps=1e-5):
    mean, variance = x.mean(dim=(0, 2, 3), keepdim=True), x.var(dim=(0, 2, 3), correction=0, keepdim=True)
    return weight.reshape(-1, 1, 1) * (x - mean) / torch.sqrt(variance + 1e-5) + bias.reshape(-1, 1, 1)


# %% wrong: torch's own function | does not allow
def normalise_channels(x, weight, bias, eps=1e-5):
    return nn.functional.batch_norm(x, None, None, weight, bias, training=True, eps=eps)


# %% wrong: instance norm | does not allow
def normalise_channels(x, weight, bias, eps=1e-5):
    return nn.functional.instance_norm(x, None, None, weight, bias, eps=eps)


# %% wrong: in place | changed its input
def normalise_channels(x, weight, bias, eps=1e-5):
    x -= x.mean(dim=(0, 2, 3), keepdim=True)
    x /= torch.sqrt(x.var(dim=(0, 2, 3), correction=0, keepdim=True) + eps)
    return weight.reshape(-1, 1, 1) * x + bias.reshape(-1, 1, 1)


# %% wrong: the input unchanged | values differ
def normalise_channels(x, weight, bias, eps=1e-5):
    return x
