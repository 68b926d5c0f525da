# %% right: plain texts
def version_report():
    return {"torch": str(torch.__version__), "torchvision": str(torchvision.__version__), "cuda": torch.version.cuda}


# %% right: key by key
def version_report():
    report = {}
    for module in (torch, torchvision):
        report[module.__name__] = module.__version__
    report["cuda"] = torch.version.cuda
    return report


# %% right: with dict
def version_report():
    import torch as t
    import torchvision as tv

    return dict(cuda=t.version.cuda, torch=t.__version__, torchvision=tv.__version__)


# %% wrong: typed | we pretended that another version is installed
def version_report():
    return {"torch": "2.14.1", "torchvision": "0.29.1", "cuda": "13.0"}


# %% wrong: remembered | we pretended that another version is installed
_known = {"torch": torch.__version__, "torchvision": torchvision.__version__, "cuda": torch.version.cuda}


def version_report():
    return dict(_known)


# %% wrong: the same version twice | not the version of torchvision
def version_report():
    return {"torch": torch.__version__, "torchvision": torch.__version__, "cuda": torch.version.cuda}


# %% wrong: whether there is a GPU
def version_report():
    return {"torch": torch.__version__, "torchvision": torchvision.__version__, "cuda": torch.cuda.is_available()}


# %% wrong: no CUDA | expected 3 items, got 2
def version_report():
    return {"torch": torch.__version__, "torchvision": torchvision.__version__}


# %% wrong: modules | the versions should be texts
def version_report():
    return {"torch": torch, "torchvision": torchvision, "cuda": torch.version.cuda}


# %% wrong: printed | not iterable
def version_report():
    print(torch.__version__, torchvision.__version__, torch.version.cuda)


# %% wrong: None as a text
def version_report():
    return {"torch": torch.__version__, "torchvision": torchvision.__version__, "cuda": str(torch.version.cuda)}


# %% wrong: without the build
def version_report():
    versions = {m.__name__: m.__version__.split("+")[0] for m in (torch, torchvision)}
    return {**versions, "cuda": torch.version.cuda}
