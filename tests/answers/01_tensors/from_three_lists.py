# %% right: a list of lists
def from_three_lists(first, second, third):
    return torch.tensor([first, second, third])


# %% right: a tuple of lists
def from_three_lists(*rows):
    return torch.tensor(rows)


# %% right: three tensors, stacked
def from_three_lists(first, second, third):
    return torch.stack([torch.tensor(first), torch.tensor(second), torch.tensor(third)])


# %% right: end to end, then three rows
def from_three_lists(first, second, third):
    return torch.tensor(first + second + third).reshape(3, -1)


# %% wrong: as the cheat sheet has it | takes 1 positional argument but 3 were given
def from_three_lists(first, second, third):
    return torch.tensor(first, second, third)


# %% wrong: end to end | one more pair of brackets
def from_three_lists(first, second, third):
    return torch.tensor(first + second + third)


# %% wrong: as columns | each list became a column
def from_three_lists(first, second, third):
    return torch.tensor([first, second, third]).T


# %% wrong: with a capital T | expected dtype int64, got float32
def from_three_lists(first, second, third):
    return torch.Tensor([first, second, third])


# %% wrong: whole numbers always | expected dtype float32, got int64
def from_three_lists(first, second, third):
    return torch.tensor([first, second, third], dtype=torch.int64)


# %% wrong: one pair of brackets too many | expected shape (3, 3), got (1, 3, 3)
def from_three_lists(first, second, third):
    return torch.tensor([[first, second, third]])


# %% wrong: the rows in another order | expected 1, got 7
def from_three_lists(first, second, third):
    return torch.tensor([third, second, first])


# %% wrong: lists, not a tensor | expected a tensor, got a list
def from_three_lists(first, second, third):
    return [first, second, third]


# %% wrong: the first list only | expected shape (3, 3), got (3,)
def from_three_lists(first, second, third):
    return torch.tensor(first)


# %% wrong: the numbers of the example | expected shape
def from_three_lists(first, second, third):
    return torch.arange(1, 10).reshape(3, 3)
