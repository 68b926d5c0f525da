# %% right: lines and pictures
def grid_size(images, height, width, nrow, padding):
    columns = min(images, nrow)
    rows = -(-images // columns)
    return rows * height + (rows + 1) * padding, columns * width + (columns + 1) * padding


# %% right: with an if
def grid_size(images, height, width, nrow, padding):
    if images < nrow:
        rows, columns = 1, images
    else:
        full, rest = divmod(images, nrow)
        rows, columns = full + bool(rest), nrow
    return padding + rows * (height + padding), padding + columns * (width + padding)


# %% right: place after place
def grid_size(images, height, width, nrow, padding):
    places = [divmod(i, nrow) for i in range(images)]
    rows, columns = (max(place[axis] for place in places) + 1 for axis in (0, 1))
    return rows * (height + padding) + padding, columns * (width + padding) + padding


# %% wrong: rows and columns swapped | is the number of columns
def grid_size(images, height, width, nrow, padding):
    rows = min(nrow, images)
    columns = math.ceil(images / rows)
    return rows * (height + padding) + padding, columns * (width + padding) + padding


# %% wrong: one line short | a line on each side
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = math.ceil(images / columns)
    return rows * (height + padding), columns * (width + padding)


# %% wrong: two lines a picture | not two
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = math.ceil(images / columns)
    return rows * (height + 2 * padding), columns * (width + 2 * padding)


# %% wrong: no lines | the lines are missing
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    return math.ceil(images / columns) * height, columns * width


# %% wrong: always nrow columns | eight columns were counted
def grid_size(images, height, width, nrow, padding):
    return math.ceil(images / nrow) * (height + padding) + padding, nrow * (width + padding) + padding


# %% wrong: one row too many | item 0: expected 10, got 15
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = images // columns + 1
    return rows * (height + padding) + padding, columns * (width + padding) + padding


# %% wrong: the last row forgotten | item 0: expected 92, got 62
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = images // columns
    return rows * (height + padding) + padding, columns * (width + padding) + padding


# %% wrong: made and measured | does not allow `zeros`
def grid_size(images, height, width, nrow, padding):
    return tuple(make_grid(torch.zeros(images, 1, height, width), nrow=nrow, padding=padding).shape[1:])


# %% wrong: width before height | expected
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = math.ceil(images / columns)
    return columns * (width + padding) + padding, rows * (height + padding) + padding


# %% wrong: squares | expected
def grid_size(images, height, width, nrow, padding):
    columns = min(nrow, images)
    rows = math.ceil(images / columns)
    return rows * (height + padding) + padding, columns * (height + padding) + padding
