# %% right: copied into place
def load_matching(model, weights):
    left = []
    with torch.no_grad():
        for name, values in model.state_dict().items():
            if name in weights and weights[name].shape == values.shape:
                values.copy_(weights[name])
            else:
                left.append(name)
    return sorted(left)


# %% right: the missing keys
def load_matching(model, weights):
    shapes = {name: values.shape for name, values in model.state_dict().items()}
    fitting = {name: values for name, values in weights.items() if shapes.get(name) == values.shape}
    return sorted(model.load_state_dict(fitting, strict=False).missing_keys)


# %% right: merged, then loaded strictly
def load_matching(model, weights):
    merged, left = dict(model.state_dict()), []
    for name in sorted(merged):
        if name in weights and list(weights[name].size()) == list(merged[name].size()):
            merged[name] = weights[name]
        else:
            left.append(name)
    model.load_state_dict(merged)
    return left


# %% wrong: strict=False alone | size mismatch
def load_matching(model, weights):
    return sorted(model.load_state_dict(weights, strict=False).missing_keys)


# %% wrong: strict | size mismatch
def load_matching(model, weights):
    model.load_state_dict(weights)
    return []


# %% wrong: the error is swallowed | got nothing
def load_matching(model, weights):
    try:
        return sorted(model.load_state_dict(weights, strict=False).missing_keys)
    except RuntimeError:
        return []


# %% wrong: compares the number of values | 12 numbers are not a matrix
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v.reshape(own[n].shape) for n, v in weights.items() if n in own and v.numel() == own[n].numel()}
    model.load_state_dict(fitting, strict=False)
    return sorted(own.keys() - fitting.keys())


# %% wrong: compares the first axis | size mismatch
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape[:1] == own[n].shape[:1]}
    model.load_state_dict(fitting, strict=False)
    return sorted(own.keys() - fitting.keys())


# %% wrong: copies whatever can be broadcast | (1,) is not (4,)
def load_matching(model, weights):
    left = []
    with torch.no_grad():
        for name, values in model.state_dict().items():
            try:
                values.copy_(weights[name])
            except (KeyError, RuntimeError):
                left.append(name)
    return sorted(left)


# %% wrong: returns what was loaded | got nothing
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    return sorted(fitting)


# %% wrong: returns the file's names that were left out | got nothing
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    return sorted(weights.keys() - fitting.keys())


# %% wrong: not sorted | item
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    return [name for name in own if name not in fitting]


# %% wrong: nothing is loaded | under the key
def load_matching(model, weights):
    own = model.state_dict()
    return sorted(n for n in own if n not in weights or weights[n].shape != own[n].shape)


# %% wrong: assigns the tensors | should stay the same objects
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False, assign=True)
    return sorted(own.keys() - fitting.keys())


# %% wrong: shares the memory of the file | training the model should not change the dictionary
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    for name, parameter in model.named_parameters():
        if name in fitting:
            parameter.data = fitting[name]
    return sorted(own.keys() - fitting.keys())


# %% wrong: parameters only | running_mean
def load_matching(model, weights):
    own = dict(model.named_parameters())
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    return sorted(own.keys() - fitting.keys())


# %% wrong: a count | expected a list
def load_matching(model, weights):
    own = model.state_dict()
    fitting = {n: v for n, v in weights.items() if n in own and v.shape == own[n].shape}
    model.load_state_dict(fitting, strict=False)
    return len(own) - len(fitting)
