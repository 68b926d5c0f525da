# %% right: element by element
def mebibytes(model):
    tensors = list(model.parameters()) + list(model.buffers())
    return sum(t.numel() * t.element_size() for t in tensors) / 2**20


# %% right: with nbytes
def mebibytes(model):
    total = 0
    for tensor in model.parameters():
        total += tensor.nbytes
    for tensor in model.buffers():
        total += tensor.nbytes
    return total / 1024 / 1024


# %% right: from the state dict
def mebibytes(model):
    return sum(t.numel() * t.dtype.itemsize for t in model.state_dict().values()) / 1048576


# %% wrong: numbers counted, not bytes | each takes 4 bytes
def mebibytes(model):
    return sum(p.numel() for p in model.parameters()) / 2**20


# %% wrong: bytes | these are bytes
def mebibytes(model):
    return sum(p.nbytes for p in [*model.parameters(), *model.buffers()])


# %% wrong: megabytes of a million | these are millions of bytes
def mebibytes(model):
    return sum(p.nbytes for p in [*model.parameters(), *model.buffers()]) / 1e6


# %% wrong: four bytes always | look at `element_size()`
def mebibytes(model):
    return sum(p.numel() * 4 for p in [*model.parameters(), *model.buffers()]) / 2**20


# %% wrong: no buffers | batch norm has buffers
def mebibytes(model):
    return sum(p.nbytes for p in model.parameters()) / 2**20


# %% wrong: the first layer's dtype for all | expected
def mebibytes(model):
    size = next(model.parameters()).element_size()
    return sum(p.numel() for p in [*model.parameters(), *model.buffers()]) * size / 2**20


# %% wrong: a tensor | expected a Python number
def mebibytes(model):
    return torch.tensor(sum(p.nbytes for p in [*model.parameters(), *model.buffers()]) / 2**20)


# %% wrong: the model unchanged | expected a number
def mebibytes(model):
    return model


# %% wrong: measured on a copy in memory | raised
def mebibytes(model):
    return sum(len(p.numpy().tobytes()) for p in [*model.parameters(), *model.buffers()]) / 2**20
