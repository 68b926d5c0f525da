# %% right: slices
def cut_from_grid(grid, index, height, width, nrow, padding):
    top = padding + (index // nrow) * (height + padding)
    left = padding + (index % nrow) * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% right: narrow
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    strip = grid.narrow(1, padding + row * (height + padding), height)
    return strip.narrow(2, padding + column * (width + padding), width)


# %% right: cut into cells first
def cut_from_grid(grid, index, height, width, nrow, padding):
    cells = grid[:, padding:, padding:].unfold(1, height, height + padding).unfold(2, width, width + padding)
    return cells[:, index // nrow, index % nrow]


# %% wrong: the frame forgotten | the zeros are the line
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    top, left = row * (height + padding), column * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: down the columns | the pictures run row by row
def cut_from_grid(grid, index, height, width, nrow, padding):
    rows = (grid.shape[1] - padding) // (height + padding)
    column, row = divmod(index, rows)
    top, left = padding + row * (height + padding), padding + column * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: one too far | expected
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index + 1, nrow)
    top, left = padding + row * (height + padding), padding + column * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: no lines between | values differ
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    top, left = padding + row * height, padding + column * width
    return grid[:, top : top + height, left : left + width]


# %% wrong: row and column swapped | this is picture 1
def cut_from_grid(grid, index, height, width, nrow, padding):
    column, row = divmod(index, nrow)
    top, left = padding + row * (height + padding), padding + column * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: two lines a picture | differ
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    top, left = padding + row * (height + 2 * padding), padding + column * (width + 2 * padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: always the first | this is picture 0
def cut_from_grid(grid, index, height, width, nrow, padding):
    return grid[:, padding : padding + height, padding : padding + width]


# %% wrong: with the frame | expected shape (3, 4, 5), got (3, 8, 9)
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    top, left = row * (height + padding), column * (width + padding)
    return grid[:, top : top + height + 2 * padding, left : left + width + 2 * padding]


# %% wrong: three columns always | differ
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, 3)
    top, left = padding + row * (height + padding), padding + column * (width + padding)
    return grid[:, top : top + height, left : left + width]


# %% wrong: one channel | expected shape (3, 4, 5), got (4, 5)
def cut_from_grid(grid, index, height, width, nrow, padding):
    row, column = divmod(index, nrow)
    top, left = padding + row * (height + padding), padding + column * (width + padding)
    return grid[0, top : top + height, left : left + width]


# %% wrong: the grid | expected shape (3, 4, 5), got (3, 14, 23)
def cut_from_grid(grid, index, height, width, nrow, padding):
    return grid
