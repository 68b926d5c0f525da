# %% right: zeros joined at the end
def in_columns(values, columns):
    missing = (columns - len(values) % columns) % columns
    return torch.cat([values, torch.zeros(missing, dtype=values.dtype)]).view(-1, columns)


# %% right: a table of zeros, filled
def in_columns(values, columns):
    import math

    rows = math.ceil(len(values) / columns)
    table = values.new_zeros(rows * columns)
    table[: len(values)] = values
    return table.reshape(rows, columns)


# %% right: with pad
def in_columns(values, columns):
    import torch.nn.functional as F

    return F.pad(values, (0, -len(values) % columns)).reshape(-1, columns)


# %% wrong: the colleague's view | invalid for input of size 5
def in_columns(values, columns):
    return values.view(3, 3)


# %% wrong: an empty row when the numbers fit | expected shape (2, 2), got (3, 2)
def in_columns(values, columns):
    rows = len(values) // columns + 1
    return torch.cat([values, values.new_zeros(rows * columns - len(values))]).view(rows, columns)


# %% wrong: drops what does not fit | expected shape (2, 3), got (1, 3)
def in_columns(values, columns):
    rows = len(values) // columns
    return values[: rows * columns].view(rows, columns)


# %% wrong: repeats the last number | expected 0, got 5
def in_columns(values, columns):
    missing = -len(values) % columns
    return torch.cat([values, values[-1:].expand(missing)]).view(-1, columns)


# %% wrong: zeros in front | values differ
def in_columns(values, columns):
    missing = -len(values) % columns
    return torch.cat([values.new_zeros(missing), values]).view(-1, columns)


# %% wrong: always float zeros | same dtype as the values
def in_columns(values, columns):
    table = torch.zeros(-(-len(values) // columns), columns)
    table.view(-1)[: len(values)] = values
    return table


# %% wrong: nothing but zeros | values differ
def in_columns(values, columns):
    return values.new_zeros(-(-len(values) // columns), columns)


# %% wrong: filled down the columns | values differ
def in_columns(values, columns):
    missing = -len(values) % columns
    return torch.cat([values, values.new_zeros(missing)]).view(columns, -1).T
