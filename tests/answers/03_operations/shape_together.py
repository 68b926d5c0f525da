# %% right: from the right with zip_longest
def shape_together(left, right):
    shape = []
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if a == b or b == 1:
            shape.append(a)
        elif a == 1:
            shape.append(b)
        else:
            raise ValueError("the sizes do not fit")
    return tuple(reversed(shape))


# %% right: filled up with ones
def shape_together(left, right):
    length = max(len(left), len(right))
    left = (1,) * (length - len(left)) + tuple(left)
    right = (1,) * (length - len(right)) + tuple(right)
    for a, b in zip(left, right):
        if a != b and a != 1 and b != 1:
            raise ValueError(f"{a} and {b}")
    return tuple(b if a == 1 else a for a, b in zip(left, right))


# %% right: by recursion
def shape_together(left, right):
    if not left or not right:
        return tuple(left or right)
    *outer_left, a = left
    *outer_right, b = right
    if len({a, b} - {1}) > 1:
        raise ValueError("the last sizes do not fit")
    return (*shape_together(outer_left, outer_right), b if a == 1 else a)


# %% wrong: aligned on the left | aligned on the left
def shape_together(left, right):
    shape = []
    for a, b in zip_longest(left, right, fillvalue=1):
        if a != b and 1 not in (a, b):
            raise ValueError("the sizes do not fit")
        shape.append(b if a == 1 else a)
    return tuple(shape)


# %% wrong: no error | expected `ValueError` to be raised
def shape_together(left, right):
    pairs = zip_longest(reversed(left), reversed(right), fillvalue=1)
    return tuple(max(a, b) for a, b in pairs)[::-1]


# %% wrong: sizes that divide are let through | expected `ValueError` to be raised
def shape_together(left, right):
    shape = []
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if max(a, b) % max(1, min(a, b)):
            raise ValueError("the sizes do not fit")
        shape.append(max(a, b))
    return tuple(shape[::-1])


# %% wrong: in reverse | expected
def shape_together(left, right):
    shape = []
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if a != b and 1 not in (a, b):
            raise ValueError("the sizes do not fit")
        shape.append(b if a == 1 else a)
    return tuple(shape)


# %% wrong: the shorter one ends it | expected 2 items, got 1
def shape_together(left, right):
    shape = []
    for a, b in zip(reversed(left), reversed(right)):
        if a != b and 1 not in (a, b):
            raise ValueError("the sizes do not fit")
        shape.append(b if a == 1 else a)
    return tuple(shape[::-1])


# %% wrong: torch does it | do without torch
def shape_together(left, right):
    try:
        return tuple(torch.broadcast_shapes(left, right))
    except RuntimeError as error:
        raise ValueError("the sizes do not fit") from error


# %% wrong: torch adds tensors | do without torch
def shape_together(left, right):
    try:
        return tuple((torch.zeros(left) + torch.zeros(right)).shape)
    except RuntimeError as error:
        raise ValueError("the sizes do not fit") from error


# %% wrong: NumPy does it | do without torch
def shape_together(left, right):
    import numpy

    return numpy.broadcast_shapes(left, right)


# %% wrong: another kind of error | raised `RuntimeError`
def shape_together(left, right):
    shape = ()
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if a != b and 1 not in (a, b):
            raise RuntimeError("the sizes do not fit")
        shape = (b if a == 1 else a, *shape)
    return shape


# %% wrong: an axis of size 0 counts as none | agrees
def shape_together(left, right):
    shape = ()
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if a != b and min(a, b) > 1:
            raise ValueError("the sizes do not fit")
        shape = (max(a, b), *shape)
    return shape


# %% wrong: the longer shape | expected
def shape_together(left, right):
    return left if len(left) >= len(right) else right


# %% wrong: only stretches the left | raised `ValueError`
def shape_together(left, right):
    shape = ()
    for a, b in zip_longest(reversed(left), reversed(right), fillvalue=1):
        if a not in (b, 1):
            raise ValueError("the sizes do not fit")
        shape = (b, *shape)
    return shape
