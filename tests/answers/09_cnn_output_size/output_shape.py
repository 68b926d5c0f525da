# %% right: a helper for pairs
def output_shape(size, kernel, stride=1, padding=0):
    def pair(value):
        return (value, value) if isinstance(value, int) else value

    (H, W), (fh, fw), (sh, sw), (ph, pw) = size, pair(kernel), pair(stride), pair(padding)
    return (H - fh + 2 * ph) // sh + 1, (W - fw + 2 * pw) // sw + 1


# %% right: asks torch, without memory
def output_shape(size, kernel, stride=1, padding=0):
    layer = nn.Conv2d(1, 1, kernel, stride, padding, device="meta")
    return tuple(layer(torch.empty(1, 1, *size, device="meta")).shape[-2:])


# %% right: axis by axis
def output_shape(size, kernel, stride=1, padding=0):
    result = []
    for axis in range(2):
        f, s, p = (value[axis] if isinstance(value, (tuple, list)) else value for value in (kernel, stride, padding))
        result.append((size[axis] + 2 * p - (f - 1) - 1) // s + 1)
    return tuple(result)


# %% wrong: pairs forgotten | raised `TypeError`
def output_shape(size, kernel, stride=1, padding=0):
    return tuple((n + 2 * padding - kernel) // stride + 1 for n in size)


# %% wrong: single numbers forgotten | raised `TypeError`
def output_shape(size, kernel, stride=1, padding=0):
    return tuple((size[i] + 2 * padding[i] - kernel[i]) // stride[i] + 1 for i in range(2))


# %% wrong: width first in the settings | the pairs are read as (width, height)
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple((n + 2 * p - f) // s + 1 for n, f, s, p in zip(size, *(pair[::-1] for pair in pairs)))


# %% wrong: width first in the result | this is (width, height)
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple((n + 2 * p - f) // s + 1 for n, f, s, p in zip(size, *pairs))[::-1]


# %% wrong: the first of each pair for both axes | item 1
def output_shape(size, kernel, stride=1, padding=0):
    f, s, p = (v[0] if isinstance(v, tuple) else v for v in (kernel, stride, padding))
    return tuple((n + 2 * p - f) // s + 1 for n in size)


# %% wrong: the height for both axes | item 1
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    side = [(size[0] + 2 * p - f) // s + 1 for f, s, p in zip(*pairs)]
    return tuple(side)


# %% wrong: padding on one side | item
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple((n + p - f) // s + 1 for n, f, s, p in zip(size, *pairs))


# %% wrong: floats | expected the whole number 60, got a float
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple((n + 2 * p - f) / s + 1 for n, f, s, p in zip(size, *pairs))


# %% wrong: stride ignored | item 0
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, padding)]
    return tuple(n + 2 * p - f + 1 for n, f, p in zip(size, *pairs))


# %% wrong: without the + 1 | expected 60, got 59
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple((n + 2 * p - f) // s for n, f, s, p in zip(size, *pairs))


# %% wrong: rounded | size=
def output_shape(size, kernel, stride=1, padding=0):
    pairs = [v if isinstance(v, tuple) else (v, v) for v in (kernel, stride, padding)]
    return tuple(-(-(n + 2 * p - f) // s) + 1 for n, f, s, p in zip(size, *pairs))


# %% wrong: how many numbers there are | expected a tuple, got an int
def output_shape(size, kernel, stride=1, padding=0):
    layer = nn.Conv2d(1, 1, kernel, stride, padding)
    return layer(torch.zeros(1, 1, *size)).numel()


# %% wrong: the whole shape | expected 2 items, got 4
def output_shape(size, kernel, stride=1, padding=0):
    return tuple(nn.Conv2d(1, 1, kernel, stride, padding)(torch.zeros(1, 1, *size)).shape)


# %% wrong: the size unchanged | expected 60, got 62
def output_shape(size, kernel, stride=1, padding=0):
    return size
