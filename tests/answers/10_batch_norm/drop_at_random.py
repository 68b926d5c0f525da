# %% right: where
def drop_at_random(x, p, training):
    if training and p > 0:
        return torch.where(torch.rand(x.shape) < p, 0.0, x / (1 - p))
    return x


# %% right: compared with p
def drop_at_random(x, p, training):
    if not training:
        return x.clone()
    keep = torch.rand_like(x) >= p
    return keep * x / (1 - p)


# %% right: NumPy's chance
def drop_at_random(x, p, training):
    import numpy as np

    if not training:
        return x
    keep = torch.from_numpy(np.random.random(tuple(x.shape)) >= p)
    return (x / (1 - p)).masked_fill(~keep, 0.0)


# %% wrong: not scaled | what remains is not scaled up
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.rand_like(x) >= p)


# %% wrong: drops in evaluation too | in evaluation
def drop_at_random(x, p, training):
    return x * (torch.rand_like(x) >= p) / (1 - p)


# %% wrong: scaled in evaluation too | in evaluation
def drop_at_random(x, p, training):
    if not training:
        return x * (1 - p)
    return x * (torch.rand_like(x) >= p) / (1 - p)


# %% wrong: keeps with probability p | keeping and dropping are swapped
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.rand_like(x) < p) / (1 - p)


# %% wrong: divided by p | divided by p
def drop_at_random(x, p, training):
    if not training or p == 0:
        return x
    return x * (torch.rand_like(x) >= p) / p


# %% wrong: multiplied by 1 − p | multiplied by 1 − p
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.rand_like(x) >= p) * (1 - p)


# %% wrong: whole rows | whole rows or columns
def drop_at_random(x, p, training):
    if not training:
        return x
    keep = torch.rand(len(x)).reshape(-1, *[1] * (x.dim() - 1)) >= p
    return x * keep / (1 - p)


# %% wrong: whole columns | whole rows or columns
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.rand(x.shape[-1]) >= p) / (1 - p)


# %% wrong: always the same places | exactly the same values
def drop_at_random(x, p, training):
    if not training:
        return x
    chance = torch.Generator().manual_seed(0)
    return x * (torch.rand(x.shape, generator=chance) >= p) / (1 - p)


# %% wrong: from a normal distribution | of the values was dropped
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.randn_like(x) >= p) / (1 - p)


# %% wrong: p is always one half | p was not used
def drop_at_random(x, p, training):
    if not training:
        return x
    return x * (torch.rand_like(x) >= 0.5) / 0.5


# %% wrong: torch's own layer | does not allow
def drop_at_random(x, p, training):
    return nn.Dropout(p).train(training)(x)


# %% wrong: torch's own function | does not allow
def drop_at_random(x, p, training):
    return nn.functional.dropout(x, p, training)


# %% wrong: only the mask | expected
def drop_at_random(x, p, training):
    if not training:
        return x
    return (torch.rand_like(x) >= p) / (1 - p)


# %% wrong: in place | changed its input
def drop_at_random(x, p, training):
    if training:
        x *= (torch.rand_like(x) >= p) / (1 - p)
    return x


# %% wrong: never drops | nothing was dropped
def drop_at_random(x, p, training):
    return x
