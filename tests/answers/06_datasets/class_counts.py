# %% right: bincount
def class_counts(targets, classes):
    return torch.bincount(torch.as_tensor(targets), minlength=classes)


# %% right: one comparison per class
def class_counts(targets, classes):
    targets = torch.tensor(list(targets))
    return torch.stack([(targets == c).sum() for c in range(classes)])


# %% right: one-hot rows, summed
def class_counts(targets, classes):
    return torch.nn.functional.one_hot(torch.as_tensor(targets), classes).sum(dim=0)


# %% right: a loop
def class_counts(targets, classes):
    counts = [0] * classes
    for label in targets:
        counts[int(label)] += 1
    return torch.tensor(counts)


# %% partial 1.0: without minlength | one place per class
def class_counts(targets, classes):
    return torch.as_tensor(targets).bincount()


# %% partial 0.5: a list is refused | raised `AttributeError`
def class_counts(targets, classes):
    return targets.bincount()


# %% wrong: the classes that occur | one place per class
def class_counts(targets, classes):
    return torch.as_tensor(targets).unique(return_counts=True)[1]


# %% wrong: shares | expected dtype int64
def class_counts(targets, classes):
    counts = torch.as_tensor(targets).bincount(minlength=classes)
    return counts / counts.sum()


# %% wrong: a list | expected a tensor, got a list
def class_counts(targets, classes):
    return torch.as_tensor(targets).bincount(minlength=classes).tolist()


# %% wrong: histc | expected dtype int64
def class_counts(targets, classes):
    return torch.histc(torch.as_tensor(targets).float(), bins=classes, min=0, max=classes - 1)


# %% wrong: the input unchanged | expected shape (3,), got (6,)
def class_counts(targets, classes):
    return targets


# %% wrong: one place too many | expected shape (3,), got (4,)
def class_counts(targets, classes):
    return torch.as_tensor(targets).bincount(minlength=classes + 1)


# %% wrong: zeros | values differ
def class_counts(targets, classes):
    return torch.zeros(classes, dtype=torch.int64)
