# %% right: with reshape
def as_rows(values, width):
    return values.reshape(-1, width)


# %% right: with view and the number of rows worked out
def as_rows(values, width):
    return values.contiguous().view(len(values) // width, width)


# %% right: with split and stack
def as_rows(values, width):
    return torch.stack(values.split(width))


# %% right: with unflatten
def as_rows(values, width):
    return values.unflatten(0, (-1, width))


# %% wrong: the sizes of the example | invalid for input of size
def as_rows(values, width):
    return values.reshape(3, 4)


# %% wrong: the width as the number of rows | expected shape (3, 4), got (4, 3)
def as_rows(values, width):
    return values.reshape(width, -1)


# %% wrong: down the columns | down the columns
def as_rows(values, width):
    return values.reshape(width, -1).T


# %% wrong: zeros of the right shape | values differ
def as_rows(values, width):
    return torch.zeros(len(values) // width, width, dtype=values.dtype)


# %% wrong: the input unchanged | expected shape (3, 4), got (12,)
def as_rows(values, width):
    return values


# %% wrong: only the width of the example | expected shape (4, 1)
def as_rows(values, width):
    return values.reshape(-1, 4)


# %% wrong: a list of rows | expected a tensor, got a list
def as_rows(values, width):
    return values.reshape(-1, width).tolist()


# %% wrong: nothing returned | is there a `return`
def as_rows(values, width):
    values.reshape(-1, width)
