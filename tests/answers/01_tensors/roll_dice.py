# %% right: randint with a generator
def roll_dice(count, sides, seed):
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(1, sides + 1, (count,), generator=generator)


# %% right: from 0, then one more
def roll_dice(count, sides, seed):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return torch.randint(sides, (count,), generator=generator) + 1


# %% right: from decimals
def roll_dice(count, sides, seed):
    unit = torch.rand(count, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    return (unit * sides).floor().long() + 1


# %% right: the shared generator, put back afterwards
def roll_dice(count, sides, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return torch.randint(1, sides + 1, (count,))


# %% wrong: the highest face never comes | the highest roll of 1,000 is 5
def roll_dice(count, sides, seed):
    return torch.randint(1, sides, (count,), generator=torch.Generator().manual_seed(seed))


# %% wrong: a die with a zero | the lowest roll of 1,000 is 0
def roll_dice(count, sides, seed):
    return torch.randint(0, sides + 1, (count,), generator=torch.Generator().manual_seed(seed))


# %% wrong: faces 0 to 5 | the lowest roll of 1,000 is 0
def roll_dice(count, sides, seed):
    return torch.randint(sides, (count,), generator=torch.Generator().manual_seed(seed))


# %% wrong: the shared generator | torch's shared generator was moved
def roll_dice(count, sides, seed):
    torch.manual_seed(seed)
    return torch.randint(1, sides + 1, (count,))


# %% wrong: the generator not handed on | gave other rolls the second time
def roll_dice(count, sides, seed):
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(1, sides + 1, (count,))


# %% wrong: the generator not seeded | seeds 7 and 8 gave the same rolls
def roll_dice(count, sides, seed):
    return torch.randint(1, sides + 1, (count,), generator=torch.Generator())


# %% wrong: one fixed seed | seeds 7 and 8 gave the same rolls
def roll_dice(count, sides, seed):
    return torch.randint(1, sides + 1, (count,), generator=torch.Generator().manual_seed(42))


# %% wrong: decimals | expected dtype int64, got float32
def roll_dice(count, sides, seed):
    return 1 + sides * torch.rand(count, generator=torch.Generator().manual_seed(seed))


# %% wrong: a bell, rounded | should come about 500 times
def roll_dice(count, sides, seed):
    bell = torch.randn(count, generator=torch.Generator().manual_seed(seed))
    return (bell * sides / 5 + (sides + 1) / 2).round().clamp(1, sides).long()


# %% wrong: always six sides | showed a face that it does not have
def roll_dice(count, sides, seed):
    return torch.randint(1, 7, (count,), generator=torch.Generator().manual_seed(seed))


# %% wrong: a list | expected a tensor, got a list
def roll_dice(count, sides, seed):
    return torch.randint(1, sides + 1, (count,), generator=torch.Generator().manual_seed(seed)).tolist()


# %% wrong: one roll only | expected shape (1000,), got (1,)
def roll_dice(count, sides, seed):
    return torch.randint(1, sides + 1, (1,), generator=torch.Generator().manual_seed(seed))
