# %% right: a third axis
def matmul_by_hand(a, b):
    return (a[:, :, None] * b).sum(dim=1)


# %% right: rows with columns
def matmul_by_hand(a, b):
    return (a.unsqueeze(1) * b.T.unsqueeze(0)).sum(-1)


# %% right: a sum of outer products
def matmul_by_hand(a, b):
    result = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for p in range(a.shape[1]):
        result = result + a[:, p, None] * b[p]
    return result


# %% right: two loops
def matmul_by_hand(a, b):
    return torch.stack([torch.stack([(row * column).sum() for column in b.T]) for row in a])


# %% wrong: with an @ | does not allow `matmul`
def matmul_by_hand(a, b):
    return a @ b


# %% wrong: with mm | does not allow `mm`
def matmul_by_hand(a, b):
    return a.mm(b)


# %% wrong: with einsum | does not allow `einsum`
def matmul_by_hand(a, b):
    return torch.einsum("nk,km->nm", a, b)


# %% wrong: with dot | does not allow `dot`
def matmul_by_hand(a, b):
    return torch.stack([torch.stack([row.dot(column) for column in b.T]) for row in a])


# %% wrong: place by place | this is `*`
def matmul_by_hand(a, b):
    return a * b


# %% wrong: right times left | the order matters
def matmul_by_hand(a, b):
    return (b[:, :, None] * a).sum(dim=1)


# %% wrong: rows with rows | a times the transpose of b
def matmul_by_hand(a, b):
    return (a[:, None] * b).sum(dim=2)


# %% wrong: the wrong sum | expected
def matmul_by_hand(a, b):
    return (a[:, :, None] * b).sum(dim=2)


# %% wrong: the mean | raised
def matmul_by_hand(a, b):
    return (a[:, :, None] * b).mean(dim=1)


# %% wrong: not summed | expected shape (2, 2), got (2, 3, 2)
def matmul_by_hand(a, b):
    return a[:, :, None] * b


# %% wrong: zeros of the right shape | values differ
def matmul_by_hand(a, b):
    return torch.zeros(len(a), b.shape[1], dtype=a.dtype)
