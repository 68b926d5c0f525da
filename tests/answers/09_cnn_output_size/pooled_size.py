# %% right: the default first
def pooled_size(n, window, stride=None):
    if stride is None:
        stride = window
    return (n - window) // stride + 1


# %% right: counts the places
def pooled_size(n, window, stride=None):
    return len(range(0, n - window + 1, window if stride is None else stride))


# %% right: asks torch
def pooled_size(n, window, stride=None):
    return nn.MaxPool1d(window, stride)(torch.zeros(1, 1, n)).shape[-1]


# %% wrong: as the notebook has it | expected the whole number 13, got a float
def pooled_size(n, window, stride=None):
    return n / window


# %% wrong: the floor, but no stride | the stride is ignored
def pooled_size(n, window, stride=None):
    return n // window


# %% wrong: divided by the stride | expected 8, got 10
def pooled_size(n, window, stride=None):
    return n // (stride or window)


# %% wrong: rounded up | rounded up; the pixel that is left over is dropped
def pooled_size(n, window, stride=None):
    return -(-n // (stride or window))


# %% wrong: one too few | expected 13, got 12
def pooled_size(n, window, stride=None):
    return (n - window) // (stride or window)


# %% wrong: a stride of 1 by default | expected 13, got 26
def pooled_size(n, window, stride=1):
    return (n - window) // (stride or 1) + 1


# %% wrong: a stride of 2 by default | n=9, window=3
def pooled_size(n, window, stride=None):
    return (n - window) // (stride or 2) + 1


# %% wrong: the stride is not optional | raised `TypeError`
def pooled_size(n, window, stride=None):
    return (n - window) // stride + 1


# %% wrong: a float that looks whole | expected the whole number 13, got a float
def pooled_size(n, window, stride=None):
    stride = stride or window
    return (n - window) / stride // 1 + 1


# %% wrong: the window ignored | expected 8, got 10
def pooled_size(n, window, stride=None):
    return (n - 1) // (stride or window) + 1 if stride else n // window


# %% wrong: window and stride swapped | expected
def pooled_size(n, window, stride=None):
    stride = stride or window
    return (n - stride) // window + 1


# %% wrong: the input's size | expected 13, got 27
def pooled_size(n, window, stride=None):
    return n


# %% wrong: Python's round | expected
def pooled_size(n, window, stride=None):
    return round((n - window) / (stride or window)) + 1
