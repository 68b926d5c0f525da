# %% right: a dictionary of bytes
def shared_pictures(training, validation):
    where = {}
    for j, picture in enumerate(validation):
        where.setdefault(picture.numpy().tobytes(), []).append(j)
    return [(i, j) for i, picture in enumerate(training) for j in where.get(picture.numpy().tobytes(), [])]


# %% right: torch.equal, after a look at the sums
def shared_pictures(training, validation):
    left, right = training.flatten(1).sum(1), validation.flatten(1).sum(1)
    candidates = (left[:, None] == right).nonzero().tolist()
    return [(i, j) for i, j in candidates if torch.equal(training[i], validation[j])]


# %% right: unique rows
def shared_pictures(training, validation):
    both = torch.cat([training, validation]).flatten(1)
    codes = both.unique(dim=0, return_inverse=True)[1]
    left, right = codes[: len(training)], codes[len(training) :]
    return [tuple(pair) for pair in (left[:, None] == right[None, :]).nonzero().tolist()]


# %% right: one picture after another
def shared_pictures(training, validation):
    found = []
    for i, picture in enumerate(training):
        for j in (validation == picture).flatten(1).all(dim=1).nonzero().flatten().tolist():
            found.append((i, j))
    return found


# %% wrong: sums compared | picture 1 differs in one pixel
def shared_pictures(training, validation):
    left, right = training.double().mean((1, 2, 3)), validation.double().mean((1, 2, 3))
    return [(i, j) for i, a in enumerate(left) for j, b in enumerate(right) if abs(a - b) < 0.1]


# %% wrong: exact sums | expected
def shared_pictures(training, validation):
    left, right = training.flatten(1).sum(1), validation.flatten(1).sum(1)
    return (left[:, None] == right).nonzero().tolist()


# %% wrong: turned round | the pairs are turned round
def shared_pictures(training, validation):
    left = [p.numpy().tobytes() for p in training]
    right = [p.numpy().tobytes() for p in validation]
    return [(j, i) for i, a in enumerate(left) for j, b in enumerate(right) if a == b]


# %% wrong: the same position only | expected
def shared_pictures(training, validation):
    return [(i, i) for i in range(min(len(training), len(validation))) if torch.equal(training[i], validation[i])]


# %% wrong: only the first copy | a picture may have several copies
def shared_pictures(training, validation):
    right = [p.numpy().tobytes() for p in validation]
    return [(i, right.index(p.numpy().tobytes())) for i, p in enumerate(training) if p.numpy().tobytes() in right]


# %% wrong: sorted by validation | a picture may have several copies
def shared_pictures(training, validation):
    left = [p.numpy().tobytes() for p in training]
    right = [p.numpy().tobytes() for p in validation]
    return [(i, j) for j, b in enumerate(right) for i, a in enumerate(left) if a == b]


# %% wrong: any pixel alike | expected
def shared_pictures(training, validation):
    same = (training[:, None] == validation[None]).flatten(2).any(2)
    return same.nonzero().tolist()


# %% wrong: how many | expected a list of pairs, got a int
def shared_pictures(training, validation):
    left = {p.numpy().tobytes() for p in training}
    return sum(p.numpy().tobytes() in left for p in validation)


# %% wrong: nothing is ever shared | expected
def shared_pictures(training, validation):
    return []


# %% wrong: the first channel only | picture 1 differs in one pixel
def shared_pictures(training, validation):
    left = [p[0].numpy().tobytes() for p in training]
    right = [p[0].numpy().tobytes() for p in validation]
    return [(i, j) for i, a in enumerate(left) for j, b in enumerate(right) if a == b]
