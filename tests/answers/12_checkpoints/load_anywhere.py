# %% right: a device
def load_anywhere(path):
    return torch.load(str(path), weights_only=True, map_location=torch.device("cpu"))


# %% right: a function that moves nothing
def load_anywhere(path):
    return torch.load(path, map_location=lambda storage, location: storage, weights_only=True)


# %% right: from an open file
def load_anywhere(path):
    with open(path, "rb") as file:
        return torch.load(io.BytesIO(file.read()), "cpu", weights_only=True)


# %% wrong: without map_location | Attempting to deserialize
def load_anywhere(path):
    return torch.load(path, weights_only=True)


# %% wrong: everything is read | the trap was sprung
def load_anywhere(path):
    return torch.load(path, map_location="cpu", weights_only=False)


# %% wrong: relies on the default | do not rely on the default
def load_anywhere(path):
    return torch.load(path, map_location="cpu")


# %% wrong: tries carefully, then carelessly | the trap was sprung
def load_anywhere(path):
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception:
        return torch.load(path, map_location="cpu", weights_only=False)


# %% wrong: refused quietly | expected `UnpicklingError` to be raised
def load_anywhere(path):
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        return {}


# %% wrong: to meta | expected a tensor on `cpu`
def load_anywhere(path):
    return torch.load(path, map_location="meta", weights_only=True)


# %% wrong: moved afterwards | Attempting to deserialize
def load_anywhere(path):
    content = torch.load(path, weights_only=True)
    return {k: v.cpu() if isinstance(v, torch.Tensor) else v for k, v in content.items()}


# %% wrong: not returned | is there a `return`
def load_anywhere(path):
    torch.load(path, map_location="cpu", weights_only=True)


# %% wrong: the first tensor only | expected a dictionary
def load_anywhere(path):
    return next(iter(torch.load(path, map_location="cpu", weights_only=True).values()))


# %% wrong: the values without names | expected a dictionary
def load_anywhere(path):
    return list(torch.load(path, map_location="cpu", weights_only=True).values())


# %% wrong: tensors alone | is missing
def load_anywhere(path):
    content = torch.load(path, map_location="cpu", weights_only=True)
    return {k: v for k, v in content.items() if isinstance(v, torch.Tensor)}
