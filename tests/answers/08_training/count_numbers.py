# %% right: one loop
def count_numbers(model):
    learning = frozen = 0
    for p in model.parameters():
        if p.requires_grad:
            learning += p.numel()
        else:
            frozen += p.numel()
    return learning, frozen, sum(b.numel() for b in model.buffers())


# %% right: by difference
def count_numbers(model):
    everything = sum(p.numel() for _, p in model.named_parameters())
    learning = sum(p.requires_grad * p.numel() for p in model.parameters())
    return learning, everything - learning, sum(b.numel() for _, b in model.named_buffers())


# %% right: products of the shapes
def count_numbers(model):
    def numbers(tensors):
        return sum(math.prod(t.shape) for t in tensors)

    parameters = list(model.parameters())
    return (
        numbers(p for p in parameters if p.requires_grad),
        numbers(p for p in parameters if not p.requires_grad),
        numbers(model.buffers()),
    )


# %% wrong: from the state_dict | buffers do not learn
def count_numbers(model):
    parameters = [p.numel() for p in model.state_dict().values()]
    frozen = sum(p.numel() for p in model.parameters() if not p.requires_grad)
    return sum(parameters) - frozen, frozen, sum(b.numel() for b in model.buffers())


# %% wrong: tensors counted | count the numbers in them
def count_numbers(model):
    return (
        sum(1 for p in model.parameters() if p.requires_grad),
        sum(1 for p in model.parameters() if not p.requires_grad),
        sum(1 for _ in model.buffers()),
    )


# %% wrong: frozen ones learn | frozen parameters do not learn
def count_numbers(model):
    return sum(p.numel() for p in model.parameters()), 0, sum(b.numel() for b in model.buffers())


# %% wrong: swapped | first what learns
def count_numbers(model):
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    frozen = sum(p.numel() for p in model.parameters() if not p.requires_grad)
    return frozen, learning, sum(b.numel() for b in model.buffers())


# %% wrong: weights only | the biases learn too
def count_numbers(model):
    weights = [p for name, p in model.named_parameters() if name.endswith("weight")]
    return (
        sum(p.numel() for p in weights if p.requires_grad),
        sum(p.numel() for p in weights if not p.requires_grad),
        sum(b.numel() for b in model.buffers()),
    )


# %% wrong: buffers are frozen | buffers are no frozen parameters
def count_numbers(model):
    buffers = sum(b.numel() for b in model.buffers())
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    frozen = sum(p.numel() for p in model.parameters() if not p.requires_grad)
    return learning, frozen + buffers, buffers


# %% wrong: first level only | works for any model
def count_numbers(model):
    layers = list(model.children()) or [model]
    parameters = [p for layer in layers for p in layer._parameters.values() if p is not None]
    return (
        sum(p.numel() for p in parameters if p.requires_grad),
        sum(p.numel() for p in parameters if not p.requires_grad),
        sum(b.numel() for b in model.buffers()),
    )


# %% wrong: shared ones twice | it counts once
def count_numbers(model):
    parameters = [p for module in model.modules() for p in module._parameters.values() if p is not None]
    return (
        sum(p.numel() for p in parameters if p.requires_grad),
        sum(p.numel() for p in parameters if not p.requires_grad),
        sum(b.numel() for b in model.buffers()),
    )


# %% wrong: tensors for numbers | expected a Python number
def count_numbers(model):
    parameters = list(model.parameters())
    learning = sum((torch.tensor(p.numel()) for p in parameters if p.requires_grad), torch.tensor(0))
    frozen = sum((torch.tensor(p.numel()) for p in parameters if not p.requires_grad), torch.tensor(0))
    return learning, frozen, torch.tensor(sum(b.numel() for b in model.buffers()))


# %% wrong: no buffers | the buffers are missing
def count_numbers(model):
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return learning, sum(p.numel() for p in model.parameters()) - learning, 0


# %% wrong: freezes on the way | expected 15, got 0
def count_numbers(model):
    model.requires_grad_(False)
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return learning, sum(p.numel() for p in model.parameters()) - learning, sum(b.numel() for b in model.buffers())
