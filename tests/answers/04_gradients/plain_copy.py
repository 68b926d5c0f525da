# %% right: detach, then clone
def plain_copy(tensor):
    return tensor.detach().clone()


# %% right: clone, then detach
def plain_copy(tensor):
    return tensor.clone().detach()


# %% right: clone without a diary
def plain_copy(tensor):
    with torch.no_grad():
        return tensor.clone()


# %% right: through NumPy
def plain_copy(tensor):
    return torch.tensor(tensor.detach().numpy())


# %% right: into an empty tensor
def plain_copy(tensor):
    copy = torch.empty(tensor.shape, dtype=tensor.dtype)
    copy.copy_(tensor.detach())
    return copy


# %% wrong: only detached | with its own memory
def plain_copy(tensor):
    return tensor.detach()


# %% wrong: only cloned | does not track gradients
def plain_copy(tensor):
    return tensor.clone()


# %% wrong: the tensor itself | does not track gradients
def plain_copy(tensor):
    return tensor


# %% wrong: a view | does not track gradients
def plain_copy(tensor):
    with torch.no_grad():
        return tensor.view(tensor.shape)


# %% wrong: the caller's tensor switched off | no longer watched
def plain_copy(tensor):
    tensor.requires_grad_(False)
    return tensor.clone()


# %% wrong: zeros | values differ
def plain_copy(tensor):
    return torch.zeros_like(tensor)


# %% wrong: a list | got a list
def plain_copy(tensor):
    return tensor.tolist()


# %% wrong: an array | got a NumPy array
def plain_copy(tensor):
    return tensor.detach().numpy().copy()


# %% wrong: float32 always | expected dtype float64
def plain_copy(tensor):
    return torch.tensor(tensor.tolist())


# %% wrong: flat | expected shape
def plain_copy(tensor):
    return tensor.detach().flatten().clone()


# %% wrong: watched again | does not track gradients
def plain_copy(tensor):
    return tensor.detach().clone().requires_grad_()
