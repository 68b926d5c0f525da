# %% right: with keepdim
def rows_to_shares(counts):
    return counts / counts.sum(dim=1, keepdim=True)


# %% right: a new axis afterwards
def rows_to_shares(counts):
    return counts / counts.sum(-1)[:, None]


# %% right: transposed and back
def rows_to_shares(counts):
    return (counts.T / counts.sum(dim=1)).T


# %% right: row by row
def rows_to_shares(counts):
    return torch.stack([row / row.sum() for row in counts])


# %% right: with normalize
def rows_to_shares(counts):
    return torch.nn.functional.normalize(counts.float(), p=1, dim=1)


# %% wrong: the columns | the columns add up to 1
def rows_to_shares(counts):
    return counts / counts.sum(dim=0, keepdim=True)


# %% wrong: the whole table | the whole table adds up to 1
def rows_to_shares(counts):
    return counts / counts.sum()


# %% wrong: the axis is lost | the axis is missing
def rows_to_shares(counts):
    return counts / counts.sum(dim=1)


# %% wrong: the mean | values differ
def rows_to_shares(counts):
    return counts / counts.float().mean(dim=1, keepdim=True)


# %% wrong: whole numbers | expected dtype float32, got int64
def rows_to_shares(counts):
    return counts // counts.sum(dim=1, keepdim=True)


# %% wrong: the largest instead of the sum | values differ
def rows_to_shares(counts):
    return counts / counts.amax(dim=1, keepdim=True)


# %% wrong: a softmax | values differ
def rows_to_shares(counts):
    return counts.float().softmax(dim=1)


# %% wrong: the input unchanged | expected dtype
def rows_to_shares(counts):
    return counts


# %% wrong: the sums | expected shape (2, 3), got (2, 1)
def rows_to_shares(counts):
    return counts.sum(dim=1, keepdim=True)


# %% wrong: in place | changed its input
def rows_to_shares(counts):
    shares = counts / counts.sum(dim=1, keepdim=True)
    counts[:] = 0
    return shares
