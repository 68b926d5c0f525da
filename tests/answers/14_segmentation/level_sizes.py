# %% right: halve, then turn round
def level_sizes(height, width, depth):
    sizes = [(height, width)]
    for _ in range(depth):
        if height % 2 or width % 2:
            raise ValueError("an odd side cannot be halved")
        height, width = height // 2, width // 2
        sizes.append((height, width))
    return sizes + sizes[:-1][::-1]


# %% right: recursion
def level_sizes(height, width, depth):
    if depth == 0:
        return [(height, width)]
    if height % 2 or width % 2:
        raise ValueError(f"{height} × {width} has an odd side")
    return [(height, width), *level_sizes(height // 2, width // 2, depth - 1), (height, width)]


# %% right: by levels
def level_sizes(height, width, depth):
    rest = 2**depth
    if any(side % rest for side in (height, width)):
        raise ValueError(f"both sides must be multiples of {rest}")
    levels = [*range(depth), *range(depth, -1, -1)]
    return [(height >> level, width >> level) for level in levels]


# %% right: torch does it
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError("leaves a rest")
    x = torch.empty(1, 1, height, width, device="meta")
    way = [tuple(x.shape[2:])]
    for _ in range(depth):
        x = F.max_pool2d(x, 2)
        way.append(tuple(x.shape[2:]))
    for _ in range(depth):
        way.append((2 * way[-1][0], 2 * way[-1][1]))
    return way


# %% wrong: the bottom twice | the bottom stands there twice
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[::-1]


# %% wrong: only down | the way up is missing
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    return [(height // 2**i, width // 2**i) for i in range(depth + 1)]


# %% wrong: down again | end at the size of the image
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[1:]


# %% wrong: the way up in the order of the way down | depth 3
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[:-1]


# %% wrong: no refusal | expected `ValueError` to be raised
def level_sizes(height, width, depth):
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[-2::-1]


# %% wrong: the width is not looked at | a width of 30
def level_sizes(height, width, depth):
    if height % 2**depth:
        raise ValueError
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[-2::-1]


# %% wrong: only the first halving is looked at | a height of 30
def level_sizes(height, width, depth):
    if height % 2 or width % 2:
        raise ValueError
    down = [(height // 2**i, width // 2**i) for i in range(depth + 1)]
    return down + down[-2::-1]


# %% wrong: always depth 1 | depth 3
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    return [(height, width), (height // 2, width // 2), (height, width)]


# %% wrong: width first | expected 32, got 48
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(width // 2**i, height // 2**i) for i in range(depth + 1)]
    return down + down[-2::-1]


# %% wrong: floats | got a float
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(height / 2**i, width / 2**i) for i in range(depth + 1)]
    return down + down[-2::-1]


# %% wrong: a factor, not a power | depth 3
def level_sizes(height, width, depth):
    if height % 2**depth or width % 2**depth:
        raise ValueError
    down = [(height // max(2 * i, 1), width // max(2 * i, 1)) for i in range(depth + 1)]
    return down + down[-2::-1]
