# %% right: compare the lists
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", transform=transform)
    val = datasets.ImageFolder(root / "val", transform=transform)
    if train.classes != val.classes:
        raise ValueError(f"{train.classes} are not {val.classes}")
    return train, val


# %% right: compare the numbering
def folder_datasets(root, transform):
    train, val = (datasets.ImageFolder(f"{root}/{part}", transform) for part in ("train", "val"))
    if train.class_to_idx == val.class_to_idx:
        return train, val
    raise ValueError(f"classes differ: {train.class_to_idx} and {val.class_to_idx}")


# %% right: look into the folders first
def folder_datasets(root, transform):
    names = [sorted(p.name for p in (root / part).iterdir() if p.is_dir()) for part in ("train", "val")]
    if names[0] != names[1]:
        raise ValueError("train has " + ", ".join(names[0]) + "; val has " + ", ".join(names[1]))
    return tuple(datasets.ImageFolder(root / part, transform) for part in ("train", "val"))


# %% partial 1.8: no comparison | expected a `ValueError`
def folder_datasets(root, transform):
    return datasets.ImageFolder(root / "train", transform), datasets.ImageFolder(root / "val", transform)


# %% wrong: twice the training folder | both are the training folder
def folder_datasets(root, transform):
    return datasets.ImageFolder(root / "train", transform), datasets.ImageFolder(root / "train", transform)


# %% wrong: the other way round | validation comes second
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", transform)
    val = datasets.ImageFolder(root / "val", transform)
    if train.classes != val.classes:
        raise ValueError(f"{train.classes} are not {val.classes}")
    return val, train


# %% wrong: no transform | hand the transform on
def folder_datasets(root, transform):
    train, val = datasets.ImageFolder(root / "train"), datasets.ImageFolder(root / "val")
    if train.classes != val.classes:
        raise ValueError(f"{train.classes} are not {val.classes}")
    return train, val


# %% wrong: as target transform | hand the transform on
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", None, transform)
    return train, datasets.ImageFolder(root / "val", None, transform)


# %% partial 2.4: counts the classes only | two classes each, but not the same
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", transform)
    val = datasets.ImageFolder(root / "val", transform)
    if len(train.classes) != len(val.classes):
        raise ValueError(f"{train.classes} are not {val.classes}")
    return train, val


# %% partial 2.4: an error that says nothing | the message should name the classes
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", transform)
    val = datasets.ImageFolder(root / "val", transform)
    if train.classes != val.classes:
        raise ValueError("different classes")
    return train, val


# %% wrong: the whole folder | expected 3, got 5
def folder_datasets(root, transform):
    whole = datasets.ImageFolder(root, transform)
    return whole, whole


# %% wrong: another kind of error | raised `AssertionError`
def folder_datasets(root, transform):
    train = datasets.ImageFolder(root / "train", transform)
    val = datasets.ImageFolder(root / "val", transform)
    assert train.classes == val.classes
    return train, val


# %% wrong: one data set only | too many values to unpack
def folder_datasets(root, transform):
    return datasets.ImageFolder(root / "train", transform)
