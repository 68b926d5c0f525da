# %% right: one loop
def decay_only_weights(model, lr, weight_decay):
    groups = ({"params": [], "weight_decay": 0.0}, {"params": [], "weight_decay": weight_decay})
    for p in model.parameters():
        groups[p.dim() >= 2]["params"].append(p)
    return torch.optim.AdamW(list(groups), lr=lr)


# %% right: a group for each parameter
def decay_only_weights(model, lr, weight_decay):
    groups = [{"params": [p], "weight_decay": weight_decay if p.ndim > 1 else 0} for p in model.parameters()]
    return torch.optim.AdamW(groups, lr=lr)


# %% right: the decay as the default
def decay_only_weights(model, lr, weight_decay):
    return torch.optim.AdamW(
        [
            {"params": [p for _, p in model.named_parameters() if len(p.shape) > 1]},
            {"params": [p for _, p in model.named_parameters() if len(p.shape) < 2], "weight_decay": 0.0},
        ],
        lr=lr,
        weight_decay=weight_decay,
    )


# %% wrong: everything decays | weight decay of 0.bias
def decay_only_weights(model, lr, weight_decay):
    return torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=weight_decay)


# %% wrong: nothing decays | weight decay of the convolution
def decay_only_weights(model, lr, weight_decay):
    return torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=0.0)


# %% wrong: the default for the others | this is AdamW's default
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    return torch.optim.AdamW([{"params": weights, "weight_decay": weight_decay}, {"params": others}], lr=lr)


# %% wrong: the others forgotten | would never learn
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    return torch.optim.AdamW(weights, lr=lr, weight_decay=weight_decay)


# %% wrong: by the name, biases only | weight decay of 1.weight
def decay_only_weights(model, lr, weight_decay):
    weights = [p for name, p in model.named_parameters() if not name.endswith("bias")]
    others = [p for name, p in model.named_parameters() if name.endswith("bias")]
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}], lr=lr
    )


# %% wrong: exchanged | weight decay of the convolution
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": 0.0}, {"params": others, "weight_decay": weight_decay}], lr=lr
    )


# %% wrong: the learning rate ignored | learning rates of the groups
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    return torch.optim.AdamW([{"params": weights, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}])


# %% wrong: Adam | expected an AdamW, got a Adam
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    return torch.optim.Adam(
        [{"params": weights, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}], lr=lr
    )


# %% wrong: overlapping groups | more than one parameter group
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": weight_decay}, {"params": list(model.parameters()), "weight_decay": 0.0}], lr=lr
    )


# %% wrong: scalars forgotten | would never learn: scale
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() == 1]
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}], lr=lr
    )


# %% wrong: only four axes decay | weight decay of the convolution
def decay_only_weights(model, lr, weight_decay):
    weights = [p for p in model.parameters() if p.dim() > 2]
    others = [p for p in model.parameters() if p.dim() <= 2]
    return torch.optim.AdamW(
        [{"params": weights, "weight_decay": weight_decay}, {"params": others, "weight_decay": 0.0}], lr=lr
    )
