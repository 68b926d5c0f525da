# %% right: facts and questions
def passport(t):
    return {"shape": t.shape, "axes": t.dim(), "dtype": t.dtype, "device": t.device}


# %% right: with size, and the length of the shape
def passport(t):
    return {"shape": tuple(t.size()), "axes": len(t.shape), "dtype": t.dtype, "device": t.device}


# %% right: as keywords
def passport(t):
    return dict(device=t.device, dtype=t.dtype, axes=t.ndim, shape=list(t.shape) and t.shape)


# %% wrong: size without brackets | expected a tuple, got a builtin_function_or_method
def passport(t):
    return {"shape": t.size, "axes": t.dim(), "dtype": t.dtype, "device": t.device}


# %% wrong: dim without brackets | under the key `'axes'`: expected a number
def passport(t):
    return {"shape": t.shape, "axes": t.dim, "dtype": t.dtype, "device": t.device}


# %% wrong: the dtype as text | under the key `'dtype'`
def passport(t):
    return {"shape": t.shape, "axes": t.dim(), "dtype": str(t.dtype), "device": t.device}


# %% wrong: the legacy name | got `'torch.FloatTensor'`
def passport(t):
    return {"shape": t.shape, "axes": t.dim(), "dtype": t.type(), "device": t.device}


# %% wrong: the length of axis 0 for the number of axes | raised `TypeError`
def passport(t):
    return {"shape": t.shape, "axes": len(t), "dtype": t.dtype, "device": t.device}


# %% wrong: elements for axes | under the key `'axes'`: expected 2, got 6
def passport(t):
    return {"shape": t.shape, "axes": t.numel(), "dtype": t.dtype, "device": t.device}


# %% wrong: a key is missing | the key `'device'` is missing
def passport(t):
    return {"shape": t.shape, "axes": t.dim(), "dtype": t.dtype}


# %% wrong: a tuple of facts | expected a dictionary, got a tuple
def passport(t):
    return t.shape, t.dim(), t.dtype, t.device


# %% wrong: the facts of the example | expected 0 items, got 2
def passport(t):
    return {"shape": (2, 3), "axes": 2, "dtype": torch.float32, "device": torch.device("cpu")}


# %% partial 1.5: the device is always the CPU | does not lie on the CPU
def passport(t):
    return {"shape": t.shape, "axes": t.dim(), "dtype": t.dtype, "device": torch.device("cpu")}
