# %% right: divmod
def same_padding(kernel, dilation=1):
    half, rest = divmod(dilation * (kernel - 1), 2)
    if rest:
        raise ValueError("an odd number of pixels cannot be shared out over two sides")
    return half


# %% right: tries
def same_padding(kernel, dilation=1):
    for padding in range(dilation * kernel):
        if 2 * padding == dilation * (kernel - 1):
            return padding
    raise ValueError


# %% right: the cases
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0 and dilation % 2 == 1:
        raise ValueError(f"{kernel} is even and {dilation} is odd")
    return int(dilation * (kernel - 1) / 2)


# %% wrong: half the kernel | the dilation is ignored
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0 and dilation % 2:
        raise ValueError
    return kernel // 2


# %% wrong: both sides together | on each side it is half of it
def same_padding(kernel, dilation=1):
    if dilation * (kernel - 1) % 2:
        raise ValueError
    return dilation * (kernel - 1)


# %% wrong: a float | expected the whole number 1, got a float
def same_padding(kernel, dilation=1):
    if dilation * (kernel - 1) % 2:
        raise ValueError
    return dilation * (kernel - 1) / 2


# %% wrong: nothing refused | expected `ValueError` to be raised
def same_padding(kernel, dilation=1):
    return dilation * (kernel - 1) // 2


# %% wrong: every even kernel refused | raised `ValueError`
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0:
        raise ValueError
    return dilation * (kernel - 1) // 2


# %% wrong: only dilation 1 refused | expected `ValueError` to be raised
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0 and dilation == 1:
        raise ValueError
    return dilation * (kernel - 1) // 2


# %% wrong: dilation times kernel, halved | reaches over 5 pixels, not 6
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0 and dilation % 2:
        raise ValueError
    return dilation * kernel // 2


# %% wrong: half the kernel, times the dilation | the size with kernel 4 and dilation 2
def same_padding(kernel, dilation=1):
    if kernel % 2 == 0 and dilation % 2:
        raise ValueError
    return dilation * (kernel // 2)


# %% wrong: the text for torch | expected a number, got a str
def same_padding(kernel, dilation=1):
    return "same"


# %% wrong: None where there is no number | expected `ValueError` to be raised
def same_padding(kernel, dilation=1):
    total = dilation * (kernel - 1)
    return None if total % 2 else total // 2


# %% wrong: a pair | expected a number, got a tuple
def same_padding(kernel, dilation=1):
    total = dilation * (kernel - 1)
    if total % 2:
        raise ValueError
    return total // 2, total // 2


# %% wrong: always 1 | item 1
def same_padding(kernel, dilation=1):
    return 1


# %% wrong: the kernel itself | item 0
def same_padding(kernel, dilation=1):
    return kernel


# %% wrong: an assertion | raised `AssertionError`
def same_padding(kernel, dilation=1):
    total = dilation * (kernel - 1)
    assert total % 2 == 0
    return total // 2
