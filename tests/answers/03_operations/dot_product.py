# %% right: with dot
def dot_product(a, b):
    return torch.dot(a, b)


# %% right: multiplied and added up
def dot_product(a, b):
    return (a * b).sum()


# %% right: with einsum
def dot_product(a, b):
    return torch.einsum("k,k->", a, b)


# %% right: as matrices
def dot_product(a, b):
    return (a[None, :] @ b[:, None]).reshape(())


# %% wrong: a function that does not exist | has no attribute 'product'
def dot_product(a, b):
    return torch.product(a, b)


# %% wrong: with itself | what became of the second
def dot_product(a, b):
    return a.dot(a)


# %% wrong: place by place | now add them up
def dot_product(a, b):
    return a * b


# %% wrong: prod of the products | `prod` is a reduction
def dot_product(a, b):
    return (a * b).prod()


# %% wrong: prod alone | expected 70, got 6
def dot_product(a, b):
    return torch.prod(a)


# %% wrong: the sums multiplied | expected 70, got 180
def dot_product(a, b):
    return a.sum() * b.sum()


# %% wrong: all pairs | expected shape (), got (3, 3)
def dot_product(a, b):
    return torch.outer(a, b)


# %% wrong: a Python number | expected a tensor, got
def dot_product(a, b):
    return sum(x * y for x, y in zip(a.tolist(), b.tolist()))


# %% wrong: an axis is left | expected shape (), got (1,)
def dot_product(a, b):
    return (a * b).sum(dim=0, keepdim=True)


# %% wrong: the number of the example | expected 0, got 70
def dot_product(a, b):
    return torch.tensor(70, dtype=a.dtype)


# %% wrong: the mean | raised
def dot_product(a, b):
    return (a * b).mean()
