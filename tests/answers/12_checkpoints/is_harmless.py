# %% right: try
def is_harmless(path):
    try:
        torch.load(path, weights_only=True, map_location="meta")
        return True
    except pickle.UnpicklingError:
        return False


# %% right: asks for the names
def is_harmless(path):
    return not torch.serialization.get_unsafe_globals_in_checkpoint(path)


# %% right: with else
def is_harmless(path):
    harmless = False
    try:
        torch.load(str(path), map_location=lambda storage, place: storage, weights_only=True)
    except pickle.UnpicklingError:
        pass
    else:
        harmless = True
    return harmless


# %% wrong: catches everything | a broken file is not a dangerous one
def is_harmless(path):
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except Exception:
        return False
    return True


# %% wrong: loads carelessly | the trap was sprung
def is_harmless(path):
    try:
        torch.load(path, map_location="cpu", weights_only=False)
    except pickle.UnpicklingError:
        return False
    return True


# %% wrong: looks afterwards | the trap was sprung
def is_harmless(path):
    content = torch.load(path, map_location="cpu", weights_only=False)
    return all(isinstance(v, torch.Tensor) for v in (content.values() if isinstance(content, dict) else content))


# %% wrong: GPU files fail | Attempting to deserialize
def is_harmless(path):
    try:
        torch.load(path, weights_only=True)
    except pickle.UnpicklingError:
        return False
    return True


# %% wrong: relies on the default | do not rely on the default
def is_harmless(path):
    try:
        torch.load(path, map_location="cpu")
    except pickle.UnpicklingError:
        return False
    return True


# %% wrong: always yes | expected `False`
def is_harmless(path):
    return True


# %% wrong: always no | expected `True`
def is_harmless(path):
    return False


# %% wrong: the other way round | expected `True`
def is_harmless(path):
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        return True
    return False


# %% wrong: the refusal is raised | raised `UnpicklingError`
def is_harmless(path):
    torch.load(path, map_location="cpu", weights_only=True)
    return True


# %% wrong: nothing returned | is there a `return`
def is_harmless(path):
    try:
        torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        return False


# %% wrong: the content instead of yes | expected `True`
def is_harmless(path):
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        return False


# %% wrong: searches for a name of this one trap | nn.Linear
def is_harmless(path):
    program = zipfile.ZipFile(path).read(f"{Path(path).stem}/data.pkl")
    return b"mkdir" not in program


# %% wrong: only tensors may be in it | and a number
def is_harmless(path):
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        return False
    return all(isinstance(v, torch.Tensor) for v in content.values())
