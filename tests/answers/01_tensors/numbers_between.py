# %% right: stretch and shift
def numbers_between(count, low, high):
    return low + (high - low) * torch.rand(count)


# %% right: filled in place
def numbers_between(count, low, high):
    return torch.empty(count).uniform_(low, high)


# %% right: mixed from the two ends
def numbers_between(count, low, high):
    part = torch.rand(count)
    return part * high + (1 - part) * low


# %% right: with a distribution
def numbers_between(count, low, high):
    return torch.distributions.Uniform(float(low), float(high)).sample((count,))


# %% wrong: as the tutorial has it | below 0
def numbers_between(count, low, high):
    return torch.randn(count) * 10


# %% wrong: the upper end for the width | asked for 5 to 7, got
def numbers_between(count, low, high):
    return low + high * torch.rand(count)


# %% wrong: not shifted | asked for 5 to 7, got
def numbers_between(count, low, high):
    return (high - low) * torch.rand(count)


# %% wrong: the range of the example | asked for 5 to 7, got
def numbers_between(count, low, high):
    return 10 * torch.rand(count)


# %% wrong: whole numbers | expected dtype float32, got int64
def numbers_between(count, low, high):
    return torch.randint(int(low), int(high), (count,))


# %% wrong: whole numbers as decimals | only whole numbers
def numbers_between(count, low, high):
    return torch.randint(int(low), int(high), (count,)).float()


# %% wrong: the same number everywhere | about 1,000 of 10,000 numbers
def numbers_between(count, low, high):
    return torch.full((count,), low + (high - low) / 3)


# %% wrong: a matrix | expected shape (100,), got (100, 1)
def numbers_between(count, low, high):
    return low + (high - low) * torch.rand(count, 1)


# %% partial 2.25: a bell held within the range | about 1,000 of 10,000 numbers
def numbers_between(count, low, high):
    middle, half = (low + high) / 2, (high - low) / 2
    return (middle + half * torch.randn(count)).clamp(low, high)


# %% partial 1.5: evenly spaced, with no chance | about 1,000 of 10,000 numbers
def numbers_between(count, low, high):
    return low + (high - low) * torch.linspace(0, 1, count) ** 2


# %% partial 2.25: seeded inside | gave the same numbers
def numbers_between(count, low, high):
    torch.manual_seed(0)
    return low + (high - low) * torch.rand(count)


# %% partial 2.25: drawn by NumPy | after the same `torch.manual_seed`
def numbers_between(count, low, high):
    return torch.tensor(np.random.uniform(low, high, count), dtype=torch.float32)
