# %% right: transpose, then reshape
def read_by_columns(table):
    return table.T.reshape(-1)


# %% right: flatten of the permuted table
def read_by_columns(table):
    return table.permute(1, 0).flatten()


# %% right: the columns joined
def read_by_columns(table):
    return torch.cat([table[:, c] for c in range(table.shape[1])])


# %% right: contiguous, then view
def read_by_columns(table):
    return table.transpose(0, 1).contiguous().view(-1)


# %% wrong: row after row | rows one after the other
def read_by_columns(table):
    return table.reshape(-1)


# %% wrong: transposed and not unrolled | one line is asked for
def read_by_columns(table):
    return table.T


# %% wrong: view of the transposed table | view size is not compatible
def read_by_columns(table):
    return table.T.view(-1)


# %% wrong: reshape instead of transpose | rows one after the other
def read_by_columns(table):
    return table.reshape(table.shape[1], table.shape[0]).reshape(-1)


# %% wrong: columns from right to left | values differ
def read_by_columns(table):
    return table.T.flip(0).reshape(-1)


# %% wrong: zeros | values differ
def read_by_columns(table):
    return torch.zeros_like(table).reshape(-1)


# %% wrong: only the first column | expected shape (6,), got (2,)
def read_by_columns(table):
    return table[:, 0]


# %% wrong: transposes the input in place | changed its input
def read_by_columns(table):
    return table.t_().reshape(-1)
