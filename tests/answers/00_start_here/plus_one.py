# %% right: with add
def plus_one(x):
    return torch.add(x, 1)


# %% right: a copy, then in place
def plus_one(x):
    y = x.clone()
    y += 1
    return y


# %% right: with ones
def plus_one(x):
    return torch.ones_like(x) + x


# %% wrong: in place | changed its input
def plus_one(x):
    x += 1
    return x


# %% wrong: in place through another name | changed its input
def plus_one(x):
    y = x
    y += 1
    return y


# %% wrong: unchanged | this is the input as it came
def plus_one(x):
    return x


# %% wrong: no return | is there a `return`
def plus_one(x):
    x + 1


# %% wrong: ones | values differ
def plus_one(x):
    return torch.ones_like(x)


# %% wrong: minus | this is one less
def plus_one(x):
    return x - 1


# %% wrong: only the first number | values differ
def plus_one(x):
    y = x.clone()
    y[0] += 1
    return y


# %% wrong: the numbers of the example | expected shape
def plus_one(x):
    return torch.tensor([4.0, 0.0, 1.0])


# %% wrong: a list | got a list
def plus_one(x):
    return [n + 1 for n in x]
