# %% right: with reshape
def as_squares(pixels, side):
    return pixels.reshape(-1, side, side)


# %% right: with the count worked out
def as_squares(pixels, side):
    n = pixels.numel() // (side * side)
    return pixels.view(n, side, side)


# %% right: split into pictures, then stack
def as_squares(pixels, side):
    return torch.stack([p.reshape(side, side) for p in pixels.split(side * side)])


# %% wrong: one picture only | expected shape (2, 3, 3), got (3, 3)
def as_squares(pixels, side):
    return pixels[: side * side].reshape(side, side)


# %% wrong: the picture axis last | expected shape (2, 3, 3), got (3, 3, 2)
def as_squares(pixels, side):
    return pixels.reshape(side, side, -1)


# %% wrong: two pictures always | invalid for input of size
def as_squares(pixels, side):
    return pixels.reshape(2, side, side)


# %% wrong: the side of the example | raised `RuntimeError`
def as_squares(pixels, side):
    return pixels.reshape(-1, 3, 3)


# %% wrong: pixels dealt out in turn | the second picture begins at pixel 9
def as_squares(pixels, side):
    return pixels.reshape(side, side, -1).permute(2, 0, 1)


# %% wrong: every picture transposed | values differ
def as_squares(pixels, side):
    return pixels.reshape(-1, side, side).transpose(1, 2)


# %% wrong: zeros | values differ
def as_squares(pixels, side):
    return torch.zeros(len(pixels) // side**2, side, side, dtype=pixels.dtype)


# %% wrong: squeezes a single picture | expected shape (1, 2, 2)
def as_squares(pixels, side):
    return pixels.reshape(-1, side, side).squeeze()
