# %% right: with dir
def torchvision_part(name):
    parts = {
        "datasets": torchvision.datasets,
        "models": torchvision.models,
        "transforms": torchvision.transforms,
        "utils": torchvision.utils,
    }
    for part, module in parts.items():
        if name in dir(module):
            return part


# %% right: with try
def torchvision_part(name):
    for part in ["utils", "transforms", "models", "datasets"]:
        try:
            getattr(getattr(torchvision, part), name)
        except AttributeError:
            continue
        return part
    return None


# %% right: with next
def torchvision_part(name):
    import importlib

    parts = ("datasets", "models", "transforms", "utils")
    return next((p for p in parts if name in vars(importlib.import_module(f"torchvision.{p}"))), None)


# %% wrong: by its first letter | a capital letter does not make it a data set
def torchvision_part(name):
    return "datasets" if name[0].isupper() else "models"


# %% wrong: typed
def torchvision_part(name):
    known = {"FashionMNIST": "datasets", "resnet18": "models", "RandomCrop": "transforms", "make_grid": "utils"}
    return known.get(name)


# %% wrong: the module itself
def torchvision_part(name):
    for part in (torchvision.datasets, torchvision.models, torchvision.transforms, torchvision.utils):
        if hasattr(part, name):
            return part
    return None


# %% wrong: utils is forgotten
def torchvision_part(name):
    for part in ("datasets", "models", "transforms"):
        if hasattr(getattr(torchvision, part), name):
            return part
    return None


# %% wrong: the rest is utils
def torchvision_part(name):
    for part in ("datasets", "models", "transforms"):
        if hasattr(getattr(torchvision, part), name):
            return part
    return "utils"


# %% wrong: gives up after the first part
def torchvision_part(name):
    for part in ("datasets", "models", "transforms", "utils"):
        if hasattr(getattr(torchvision, part), name):
            return part
        else:
            return None


# %% wrong: looks in the text, not in torchvision
def torchvision_part(name):
    for part in ("datasets", "models", "transforms", "utils"):
        if hasattr(part, name):
            return part
    return None


# %% wrong: the name comes back | got `'FashionMNIST'`
def torchvision_part(name):
    return name


# %% wrong: in any case
def torchvision_part(name):
    for part in ("datasets", "models", "transforms", "utils"):
        if name.lower() in [n.lower() for n in dir(getattr(torchvision, part))]:
            return part
    return None


# %% wrong: fails where nothing is found | IndexError
def torchvision_part(name):
    parts = ("datasets", "models", "transforms", "utils")
    return [part for part in parts if hasattr(getattr(torchvision, part), name)][0]
