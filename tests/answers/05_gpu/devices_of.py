# %% right: a set of both
def devices_of(model):
    return {t.device for t in model.parameters()} | {t.device for t in model.buffers()}


# %% right: a loop
def devices_of(model):
    found = set()
    for tensor in list(model.parameters()) + list(model.buffers()):
        found.add(tensor.device)
    return found


# %% right: from the state dict
def devices_of(model):
    return set(tensor.device for tensor in model.state_dict().values())


# %% right: module by module
def devices_of(model):
    found = set()
    for module in model.modules():
        for tensor in (*module.parameters(recurse=False), *module.buffers(recurse=False)):
            found |= {tensor.device}
    return found


# %% wrong: the first parameter only | first layer only
def devices_of(model):
    return {next(model.parameters()).device}


# %% wrong: no buffers | the buffers are missing
def devices_of(model):
    return {p.device for p in model.parameters()}


# %% wrong: buffers only | expected
def devices_of(model):
    return {b.device for b in model.buffers()}


# %% wrong: names, not devices | got `{'cpu'}`
def devices_of(model):
    return {str(t.device) for t in [*model.parameters(), *model.buffers()]}


# %% wrong: a list | expected
def devices_of(model):
    return [t.device for t in [*model.parameters(), *model.buffers()]]


# %% wrong: asks the module | object has no attribute 'device'
def devices_of(model):
    return {model.device}


# %% wrong: one level deep | expected
def devices_of(model):
    return {t.device for t in [*model.parameters(recurse=False), *model.buffers(recurse=False)]}


# %% wrong: always the CPU | expected `{device(type='meta')}`
def devices_of(model):
    return {torch.device("cpu")}
