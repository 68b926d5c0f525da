# %% right: filter
def optimizer_for(model, lr):
    return torch.optim.SGD(filter(lambda p: p.requires_grad, model.parameters()), lr, momentum=0.9)


# %% right: a loop, with a sentence of its own
def optimizer_for(model, lr):
    learning = []
    for _, parameter in model.named_parameters():
        if parameter.requires_grad:
            learning.append(parameter)
    if not learning:
        raise ValueError("nothing learns in this model")
    return torch.optim.SGD(learning, lr=lr, momentum=0.9)


# %% right: groups of weights and biases
def optimizer_for(model, lr):
    weights = [p for p in model.parameters() if p.requires_grad and p.dim() > 1]
    others = [p for p in model.parameters() if p.requires_grad and p.dim() <= 1]
    if not weights + others:
        raise ValueError("nothing learns")
    return torch.optim.SGD([{"params": weights}, {"params": others}], lr=lr, momentum=0.9)


# %% wrong: the frozen ones | the head is not in the optimizer
def optimizer_for(model, lr):
    return torch.optim.SGD(model.features.parameters(), lr=lr, momentum=0.9)


# %% wrong: everything | there are frozen parameters in the optimizer
def optimizer_for(model, lr):
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)


# %% wrong: the classifier, whatever learns
def optimizer_for(model, lr):
    return torch.optim.SGD(model.classifier.parameters(), lr=lr, momentum=0.9)


# %% wrong: no momentum | momentum
def optimizer_for(model, lr):
    return torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=lr)


# %% wrong: the rate of the example | lr
def optimizer_for(model, lr):
    return torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.01, momentum=0.9)


# %% wrong: Adam | expected an SGD optimizer
def optimizer_for(model, lr):
    return torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=lr)


# %% wrong: copies of the parameters | the head is not in the optimizer
def optimizer_for(model, lr):
    return torch.optim.SGD([p.detach().clone() for p in model.parameters() if p.requires_grad], lr=lr, momentum=0.9)


# %% wrong: the whole model when nothing learns | expected `ValueError`
def optimizer_for(model, lr):
    learning = [p for p in model.parameters() if p.requires_grad]
    return torch.optim.SGD(learning or model.parameters(), lr=lr, momentum=0.9)


# %% wrong: weight decay as well | weight_decay
def optimizer_for(model, lr):
    return torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=lr, momentum=0.9, weight_decay=0.01)


# %% wrong: weights without biases
def optimizer_for(model, lr):
    return torch.optim.SGD([p for p in model.parameters() if p.requires_grad and p.dim() > 1], lr=lr, momentum=0.9)


# %% wrong: what has a gradient just now
def optimizer_for(model, lr):
    return torch.optim.SGD([p for p in model.parameters() if p.grad is not None], lr=lr, momentum=0.9)
