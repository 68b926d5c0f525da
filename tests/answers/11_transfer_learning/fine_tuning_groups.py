# %% right: by identity
def fine_tuning_groups(model, lr, factor):
    in_head = {id(p) for p in model.classifier.parameters()}
    learning = [p for p in model.parameters() if p.requires_grad]
    return [
        {"params": [p for p in learning if id(p) not in in_head], "lr": lr / factor},
        {"params": [p for p in learning if id(p) in in_head], "lr": lr},
    ]


# %% right: part by part
def fine_tuning_groups(model, lr, factor):
    body = []
    for name, part in model.named_children():
        if name != "classifier":
            body += [p for p in part.parameters() if p.requires_grad]
    head = [p for p in model.classifier.parameters() if p.requires_grad]
    return [dict(params=body, lr=lr * (1 / factor)), dict(params=head, lr=lr)]


# %% right: split names
def fine_tuning_groups(model, lr, factor):
    groups = [{"params": [], "lr": lr / factor}, {"params": [], "lr": lr}]
    for name, p in model.named_parameters():
        if p.requires_grad:
            groups[name.split(".")[0] == "classifier"]["params"].append(p)
    return groups


# %% wrong: rates swapped | the rates are swapped
def fine_tuning_groups(model, lr, factor):
    head = {id(p) for p in model.classifier.parameters()}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in head]
    return [{"params": body, "lr": lr}, {"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr / factor}]


# %% wrong: multiplied | smaller, not larger
def fine_tuning_groups(model, lr, factor):
    head = {id(p) for p in model.classifier.parameters()}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in head]
    return [{"params": body, "lr": lr * factor}, {"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr}]


# %% wrong: the classifier in both | item 0
def fine_tuning_groups(model, lr, factor):
    return [
        {"params": [p for p in model.parameters() if p.requires_grad], "lr": lr / factor},
        {"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr},
    ]


# %% wrong: frozen ones too
def fine_tuning_groups(model, lr, factor):
    body, head = [], []
    for name, p in model.named_parameters():
        (head if name.startswith("classifier.") else body).append(p)
    return [{"params": body, "lr": lr / factor}, {"params": head, "lr": lr}]


# %% wrong: features only
def fine_tuning_groups(model, lr, factor):
    return [
        {"params": [p for p in model.features.parameters() if p.requires_grad], "lr": lr / factor},
        {"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr},
    ]


# %% wrong: a name that begins in the same way
def fine_tuning_groups(model, lr, factor):
    body, head = [], []
    for name, p in model.named_parameters():
        if p.requires_grad:
            (head if name.startswith("classifier") else body).append(p)
    return [{"params": body, "lr": lr / factor}, {"params": head, "lr": lr}]


# %% wrong: the head first
def fine_tuning_groups(model, lr, factor):
    head = {id(p) for p in model.classifier.parameters()}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in head]
    return [{"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr}, {"params": body, "lr": lr / factor}]


# %% wrong: a tenth, whatever the factor
def fine_tuning_groups(model, lr, factor):
    head = {id(p) for p in model.classifier.parameters()}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in head]
    return [{"params": body, "lr": lr / 10}, {"params": [p for p in model.classifier.parameters() if p.requires_grad], "lr": lr}]


# %% wrong: one group | expected 2 items
def fine_tuning_groups(model, lr, factor):
    return [{"params": [p for p in model.parameters() if p.requires_grad], "lr": lr / factor}]


# %% wrong: the last two parameters are the head
def fine_tuning_groups(model, lr, factor):
    learning = [p for p in model.parameters() if p.requires_grad]
    return [{"params": learning[:-2], "lr": lr / factor}, {"params": learning[-2:], "lr": lr}]
