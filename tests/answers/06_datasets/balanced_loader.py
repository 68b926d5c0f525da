# %% right: one over the count
def balanced_loader(dataset, targets, batch_size):
    counts = torch.bincount(targets)
    weights = 1 / counts[targets]
    return DataLoader(dataset, batch_size, sampler=WeightedRandomSampler(weights, len(dataset), replacement=True))


# %% right: a list of weights
def balanced_loader(dataset, targets, batch_size):
    labels = targets.tolist()
    weights = [1 / labels.count(label) for label in set(labels)]
    by_class = dict(zip(set(labels), weights))
    sampler = WeightedRandomSampler([by_class[label] for label in labels], num_samples=len(labels))
    return DataLoader(dataset, batch_size=batch_size, sampler=sampler)


# %% right: a sampler of its own
def balanced_loader(dataset, targets, batch_size):
    class Alike(torch.utils.data.Sampler):
        def __len__(self):
            return len(targets)

        def __iter__(self):
            kinds = [(targets == c).nonzero().flatten() for c in targets.unique()]
            for which in torch.randint(len(kinds), (len(targets),)).tolist():
                yield int(kinds[which][torch.randint(len(kinds[which]), ())])

    return DataLoader(dataset, batch_size, sampler=Alike())


# %% wrong: only shuffled | expected about 50%
def balanced_loader(dataset, targets, batch_size):
    return DataLoader(dataset, batch_size, shuffle=True)


# %% wrong: in order | expected about 50%
def balanced_loader(dataset, targets, batch_size):
    return DataLoader(dataset, batch_size)


# %% wrong: a weight per class | the sizes of the batches
def balanced_loader(dataset, targets, batch_size):
    weights = 1 / torch.bincount(targets)
    return DataLoader(dataset, batch_size, sampler=WeightedRandomSampler(weights, len(weights)))


# %% wrong: common ones heavier | expected about 50%
def balanced_loader(dataset, targets, batch_size):
    weights = targets.bincount()[targets].double()
    return DataLoader(dataset, batch_size, sampler=WeightedRandomSampler(weights, len(targets)))


# %% wrong: the roots | expected about 50%
def balanced_loader(dataset, targets, batch_size):
    weights = targets.bincount()[targets].rsqrt()
    return DataLoader(dataset, batch_size, sampler=WeightedRandomSampler(weights, len(targets)))


# %% wrong: together with shuffle | mutually exclusive
def balanced_loader(dataset, targets, batch_size):
    weights = 1 / targets.bincount()[targets]
    return DataLoader(dataset, batch_size, shuffle=True, sampler=WeightedRandomSampler(weights, len(targets)))


# %% wrong: without replacement | expected about 50%
def balanced_loader(dataset, targets, batch_size):
    weights = 1 / targets.bincount()[targets]
    return DataLoader(dataset, batch_size, sampler=WeightedRandomSampler(weights, len(targets), replacement=False))


# %% wrong: batches of one | the sizes of the batches
def balanced_loader(dataset, targets, batch_size):
    weights = 1 / targets.bincount()[targets]
    return DataLoader(dataset, sampler=WeightedRandomSampler(weights, len(targets)))


# %% wrong: one sample of each class | samples appeared in ten epochs
def balanced_loader(dataset, targets, batch_size):
    firsts = [targets.tolist().index(c) for c in range(int(targets.max()) + 1)]
    picks = [firsts[i % len(firsts)] for i in range(len(targets))]
    return DataLoader(dataset, batch_size, sampler=picks)


# %% wrong: drawn once for all | the same samples in the same order
def balanced_loader(dataset, targets, batch_size):
    weights = 1 / targets.bincount()[targets]
    return DataLoader(dataset, batch_size, sampler=list(WeightedRandomSampler(weights, len(targets))))


# %% wrong: too short an epoch | the sizes of the batches
def balanced_loader(dataset, targets, batch_size):
    counts = targets.bincount()
    sampler = WeightedRandomSampler(1 / counts[targets], int(counts.min()) * len(counts))
    return DataLoader(dataset, batch_size, sampler=sampler)
