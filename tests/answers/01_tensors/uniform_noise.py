# %% right: with rand
def uniform_noise(rows, columns):
    return torch.rand(rows, columns)


# %% right: filled in place
def uniform_noise(rows, columns):
    return torch.empty(rows, columns).uniform_()


# %% right: like another
def uniform_noise(rows, columns):
    return torch.rand_like(torch.zeros(rows, columns))


# %% right: drawn row by row
def uniform_noise(rows, columns):
    return torch.stack([torch.rand(columns) for _ in range(rows)])


# %% wrong: as the cheat sheet has it | are never negative
def uniform_noise(rows, columns):
    return torch.randn(rows, columns)


# %% wrong: a bell, held within 0 and 1 | should stay below 1
def uniform_noise(rows, columns):
    return torch.randn(rows, columns).clamp(0, 1)


# %% wrong: a bell, moved and squeezed | should fall into each tenth
def uniform_noise(rows, columns):
    return torch.sigmoid(torch.randn(rows, columns))


# %% wrong: negative numbers folded over | should stay below 1
def uniform_noise(rows, columns):
    return torch.randn(rows, columns).abs()


# %% wrong: whole numbers | expected dtype float32, got int64
def uniform_noise(rows, columns):
    return torch.randint(0, 2, (rows, columns))


# %% wrong: from -1 to 1 | are never negative
def uniform_noise(rows, columns):
    return 2 * torch.rand(rows, columns) - 1


# %% wrong: rows and columns swapped | expected shape (2, 3), got (3, 2)
def uniform_noise(rows, columns):
    return torch.rand(columns, rows)


# %% wrong: no noise at all | should fall into each tenth
def uniform_noise(rows, columns):
    return torch.full((rows, columns), 0.5)


# %% wrong: half of the range | should fall into each tenth
def uniform_noise(rows, columns):
    return torch.rand(rows, columns) / 2


# %% wrong: evenly spaced instead of drawn | gave the same numbers
def uniform_noise(rows, columns):
    return torch.linspace(0, 0.9999, rows * columns).reshape(rows, columns)


# %% wrong: the shape of the example | expected shape (3, 7)
def uniform_noise(rows, columns):
    return torch.rand(100, 100) if rows == 100 else torch.rand(2, 3)


# %% partial 1.5: seeded inside | gave the same numbers
def uniform_noise(rows, columns):
    torch.manual_seed(0)
    return torch.rand(rows, columns)


# %% partial 1.5: drawn by NumPy | after the same `torch.manual_seed`
def uniform_noise(rows, columns):
    return torch.from_numpy(np.random.rand(rows, columns)).float().clamp(max=0.9999999)
