# %% right: cut by length
def without_prefix(weights, prefix):
    return {name[len(prefix) :] if name.startswith(prefix) else name: values for name, values in weights.items()}


# %% right: in a loop
def without_prefix(weights, prefix):
    stripped = {}
    for name in weights:
        short = name.removeprefix(prefix)
        stripped[short] = weights[name]
    return stripped


# %% right: partition
def without_prefix(weights, prefix):
    result = {}
    for name, values in weights.items():
        before, _, after = name.partition(prefix)
        result[after if before == "" else name] = values
    return result


# %% wrong: replaced everywhere | is missing
def without_prefix(weights, prefix):
    return {name.replace(prefix, ""): values for name, values in weights.items()}


# %% wrong: replaced once, wherever it stands | stands in the middle here
def without_prefix(weights, prefix):
    return {name.replace(prefix, "", 1): values for name, values in weights.items()}


# %% wrong: lstrip | is missing
def without_prefix(weights, prefix):
    return {name.lstrip(prefix): values for name, values in weights.items()}


# %% wrong: always cut by length | is missing
def without_prefix(weights, prefix):
    return {name[len(prefix) :]: values for name, values in weights.items()}


# %% wrong: cut at the first dot | is missing
def without_prefix(weights, prefix):
    return {name.split(".", 1)[-1]: values for name, values in weights.items()}


# %% wrong: as often as it stands there | is missing
def without_prefix(weights, prefix):
    result = {}
    for name, values in weights.items():
        while name.startswith(prefix):
            name = name.removeprefix(prefix)
        result[name] = values
    return result


# %% wrong: others are dropped | is missing
def without_prefix(weights, prefix):
    return {name.removeprefix(prefix): values for name, values in weights.items() if name.startswith(prefix)}


# %% wrong: in place | changed its input
def without_prefix(weights, prefix):
    for name in list(weights):
        weights[name.removeprefix(prefix)] = weights.pop(name)
    return weights


# %% wrong: the input unchanged | is missing
def without_prefix(weights, prefix):
    return weights


# %% wrong: hard-coded to `module.` | is missing
def without_prefix(weights, prefix):
    return {name.removeprefix("module."): values for name, values in weights.items()}


# %% wrong: names alone | expected a dictionary, got a list
def without_prefix(weights, prefix):
    return [name.removeprefix(prefix) for name in weights]


# %% wrong: empty tensors | expected 1
def without_prefix(weights, prefix):
    return {name.removeprefix(prefix): torch.zeros_like(values) for name, values in weights.items()}
