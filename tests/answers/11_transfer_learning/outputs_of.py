# %% right: partial functions as hooks
def outputs_of(model, x, names):
    from functools import partial

    found = {}

    def note(name, layer, inputs, output):
        found[name] = output.detach().clone()

    handles = [model.get_submodule(name).register_forward_hook(partial(note, name)) for name in names]
    try:
        with torch.no_grad():
            model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found


# %% right: through named_modules, with default arguments
def outputs_of(model, x, names):
    found, handles = {}, []
    for name, layer in model.named_modules():
        if name in names:
            handles.append(layer.register_forward_hook(lambda m, i, o, name=name: found.update({name: o.clone()})))
    with torch.inference_mode(False), torch.no_grad():
        model(x)
    [handle.remove() for handle in handles]
    return found


# %% right: hooks in an exit stack
def outputs_of(model, x, names):
    from contextlib import ExitStack

    layers = dict(model.named_modules())
    by_layer, found = {layers[name]: name for name in names}, {}
    with ExitStack() as stack:
        stack.enter_context(torch.no_grad())
        for layer in by_layer:
            handle = layer.register_forward_hook(lambda m, i, o: found.__setitem__(by_layer[m], torch.clone(o)))
            stack.callback(handle.remove)
        model(x)
    return found


# %% wrong: the hooks stay | layers that still have a hook
def outputs_of(model, x, names):
    found = {}

    def keep(name):
        def hook(layer, inputs, output):
            found[name] = output.clone()

        return hook

    for name in names:
        model.get_submodule(name).register_forward_hook(keep(name))
    with torch.no_grad():
        model(x)
    return found


# %% wrong: no copies | keep a copy
def outputs_of(model, x, names):
    found = {}
    handles = [
        model.get_submodule(name).register_forward_hook(lambda m, i, o, name=name: found.update({name: o})) for name in names
    ]
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return found


# %% wrong: the loop's variable seen late | is missing
def outputs_of(model, x, names):
    found, handles = {}, []
    for name in names:
        handles.append(model.get_submodule(name).register_forward_hook(lambda m, i, o: found.update({name: o.clone()})))
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return found


# %% wrong: the model's own output for every name | all entries hold the output of the same layer
def outputs_of(model, x, names):
    with torch.no_grad():
        output = model(x)
    return {name: output.clone() for name in names}


# %% wrong: gradients tracked | does not track gradients
def outputs_of(model, x, names):
    found, handles = {}, []
    for name in names:
        handles.append(model.get_submodule(name).register_forward_hook(lambda m, i, o, name=name: found.update({name: o.clone()})))
    model(x)
    for handle in handles:
        handle.remove()
    return found


# %% wrong: a pass for each layer | how often the model has run
def outputs_of(model, x, names):
    found = {}
    for name in names:
        handle = model.get_submodule(name).register_forward_hook(lambda m, i, o, name=name: found.update({name: o.clone()}))
        with torch.no_grad():
            model(x)
        handle.remove()
    return found


# %% wrong: each layer applied to the input itself
def outputs_of(model, x, names):
    with torch.no_grad():
        return {name: model.get_submodule(name)(x) for name in names}


# %% wrong: the inputs of the layers | expected shape
def outputs_of(model, x, names):
    found, handles = {}, []
    for name in names:
        handles.append(
            model.get_submodule(name).register_forward_hook(lambda m, i, o, name=name: found.update({name: i[0].clone()}))
        )
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return found


# %% wrong: left in evaluation mode | the mode after the call
def outputs_of(model, x, names):
    found, handles = {}, []
    for name in names:
        handles.append(model.get_submodule(name).register_forward_hook(lambda m, i, o, name=name: found.update({name: o.clone()})))
    model.eval()
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return found


# %% wrong: a list | expected a dictionary
def outputs_of(model, x, names):
    found, handles = [], []
    for name in names:
        handles.append(model.get_submodule(name).register_forward_hook(lambda m, i, o: found.append(o.clone())))
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return found
