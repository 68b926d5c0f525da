# %% right: the method
def train_only(weights, names):
    for name in weights:
        weights[name].requires_grad_(name in names)


# %% right: the attribute
def train_only(weights, names):
    for name, weight in weights.items():
        weight.requires_grad = name in names


# %% right: all off, then some on
def train_only(weights, names):
    for weight in weights.values():
        weight.requires_grad_(False)
    for name in names:
        weights[name].requires_grad_()


# %% right: with if and else
def train_only(weights, names):
    for name, weight in weights.items():
        if name in names:
            weight.requires_grad_(True)
        else:
            weight.requires_grad_(False)


# %% wrong: the wrong way round | the wrong way round
def train_only(weights, names):
    for name, weight in weights.items():
        weight.requires_grad_(name not in names)


# %% wrong: only freezes | under the key `'head'`
def train_only(weights, names):
    for name, weight in weights.items():
        if name not in names:
            weight.requires_grad_(False)


# %% wrong: only wakes up | under the key `'conv'`
def train_only(weights, names):
    for name in names:
        weights[name].requires_grad_()


# %% wrong: new tensors | switch the tensors themselves
def train_only(weights, names):
    for name in weights:
        if name in names:
            weights[name] = weights[name].detach().requires_grad_()
        else:
            weights[name] = weights[name].detach()


# %% wrong: detached and dropped | under the key `'conv'`
def train_only(weights, names):
    for name, weight in weights.items():
        if name not in names:
            weight.detach()


# %% wrong: one letter is missing | under the key `'conv'`
def train_only(weights, names):
    for name, weight in weights.items():
        weight.require_grad = name in names


# %% wrong: the last one always | under the key
def train_only(weights, names):
    *others, last = weights.values()
    for weight in others:
        weight.requires_grad_(False)
    last.requires_grad_(True)


# %% wrong: only the first name | under the key `'d'`
def train_only(weights, names):
    for name, weight in weights.items():
        weight.requires_grad_(name in names[:1])


# %% wrong: under no_grad | under the key `'conv'`
def train_only(weights, names):
    with torch.no_grad():
        for name, weight in weights.items():
            weight * 1


# %% wrong: all frozen | under the key `'head'`
def train_only(weights, names):
    for weight in weights.values():
        weight.requires_grad_(False)
