# %% right: a loop over the order
def choose_device(available, wanted=None):
    if wanted is not None:
        if wanted not in [*available, "cpu"]:
            raise ValueError(wanted)
        return torch.device(wanted)
    for name in ("cuda", "xpu", "mps", "cpu"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% right: the smallest rank
def choose_device(available, wanted=None):
    choices = set(available) | {"cpu"}
    if wanted is None:
        return torch.device(min(choices, key=["cuda", "xpu", "mps", "cpu"].index))
    if wanted in choices:
        return torch.device(wanted)
    raise ValueError(f"{wanted} is not here")


# %% right: next with a default
def choose_device(available, wanted=None):
    if wanted and wanted != "cpu" and available.count(wanted) == 0:
        raise ValueError("not available")
    best = next((n for n in ["cuda", "xpu", "mps"] if n in available), "cpu")
    return torch.device(wanted or best)


# %% wrong: a name, not a device | got `'cuda'`
def choose_device(available, wanted=None):
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return name
    return "cpu"


# %% wrong: the first of the list | expected `device(type='cuda')`
def choose_device(available, wanted=None):
    return torch.device(available[0])


# %% wrong: wanted is ignored | `wanted` goes before what is best
def choose_device(available, wanted=None):
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% wrong: does not look whether it is there | a machine that has only a CPU
def choose_device(available, wanted=None):
    if wanted:
        return torch.device(wanted)
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% wrong: falls back in silence | a machine that has only a CPU
def choose_device(available, wanted=None):
    if wanted in available:
        return torch.device(wanted)
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% wrong: mps before xpu | expected `device(type='xpu')`
def choose_device(available, wanted=None):
    if wanted is not None:
        if wanted != "cpu" and wanted not in available:
            raise ValueError(wanted)
        return torch.device(wanted)
    for name in ("cuda", "mps", "xpu"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% wrong: the CPU must be listed | raised `ValueError`: cpu
def choose_device(available, wanted=None):
    if wanted is not None:
        if wanted not in available:
            raise ValueError(wanted)
        return torch.device(wanted)
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return torch.device(name)
    return torch.device("cpu")


# %% wrong: None without a GPU | is there a `return`
def choose_device(available, wanted=None):
    if wanted is not None:
        if wanted != "cpu" and wanted not in available:
            raise ValueError(wanted)
        return torch.device(wanted)
    for name in ("cuda", "xpu", "mps"):
        if name in available:
            return torch.device(name)
