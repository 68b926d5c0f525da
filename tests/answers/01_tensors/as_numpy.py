# %% right: step by step
def as_numpy(t):
    return t.cpu().detach().numpy().copy()


# %% right: the tensor is copied
def as_numpy(t):
    return t.detach().clone().cpu().numpy()


# %% right: NumPy copies
def as_numpy(t):
    return np.array(t.detach().cpu())


# %% right: with force
def as_numpy(t):
    return t.numpy(force=True).copy()


# %% wrong: numpy alone | Can't call numpy() on Tensor that requires grad
def as_numpy(t):
    return t.numpy().copy()


# %% wrong: shared memory | so they share memory
def as_numpy(t):
    return t.cpu().detach().numpy()


# %% wrong: detached too late | Can't call numpy() on Tensor that requires grad
def as_numpy(t):
    return t.cpu().numpy().detach().copy()


# %% wrong: gradients switched off on the tensor | no longer tracks gradients
def as_numpy(t):
    return t.requires_grad_(False).cpu().numpy().copy()


# %% wrong: still a tensor | expected a NumPy array, got a Tensor
def as_numpy(t):
    return t.cpu().detach().clone()


# %% wrong: a list | expected a NumPy array, got a list
def as_numpy(t):
    return t.tolist()


# %% wrong: NumPy's default dtype | expected an array of float32, got one of float64
def as_numpy(t):
    return np.array(t.tolist())


# %% wrong: in one line | expected shape (2, 2), got (4,)
def as_numpy(t):
    return t.cpu().detach().numpy().flatten()


# %% wrong: always float32 | expected an array of int64, got one of float32
def as_numpy(t):
    return t.cpu().detach().float().numpy().copy()


# %% wrong: zeros | expected 1, got 0
def as_numpy(t):
    return np.zeros_like(t.cpu().detach().numpy())
