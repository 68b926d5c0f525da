# %% right: a step towards the batch
def running_statistics(batches, momentum=0.1):
    mean, variance = 0.0, 1.0
    for batch in batches:
        mean = mean + momentum * (batch.mean(0) - mean)
        variance = variance + momentum * (batch.var(0) - variance)
    return mean, variance


# %% right: lerp
def running_statistics(batches, momentum=0.1):
    features = batches[0].shape[1]
    state = torch.stack([torch.zeros(features), torch.ones(features)])
    for batch in batches:
        variance, mean = torch.var_mean(batch, dim=0)
        state = torch.lerp(state, torch.stack([mean, variance]), momentum)
    return state[0], state[1]


# %% right: weights of the past
def running_statistics(batches, momentum=0.1):
    old = (1 - momentum) ** len(batches)
    shares = [momentum * (1 - momentum) ** i for i in range(len(batches) - 1, -1, -1)]
    mean = sum(s * b.mean(dim=0) for s, b in zip(shares, batches))
    return mean, old + sum(s * b.var(dim=0, correction=1) for s, b in zip(shares, batches))


# %% wrong: momentum swapped | momentum and 1 − momentum are swapped
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in batches:
        mean = momentum * mean + (1 - momentum) * batch.mean(dim=0)
        variance = momentum * variance + (1 - momentum) * batch.var(dim=0)
    return mean, variance


# %% wrong: the biased variance | unbiased variance of the batch
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=0, correction=0)
    return mean, variance


# %% wrong: the variance begins with 0 | starts at 1
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.zeros(batches[0].shape[1])
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=0)
    return mean, variance


# %% wrong: begins with the first batch | starts at 0
def running_statistics(batches, momentum=0.1):
    mean, variance = batches[0].mean(dim=0), batches[0].var(dim=0)
    for batch in batches[1:]:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=0)
    return mean, variance


# %% wrong: standard deviations | variance, not the standard deviation
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.std(dim=0)
    return mean, variance


# %% wrong: only the last batch | the batches before it count too
def running_statistics(batches, momentum=0.1):
    batch = batches[-1]
    return momentum * batch.mean(dim=0), 1 - momentum + momentum * batch.var(dim=0)


# %% wrong: only the first batch | expected 5.25
def running_statistics(batches, momentum=0.1):
    batch = batches[0]
    return momentum * batch.mean(dim=0), 1 - momentum + momentum * batch.var(dim=0)


# %% wrong: backwards | the last batch counts most
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in reversed(batches):
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=0)
    return mean, variance


# %% wrong: momentum fixed | expected
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in batches:
        mean = 0.9 * mean + 0.1 * batch.mean(dim=0)
        variance = 0.9 * variance + 0.1 * batch.var(dim=0)
    return mean, variance


# %% wrong: over the features | expected shape (1,)
def running_statistics(batches, momentum=0.1):
    mean, variance = 0.0, 1.0
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=1)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=1, correction=0)
    return mean, variance


# %% wrong: one number for all features | expected shape (1,)
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.tensor(0.0), torch.tensor(1.0)
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean()
        variance = (1 - momentum) * variance + momentum * batch.var()
    return mean, variance


# %% wrong: torch's own layer | does not allow
def running_statistics(batches, momentum=0.1):
    layer = nn.BatchNorm1d(batches[0].shape[1], momentum=momentum)
    for batch in batches:
        layer(batch)
    return layer.running_mean, layer.running_var


# %% wrong: the other way round | expected 0.4, got 1.7
def running_statistics(batches, momentum=0.1):
    mean, variance = torch.zeros(batches[0].shape[1]), torch.ones(batches[0].shape[1])
    for batch in batches:
        mean = (1 - momentum) * mean + momentum * batch.mean(dim=0)
        variance = (1 - momentum) * variance + momentum * batch.var(dim=0)
    return variance, mean


# %% wrong: all batches in one | all batches were joined
def running_statistics(batches, momentum=0.1):
    everything = torch.cat(batches)
    return momentum * everything.mean(dim=0), 1 - momentum + momentum * everything.var(dim=0)
