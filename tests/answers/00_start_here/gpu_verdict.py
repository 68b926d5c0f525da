# %% right: three lines
def gpu_verdict(built_for, usable):
    if usable:
        return "ready"
    if built_for:
        return "no GPU or no driver"
    return "install another build"


# %% right: CUDA first
def gpu_verdict(built_for, usable):
    if built_for is None:
        return "ready" if usable else "install another build"
    return "ready" if usable else "no GPU or no driver"


# %% right: a table
def gpu_verdict(built_for, usable):
    texts = ["install another build", "no GPU or no driver", "ready", "ready"]
    return texts[2 * usable + (built_for is not None)]


# %% wrong: built for is taken for there is | built for CUDA does not mean
def gpu_verdict(built_for, usable):
    return "ready" if built_for else "install another build"


# %% wrong: the build first
def gpu_verdict(built_for, usable):
    if built_for is None:
        return "install another build"
    return "ready" if usable else "no GPU or no driver"


# %% wrong: the two swapped
def gpu_verdict(built_for, usable):
    if usable:
        return "ready"
    return "no GPU or no driver" if built_for is None else "install another build"


# %% wrong: looks at this machine
def gpu_verdict(built_for, usable):
    if torch.cuda.is_available():
        return "ready"
    return "install another build" if torch.version.cuda is None else "no GPU or no driver"


# %% wrong: always ready
def gpu_verdict(built_for, usable):
    return "ready"


# %% wrong: True and False | got `True`
def gpu_verdict(built_for, usable):
    return usable


# %% wrong: both needed
def gpu_verdict(built_for, usable):
    if usable and built_for is not None:
        return "ready"
    return "install another build" if built_for is None else "no GPU or no driver"


# %% wrong: the version of the example
def gpu_verdict(built_for, usable):
    if built_for == "13.0":
        return "ready"
    return "no GPU or no driver" if built_for else "install another build"


# %% wrong: usable is ignored
def gpu_verdict(built_for, usable):
    return "no GPU or no driver" if built_for else "install another build"
