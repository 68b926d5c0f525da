# %% right: with a new axis
def distance_table(homes, shops):
    return (homes[:, None] - shops).square().sum(dim=2).sqrt()


# %% right: both axes written out
def distance_table(homes, shops):
    sides = homes.unsqueeze(1) - shops.unsqueeze(0)
    return torch.sqrt((sides**2).sum(dim=-1))


# %% right: coordinate by coordinate
def distance_table(homes, shops):
    total = 0
    for h, s in zip(homes.T, shops.T):
        total = total + (h[:, None] - s[None, :]) ** 2
    return total**0.5


# %% right: one row per home
def distance_table(homes, shops):
    return torch.stack([(home - shops).pow(2).sum(1).sqrt() for home in homes])


# %% wrong: with cdist | does not allow `cdist`
def distance_table(homes, shops):
    return torch.cdist(homes, shops)


# %% wrong: with a norm | does not allow
def distance_table(homes, shops):
    return (homes[:, None] - shops).norm(dim=2)


# %% wrong: with linalg | does not allow
def distance_table(homes, shops):
    return torch.linalg.vector_norm(homes[:, None] - shops, dim=2)


# %% wrong: no root | the root is missing
def distance_table(homes, shops):
    return (homes[:, None] - shops).square().sum(dim=2)


# %% wrong: no squares | the squares are missing
def distance_table(homes, shops):
    return (homes[:, None] - shops).abs().sum(dim=2)


# %% wrong: the mean | the sum is asked for
def distance_table(homes, shops):
    return (homes[:, None] - shops).square().mean(dim=2).sqrt()


# %% wrong: shops down, homes across | one row per
def distance_table(homes, shops):
    return (shops[:, None] - homes).square().sum(dim=2).sqrt()


# %% wrong: pair by pair | home i was measured against shop i only
def distance_table(homes, shops):
    return (homes - shops).square().sum(dim=1).sqrt()


# %% wrong: summed over the shops | expected shape (2, 3), got (2, 2)
def distance_table(homes, shops):
    return (homes[:, None] - shops).square().sum(dim=1).sqrt()


# %% wrong: the root before the sum | the squares are missing
def distance_table(homes, shops):
    return (homes[:, None] - shops).square().sqrt().sum(dim=2)


# %% wrong: two coordinates only | expected 3, got 2.236
def distance_table(homes, shops):
    return ((homes[:, None, :2] - shops[:, :2]) ** 2).sum(dim=2).sqrt()


# %% wrong: zeros of the right shape | values differ
def distance_table(homes, shops):
    return torch.zeros(len(homes), len(shops))
