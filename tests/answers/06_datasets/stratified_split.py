# %% right: the splitter
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=test_size, random_state=seed)
    for train, test in splitter.split(range(len(targets)), targets.tolist()):
        return Subset(dataset, train.tolist()), Subset(dataset, test.tolist())


# %% right: train_test_split
def stratified_split(dataset, targets, test_size, seed):
    from sklearn.model_selection import train_test_split

    train, test = train_test_split(range(len(dataset)), test_size=test_size, random_state=seed, stratify=targets)
    return Subset(dataset, train), Subset(dataset, test)


# %% right: class by class
def stratified_split(dataset, targets, test_size, seed):
    dice = torch.Generator().manual_seed(seed)
    train, test = [], []
    for c in targets.unique():
        places = (targets == c).nonzero().flatten()
        places = places[torch.randperm(len(places), generator=dice)].tolist()
        cut = round(len(places) * test_size)
        test += places[:cut]
        train += places[cut:]
    return Subset(dataset, train), Subset(dataset, test)


# %% partial 2: drawn without regard to class | a quarter of each class
def stratified_split(dataset, targets, test_size, seed):
    order = torch.randperm(len(targets), generator=torch.Generator().manual_seed(seed)).tolist()
    cut = round(len(order) * test_size)
    return Subset(dataset, order[cut:]), Subset(dataset, order[:cut])


# %% wrong: test first | the training part comes first
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(test_size=test_size, random_state=seed)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, test), Subset(dataset, train)


# %% wrong: no seed | the same seed gave two different splits
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(test_size=test_size)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, train), Subset(dataset, test)


# %% partial 3: a fixed seed | two seeds gave the same split
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(test_size=test_size, random_state=0)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, train), Subset(dataset, test)


# %% wrong: the size as it comes | expected 48, got 57
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(random_state=seed)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, train), Subset(dataset, test)


# %% wrong: the positions | it should be a data set
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(test_size=test_size, random_state=seed)
    return next(splitter.split(targets, targets))


# %% wrong: without next | not subscriptable
def stratified_split(dataset, targets, test_size, seed):
    splits = StratifiedShuffleSplit(test_size=test_size, random_state=seed).split(targets, targets)
    return Subset(dataset, splits[0]), Subset(dataset, splits[1])


# %% wrong: the share of training | expected 48, got 16
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(train_size=test_size, random_state=seed)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, train), Subset(dataset, test)


# %% wrong: a quarter always | values differ
def stratified_split(dataset, targets, test_size, seed):
    splitter = StratifiedShuffleSplit(test_size=0.25, random_state=seed)
    train, test = next(splitter.split(targets, targets))
    return Subset(dataset, train), Subset(dataset, test)
