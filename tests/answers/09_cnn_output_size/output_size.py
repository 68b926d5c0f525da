# %% right: the formula of the lesson
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    room = n + 2 * padding - dilation * (kernel - 1) - 1
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room // stride + 1


# %% right: counts the places
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    places = 0
    start, reach = -padding, dilation * (kernel - 1)
    while start + reach < n + padding:
        places += 1
        start += stride
    if places == 0:
        raise ValueError
    return places


# %% right: the length of a range
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    places = range(0, n + 2 * padding - dilation * (kernel - 1), stride)
    if len(places) < 1:
        raise ValueError("no place at all")
    return len(places)


# %% right: floor
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    import math

    size = math.floor((n + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if size < 1:
        raise ValueError(f"{kernel} on {n}")
    return size


# %% wrong: a float | expected the whole number 24, got a float
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - reach) / stride + 1


# %% wrong: without the + 1 | one place is missing
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - reach) // stride


# %% wrong: rounds up | a step that does not fit is not taken
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + 2 * padding:
        raise ValueError
    return -(-(n + 2 * padding - reach) // stride) + 1


# %% wrong: padding on one side | padding is added on both sides
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + padding:
        raise ValueError
    return (n + padding - reach) // stride + 1


# %% wrong: dilation ignored | dilation is ignored
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    if kernel > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - kernel) // stride + 1


# %% wrong: dilation times kernel | reaches over 5 pixels, not 6
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * kernel
    if reach > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - reach) // stride + 1


# %% wrong: stride ignored | expected 2, got 4
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + 2 * padding:
        raise ValueError
    return n + 2 * padding - reach + 1


# %% wrong: refuses nothing | expected `ValueError` to be raised
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    return (n + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


# %% wrong: never below zero | expected `ValueError` to be raised
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    return max(0, (n + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1)


# %% wrong: refuses without the padding | takes a kernel that just fits into the padded image: raised `ValueError`
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n:
        raise ValueError
    return (n + 2 * padding - reach) // stride + 1


# %% wrong: refuses a kernel that just fits | takes a kernel that just fits into the padded image: raised `ValueError`
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach >= n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - reach) // stride + 1


# %% wrong: refuses without the gaps | with dilation 2 a kernel of 4 reaches over 7 pixels
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    if kernel > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


# %% wrong: asks torch, and its error comes through | raised `RuntimeError`
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    layer = nn.Conv1d(1, 1, kernel, stride, padding, dilation)
    return layer(torch.zeros(1, 1, n)).shape[-1]


# %% wrong: rounds before it divides | expected
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    reach = dilation * (kernel - 1) + 1
    if reach > n + 2 * padding:
        raise ValueError
    return (n + 2 * padding - reach + 1) // stride


# %% wrong: the input's size | expected 24, got 28
def output_size(n, kernel, stride=1, padding=0, dilation=1):
    return n
