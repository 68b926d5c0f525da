# %% right: index, then item
def single_number(x, block, column):
    return x[block, -1, column].item()


# %% right: step by step
def single_number(x, block, column):
    rows = x[block]
    last = rows[rows.shape[0] - 1]
    return last[column].item()


# %% right: through lists
def single_number(x, block, column):
    return x.tolist()[block][-1][column]


# %% right: with select
def single_number(x, block, column):
    return x.select(0, block).select(0, -1).select(0, column).item()


# %% wrong: a tensor of one number | see `.item()`
def single_number(x, block, column):
    return x[block, -1, column]


# %% wrong: the forum's slice | expected a Python number, got a tensor of shape (2,)
def single_number(x, block, column):
    return x[block, 0:2, column]


# %% wrong: always row 1 | the last row is asked for
def single_number(x, block, column):
    return x[block, 1, column].item()


# %% wrong: block and column swapped | expected 11
def single_number(x, block, column):
    return x[column % x.shape[0], -1, block].item()


# %% wrong: the ten | expected 11, got 10
def single_number(x, block, column):
    return 10


# %% wrong: the first row | expected 10, got 7
def single_number(x, block, column):
    return x[block, 0, column].item()


# %% wrong: a list of one number | expected a number, got a list
def single_number(x, block, column):
    return [x[block, -1, column].item()]
