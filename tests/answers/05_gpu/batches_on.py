# %% right: a pair
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device, non_blocking=True), labels.to(device, non_blocking=True)


# %% right: any number of tensors
def batches_on(loader, device):
    for batch in loader:
        yield tuple(tensor.to(device=device, non_blocking=True) for tensor in batch)


# %% right: a generator expression
def batches_on(loader, device):
    return ((x.to(device, non_blocking=True), y.to(device, non_blocking=True)) for x, y in loader)


# %% right: with map
def batches_on(loader, device):
    def move(pair):
        return tuple([t.to(device, non_blocking=True) for t in pair])

    yield from map(move, loader)


# %% wrong: all at once | moved before anybody asked
def batches_on(loader, device):
    return [(x.to(device, non_blocking=True), y.to(device, non_blocking=True)) for x, y in loader]


# %% wrong: a list, then yields | one batch was asked for
def batches_on(loader, device):
    moved = [(x.to(device, non_blocking=True), y.to(device, non_blocking=True)) for x, y in loader]
    yield from moved


# %% wrong: waits | without `non_blocking=True`
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device), labels.to(device)


# %% wrong: waits for the labels | without `non_blocking=True`
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device, non_blocking=True), labels.to(device)


# %% wrong: labels forgotten | expected a tensor on `meta`
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device, non_blocking=True), labels


# %% wrong: the moves thrown away | expected a tensor on `meta`
def batches_on(loader, device):
    for images, labels in loader:
        images.to(device, non_blocking=True)
        labels.to(device, non_blocking=True)
        yield images, labels


# %% wrong: only the first | three batches went in
def batches_on(loader, device):
    for images, labels in loader:
        yield images.to(device, non_blocking=True), labels.to(device, non_blocking=True)
        return


# %% wrong: return for yield | three batches went in
def batches_on(loader, device):
    for images, labels in loader:
        return images.to(device, non_blocking=True), labels.to(device, non_blocking=True)


# %% wrong: the pair swapped | expected shape (4, 1, 2, 2)
def batches_on(loader, device):
    for images, labels in loader:
        yield labels.to(device, non_blocking=True), images.to(device, non_blocking=True)


# %% wrong: the loader unchanged | expected a tensor on `meta`
def batches_on(loader, device):
    return loader
