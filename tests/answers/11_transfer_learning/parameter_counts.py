# %% right: a loop
def parameter_counts(model):
    learning = frozen = 0
    for parameter in model.parameters():
        if parameter.requires_grad:
            learning += parameter.numel()
        else:
            frozen += parameter.numel()
    return learning, frozen


# %% right: two sums, sizes by multiplication
def parameter_counts(model):
    import math

    def count(wanted):
        return sum(math.prod(p.shape) for p in model.parameters() if p.requires_grad == wanted)

    return count(True), count(False)


# %% right: a tally
def parameter_counts(model):
    from collections import Counter

    tally = Counter()
    for _, parameter in model.named_parameters():
        tally[parameter.requires_grad] += len(parameter.flatten())
    return tally[True], tally[False]


# %% wrong: tensors counted | count the numbers in them
def parameter_counts(model):
    learning = sum(p.requires_grad for p in model.parameters())
    return learning, len(list(model.parameters())) - learning


# %% wrong: swapped | swapped
def parameter_counts(model):
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return sum(p.numel() for p in model.parameters()) - learning, learning


# %% wrong: all instead of the frozen ones | only the frozen ones are asked for
def parameter_counts(model):
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return learning, sum(p.numel() for p in model.parameters())


# %% wrong: buffers counted as frozen | running statistics are no parameters
def parameter_counts(model):
    learning = sum(p.numel() for p in model.parameters() if p.requires_grad)
    return learning, sum(value.numel() for value in model.state_dict().values()) - learning


# %% wrong: rows of each tensor
def parameter_counts(model):
    learning = sum(len(p) for p in model.parameters() if p.requires_grad)
    return learning, sum(len(p) for p in model.parameters() if not p.requires_grad)


# %% wrong: weights without biases
def parameter_counts(model):
    weights = [p for name, p in model.named_parameters() if name.endswith("weight")]
    return sum(p.numel() for p in weights if p.requires_grad), sum(p.numel() for p in weights if not p.requires_grad)


# %% wrong: the numbers of the example
def parameter_counts(model):
    return 10, 16


# %% wrong: only the first | expected a
def parameter_counts(model):
    return sum(p.numel() for p in model.parameters() if p.requires_grad)


# %% wrong: tensors instead of ints | expected a Python number
def parameter_counts(model):
    learning = sum(torch.tensor(p.numel()) for p in model.parameters() if p.requires_grad)
    return learning, sum(torch.tensor(p.numel()) for p in model.parameters()) - learning
