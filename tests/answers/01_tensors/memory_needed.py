# %% right: product times size
def memory_needed(shape, dtype):
    return math.prod(shape) * dtype.itemsize


# %% right: a loop, and an empty tensor for the element size
def memory_needed(shape, dtype):
    count = 1
    for size in shape:
        count *= size
    return count * torch.tensor([], dtype=dtype).element_size()


# %% right: torch.Size counts
def memory_needed(shape, dtype):
    return torch.Size(shape).numel() * torch.empty(0, dtype=dtype).element_size()


# %% right: a tensor without memory
def memory_needed(shape, dtype):
    return torch.empty(shape, dtype=dtype, device="meta").nbytes


# %% wrong: makes the tensor | raised `RuntimeError`
def memory_needed(shape, dtype):
    return torch.zeros(shape, dtype=dtype).nbytes


# %% wrong: elements, not bytes | each of them takes several bytes
def memory_needed(shape, dtype):
    return math.prod(shape)


# %% wrong: the sum of the sizes | the sizes were added
def memory_needed(shape, dtype):
    return sum(shape) * dtype.itemsize


# %% wrong: four bytes always | expected 6, got 24
def memory_needed(shape, dtype):
    return math.prod(shape) * 4


# %% wrong: bits | expected 24, got 192
def memory_needed(shape, dtype):
    return math.prod(shape) * dtype.itemsize * 8


# %% wrong: axis 0 only | expected 24, got 8
def memory_needed(shape, dtype):
    return shape[0] * dtype.itemsize


# %% wrong: two axes only | raised `IndexError`
def memory_needed(shape, dtype):
    return shape[0] * shape[1] * dtype.itemsize


# %% wrong: a tuple repeated | expected a number, got a tuple
def memory_needed(shape, dtype):
    return shape * dtype.itemsize


# %% wrong: a tensor of one number | expected a Python number, got a tensor
def memory_needed(shape, dtype):
    return torch.tensor(math.prod(shape) * dtype.itemsize)


# %% wrong: megabytes | expected the whole number 24, got a float
def memory_needed(shape, dtype):
    return math.prod(shape) * dtype.itemsize / 1_000_000


# %% wrong: the shape given back | got a tuple
def memory_needed(shape, dtype):
    return shape
