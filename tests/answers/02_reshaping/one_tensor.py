# %% right: with stack
def one_tensor(rows):
    return torch.stack(rows)


# %% right: with cat and reshape
def one_tensor(rows):
    return torch.cat(rows).reshape(len(rows), -1)


# %% right: with vstack
def one_tensor(rows):
    return torch.vstack(rows)


# %% wrong: still the colleague's line | raised `NameError`
def one_tensor(rows):
    return tensor.stack(rows)  # noqa: F821


# %% wrong: a method of the first row | has no attribute 'stack'
def one_tensor(rows):
    return rows[0].stack(rows)


# %% wrong: rows as columns | the rows became columns
def one_tensor(rows):
    return torch.stack(rows, dim=1)


# %% wrong: cat | joined into one line
def one_tensor(rows):
    return torch.cat(rows)


# %% wrong: zeros of the right shape | values differ
def one_tensor(rows):
    return torch.zeros(len(rows), len(rows[0]), dtype=rows[0].dtype)


# %% wrong: the list unchanged | expected a tensor, got a list
def one_tensor(rows):
    return rows


# %% wrong: through Python numbers as floats | expected dtype
def one_tensor(rows):
    return torch.tensor([row.tolist() for row in rows], dtype=torch.float32)


# %% wrong: always two rows | expected shape
def one_tensor(rows):
    return torch.stack(rows[:2])
