# %% right: fractions
def three_way_split(dataset, seed):
    cup = torch.Generator()
    cup.manual_seed(seed)
    return random_split(dataset, (0.7, 0.15, 0.15), cup)


# %% right: lengths
def three_way_split(dataset, seed):
    n = len(dataset)
    small = n * 15 // 100
    return random_split(dataset, [n - 2 * small, small, small], generator=torch.Generator().manual_seed(seed))


# %% right: a permutation and subsets
def three_way_split(dataset, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).tolist()
    a, b = n * 70 // 100, n * 85 // 100
    return Subset(dataset, order[:a]), Subset(dataset, order[a:b]), Subset(dataset, order[b:])


# %% right: Python's own dice
def three_way_split(dataset, seed):
    import random

    order = list(range(len(dataset)))
    random.Random(seed).shuffle(order)
    a, b = round(len(order) * 0.7), round(len(order) * 0.85)
    return [Subset(dataset, part) for part in (order[:a], order[a:b], order[b:])]


# %% wrong: the global seed | your code used or set the global seed
def three_way_split(dataset, seed):
    torch.manual_seed(seed)
    return random_split(dataset, [0.7, 0.15, 0.15])


# %% wrong: the seed ignored | the same seed gave two different splits
def three_way_split(dataset, seed):
    return random_split(dataset, [0.7, 0.15, 0.15])


# %% partial 2.4: always seed 0 | two seeds gave the same split
def three_way_split(dataset, seed):
    return random_split(dataset, [0.7, 0.15, 0.15], generator=torch.Generator().manual_seed(0))


# %% wrong: not shuffled | holds the first 28 samples
def three_way_split(dataset, seed):
    n = len(dataset)
    a, b = n * 70 // 100, n * 85 // 100
    return Subset(dataset, range(a)), Subset(dataset, range(a, b)), Subset(dataset, range(b, n))


# %% wrong: other shares | expected 28, got 32
def three_way_split(dataset, seed):
    return random_split(dataset, [0.8, 0.1, 0.1], generator=torch.Generator().manual_seed(seed))


# %% wrong: two parts | expected 3 items, got 2
def three_way_split(dataset, seed):
    return random_split(dataset, [0.7, 0.3], generator=torch.Generator().manual_seed(seed))


# %% wrong: the lengths of the example | raised `ValueError`
def three_way_split(dataset, seed):
    return random_split(dataset, [28, 6, 6], generator=torch.Generator().manual_seed(seed))


# %% wrong: parts that overlap | no sample in two parts
def three_way_split(dataset, seed):
    dice, n = torch.Generator().manual_seed(seed), len(dataset)
    return [Subset(dataset, torch.randperm(n, generator=dice)[: n * share // 100].tolist()) for share in (70, 15, 15)]


# %% wrong: the positions | raised `TypeError`
def three_way_split(dataset, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    a, b = len(order) * 70 // 100, len(order) * 85 // 100
    return order[:a], order[a:b], order[b:]
