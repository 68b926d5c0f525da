# %% right: from the left, multiplying as it goes
def where_in_storage(shape, index):
    position = 0
    for size, i in zip(shape, index):
        position = position * size + i
    return position


# %% right: from the right, with a growing stride
def where_in_storage(shape, index):
    position, stride = 0, 1
    for size, i in zip(reversed(shape), reversed(index)):
        position += i * stride
        stride *= size
    return position


# %% right: strides as products
def where_in_storage(shape, index):
    import math

    return sum(i * math.prod(shape[d + 1 :]) for d, i in enumerate(index))


# %% wrong: the stride is the next size only | expected
def where_in_storage(shape, index):
    return sum(i * (shape[d + 1] if d + 1 < len(shape) else 1) for d, i in enumerate(index))


# %% wrong: multiplies with the axis's own size | as long as there are columns
def where_in_storage(shape, index):
    return index[0] * shape[0] + sum(index[1:]) if len(shape) > 1 else index[0]


# %% wrong: the sum of the indices | expected 9, got 3
def where_in_storage(shape, index):
    return sum(index)


# %% wrong: asks torch | does not allow `arange`
def where_in_storage(shape, index):
    import math

    return torch.arange(math.prod(shape)).view(shape)[index].item()


# %% wrong: asks torch for the strides | does not allow
def where_in_storage(shape, index):
    return sum(i * s for i, s in zip(index, torch.empty(shape).stride()))


# %% wrong: two axes only | expected
def where_in_storage(shape, index):
    return index[0] if len(index) == 1 else index[0] * shape[1] + index[1]


# %% wrong: strides in reverse order | expected 9
def where_in_storage(shape, index):
    position, stride = 0, 1
    for size, i in zip(shape, index):
        position += i * stride
        stride *= size
    return position


# %% wrong: a constant | expected 3, got 9
def where_in_storage(shape, index):
    return 9


# %% wrong: counts from one | expected
def where_in_storage(shape, index):
    position = 0
    for size, i in zip(shape, index):
        position = position * size + i
    return position + 1
