# %% right: split, permute, reshape
def cut_into_tiles(image, side):
    channels, height, width = image.shape
    split = image.reshape(channels, height // side, side, width // side, side)
    return split.permute(1, 3, 0, 2, 4).reshape(-1, channels, side, side)


# %% right: two loops over slices
def cut_into_tiles(image, side):
    _, height, width = image.shape
    tiles = []
    for top in range(0, height, side):
        for left in range(0, width, side):
            tiles.append(image[:, top : top + side, left : left + side])
    return torch.stack(tiles)


# %% right: with unfold
def cut_into_tiles(image, side):
    tiles = image.unfold(1, side, side).unfold(2, side, side)
    return tiles.permute(1, 2, 0, 3, 4).flatten(0, 1)


# %% right: split twice
def cut_into_tiles(image, side):
    return torch.stack([tile for row in image.split(side, dim=1) for tile in row.split(side, dim=2)])


# %% wrong: one reshape | a tile is not one piece of the line
def cut_into_tiles(image, side):
    return image.reshape(-1, image.shape[0], side, side)


# %% wrong: down the columns | row by row
def cut_into_tiles(image, side):
    channels, height, width = image.shape
    split = image.reshape(channels, height // side, side, width // side, side)
    return split.permute(3, 1, 0, 2, 4).reshape(-1, channels, side, side)


# %% wrong: tiles transposed | expected
def cut_into_tiles(image, side):
    channels, height, width = image.shape
    split = image.reshape(channels, height // side, side, width // side, side)
    return split.permute(1, 3, 0, 4, 2).reshape(-1, channels, side, side)


# %% wrong: channels and tiles mixed up | expected
def cut_into_tiles(image, side):
    channels, height, width = image.shape
    split = image.reshape(channels, height // side, side, width // side, side)
    return split.permute(0, 1, 3, 2, 4).reshape(-1, channels, side, side)


# %% wrong: a grid of tiles, not a list | tiles, channels, rows, columns
def cut_into_tiles(image, side):
    return image.unfold(1, side, side).unfold(2, side, side).permute(1, 2, 0, 3, 4)


# %% wrong: zeros of the right shape | values differ
def cut_into_tiles(image, side):
    channels, height, width = image.shape
    return torch.zeros(height // side * (width // side), channels, side, side, dtype=image.dtype)


# %% wrong: the input unchanged | tiles, channels, rows, columns
def cut_into_tiles(image, side):
    return image


# %% wrong: four tiles always | expected shape
def cut_into_tiles(image, side):
    a, b = image[:, :side, :side], image[:, :side, -side:]
    c, d = image[:, -side:, :side], image[:, -side:, -side:]
    return torch.stack([a, b, c, d])
