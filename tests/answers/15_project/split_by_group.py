# %% right: sample
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = set(random.Random(seed).sample(names, math.ceil(share * len(names))))
    training, validation = [], []
    for i, group in enumerate(groups):
        (validation if group in held else training).append(i)
    return training, validation


# %% right: a generator of torch
def split_by_group(groups, share, seed):
    names = list(dict.fromkeys(groups))
    order = torch.randperm(len(names), generator=torch.Generator().manual_seed(seed))
    number = -int(-share * len(names) // 1)
    held = [names[i] for i in order[:number]]
    validation = [i for i in range(len(groups)) if groups[i] in held]
    return [i for i in range(len(groups)) if i not in validation], validation


# %% right: NumPy
def split_by_group(groups, share, seed):
    import numpy as np

    names, codes = np.unique(groups, return_inverse=True)
    held = np.random.default_rng(seed).permutation(len(names))[: int(np.ceil(share * len(names)))]
    inside = np.isin(codes, held)
    return np.flatnonzero(~inside).tolist(), np.flatnonzero(inside).tolist()


# %% wrong: samples instead of groups | are on both sides
def split_by_group(groups, share, seed):
    order = list(range(len(groups)))
    random.Random(seed).shuffle(order)
    number = math.ceil(share * len(groups))
    return sorted(order[number:]), sorted(order[:number])


# %% wrong: the global seed | global random numbers
def split_by_group(groups, share, seed):
    random.seed(seed)
    names = sorted(set(groups))
    held = random.sample(names, math.ceil(share * len(names)))
    return [i for i, g in enumerate(groups) if g not in held], [i for i, g in enumerate(groups) if g in held]


# %% wrong: the seed ignored | another seed gave the same split
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = names[: math.ceil(share * len(names))]
    return [i for i, g in enumerate(groups) if g not in held], [i for i, g in enumerate(groups) if g in held]


# %% wrong: no seed at all | the same seed was given twice
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = random.Random().sample(names, math.ceil(share * len(names)))
    return [i for i, g in enumerate(groups) if g not in held], [i for i, g in enumerate(groups) if g in held]


# %% wrong: rounded down | round up
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = random.Random(seed).sample(names, int(share * len(names)))
    return [i for i, g in enumerate(groups) if g not in held], [i for i, g in enumerate(groups) if g in held]


# %% wrong: sides exchanged | this is the number of training groups
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = random.Random(seed).sample(names, math.ceil(share * len(names)))
    return [i for i, g in enumerate(groups) if g in held], [i for i, g in enumerate(groups) if g not in held]


# %% wrong: group names for positions | Error
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    random.Random(seed).shuffle(names)
    number = math.ceil(share * len(names))
    return names[number:], names[:number]


# %% wrong: the positions of the first sample of each group | expected 10 items, got 5
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    random.Random(seed).shuffle(names)
    number = math.ceil(share * len(names))
    return sorted(groups.index(g) for g in names[number:]), sorted(groups.index(g) for g in names[:number])


# %% wrong: sets instead of sorted lists | expected
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = random.Random(seed).sample(names, math.ceil(share * len(names)))
    validation = sorted((i for i, g in enumerate(groups) if g in held), reverse=True)
    return [i for i, g in enumerate(groups) if g not in held], validation


# %% wrong: only the training part | two lists of positions are asked for
def split_by_group(groups, share, seed):
    names = sorted(set(groups))
    held = random.Random(seed).sample(names, math.ceil(share * len(names)))
    return [i for i, g in enumerate(groups) if g not in held]
