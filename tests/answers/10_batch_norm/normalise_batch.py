# %% right: var_mean
def normalise_batch(x, eps=1e-5):
    variance, mean = torch.var_mean(x, dim=0, correction=0, keepdim=True)
    return (x - mean) * torch.rsqrt(variance + eps)


# %% right: from the sum
def normalise_batch(x, eps=1e-5):
    centred = x - x.sum(0) / len(x)
    return centred / ((centred**2).sum(0) / len(x) + eps) ** 0.5


# %% right: column by column
def normalise_batch(x, eps=1e-5):
    columns = [(c - c.mean()) / (c.var(unbiased=False) + eps).sqrt() for c in x.T]
    return torch.stack(columns, dim=1)


# %% wrong: rows | features are columns
def normalise_batch(x, eps=1e-5):
    mean, variance = x.mean(dim=1, keepdim=True), x.var(dim=1, correction=0, keepdim=True)
    return (x - mean) / torch.sqrt(variance + eps)


# %% wrong: the unbiased variance | batch norm divides by N
def normalise_batch(x, eps=1e-5):
    return (x - x.mean(dim=0)) / torch.sqrt(x.var(dim=0) + eps)


# %% wrong: eps outside the root | eps belongs inside the root
def normalise_batch(x, eps=1e-5):
    return (x - x.mean(dim=0)) / (x.std(dim=0, correction=0) + eps)


# %% wrong: eps forgotten | a constant column
def normalise_batch(x, eps=1e-5):
    return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)


# %% wrong: eps fixed | did you use `eps`
def normalise_batch(x, eps=1e-5):
    return (x - x.mean(dim=0)) / torch.sqrt(x.var(dim=0, correction=0) + 1e-5)


# %% wrong: everything together | one mean for the whole table
def normalise_batch(x, eps=1e-5):
    return (x - x.mean()) / torch.sqrt(x.var(correction=0) + eps)


# %% wrong: divided by the variance | take the root of the variance
def normalise_batch(x, eps=1e-5):
    return (x - x.mean(dim=0)) / (x.var(dim=0, correction=0) + eps)


# %% wrong: only centred | only the mean is taken away
def normalise_batch(x, eps=1e-5):
    return x - x.mean(dim=0)


# %% wrong: only divided | the mean is still there
def normalise_batch(x, eps=1e-5):
    return x / torch.sqrt(x.var(dim=0, correction=0) + eps)


# %% wrong: torch's own layer | does not allow
def normalise_batch(x, eps=1e-5):
    return nn.BatchNorm1d(x.shape[1], eps=eps)(x).detach()


# %% wrong: torch's own function | does not allow
def normalise_batch(x, eps=1e-5):
    return nn.functional.batch_norm(x, None, None, training=True, eps=eps)


# %% wrong: layer norm, turned | does not allow
def normalise_batch(x, eps=1e-5):
    return nn.functional.layer_norm(x.T, (len(x),), eps=eps).T


# %% wrong: in place | changed its input
def normalise_batch(x, eps=1e-5):
    x -= x.mean(dim=0)
    x /= torch.sqrt(x.var(dim=0, correction=0) + eps)
    return x


# %% wrong: the input unchanged | values differ
def normalise_batch(x, eps=1e-5):
    return x


# %% wrong: from 0 to 1 | values differ
def normalise_batch(x, eps=1e-5):
    low, high = x.amin(dim=0), x.amax(dim=0)
    return (x - low) / (high - low + eps)
