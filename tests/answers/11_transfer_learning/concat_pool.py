# %% right: flattened maps
def concat_pool(x):
    rows = x.flatten(2)
    return torch.cat([rows.max(dim=2).values, rows.mean(dim=2)], dim=1)[:, :, None, None]


# %% right: axis after axis
def concat_pool(x):
    largest = x.max(3, keepdim=True).values.max(2, keepdim=True).values
    middle = x.mean(3, keepdim=True).mean(2, keepdim=True)
    return torch.concat((largest, middle), 1)


# %% right: written into an empty tensor
def concat_pool(x):
    n, c, h, w = x.shape
    pooled = torch.empty(n, 2 * c, 1, 1)
    pooled[:, :c, 0, 0] = x.amax((-1, -2))
    pooled[:, c:, 0, 0] = x.sum((-1, -2)) / (h * w)
    return pooled


# %% wrong: the course's own layer | does not allow
def concat_pool(x):
    return AdaptiveConcatPool2d(1)(x)


# %% wrong: torch's pooling | does not allow
def concat_pool(x):
    return torch.cat([nn.functional.adaptive_max_pool2d(x, 1), nn.functional.adaptive_avg_pool2d(x, 1)], dim=1)


# %% wrong: means first | the means stand first
def concat_pool(x):
    return torch.cat([x.mean(dim=(2, 3), keepdim=True), x.amax(dim=(2, 3), keepdim=True)], dim=1)


# %% wrong: side by side | side by side
def concat_pool(x):
    pair = torch.stack([x.amax(dim=(2, 3)), x.mean(dim=(2, 3))], dim=2)
    return pair.flatten(1)[:, :, None, None]


# %% wrong: axes lost | expected shape
def concat_pool(x):
    return torch.cat([x.amax(dim=(2, 3)), x.mean(dim=(2, 3))], dim=1)


# %% wrong: glued along the batch | expected shape
def concat_pool(x):
    return torch.cat([x.amax(dim=(2, 3), keepdim=True), x.mean(dim=(2, 3), keepdim=True)], dim=0)


# %% wrong: stacked | expected shape
def concat_pool(x):
    return torch.stack([x.amax(dim=(2, 3), keepdim=True), x.mean(dim=(2, 3), keepdim=True)], dim=1)


# %% wrong: sums | sums, not means
def concat_pool(x):
    return torch.cat([x.amax(dim=(2, 3), keepdim=True), x.sum(dim=(2, 3), keepdim=True)], dim=1)


# %% wrong: the average alone | expected shape
def concat_pool(x):
    return x.mean(dim=(2, 3), keepdim=True)


# %% wrong: cut off at zero
def concat_pool(x):
    x = x.clamp(min=0)
    return torch.cat([x.amax(dim=(2, 3), keepdim=True), x.mean(dim=(2, 3), keepdim=True)], dim=1)


# %% wrong: added up | expected shape
def concat_pool(x):
    return x.amax(dim=(2, 3), keepdim=True) + x.mean(dim=(2, 3), keepdim=True)


# %% wrong: the largest absolute value
def concat_pool(x):
    return torch.cat([x.abs().amax(dim=(2, 3), keepdim=True), x.mean(dim=(2, 3), keepdim=True)], dim=1)
