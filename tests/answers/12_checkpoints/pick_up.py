# %% right: with any learning rate
def pick_up(checkpoint, model):
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.load_state_dict(checkpoint["model"])
    return optimizer


# %% right: settings taken from the groups, too
def pick_up(checkpoint, model):
    model.load_state_dict(copy.deepcopy(checkpoint["model"]))
    lr = checkpoint["optimizer"]["param_groups"][0]["lr"]
    optimizer = torch.optim.AdamW(list(model.parameters()), lr=lr)
    optimizer.load_state_dict(copy.deepcopy(checkpoint["optimizer"]))
    return optimizer


# %% right: the memory by hand
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    (group,) = checkpoint["optimizer"]["param_groups"]
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.param_groups[0].update({k: v for k, v in group.items() if k != "params"})
    for number, parameter in zip(group["params"], model.parameters()):
        optimizer.state[parameter] = copy.deepcopy(checkpoint["optimizer"]["state"][number])
    return optimizer


# %% wrong: as the colleague wrote it | the optimizer remembers nothing
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    return torch.optim.AdamW(model.parameters(), lr=0.01)


# %% wrong: the learning rate alone | the optimizer remembers nothing
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    return torch.optim.AdamW(model.parameters(), lr=checkpoint["optimizer"]["param_groups"][0]["lr"])


# %% wrong: all settings, no memory | the optimizer remembers nothing
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(model.parameters())
    group = {k: v for k, v in checkpoint["optimizer"]["param_groups"][0].items() if k != "params"}
    optimizer.param_groups[0].update(group)
    return optimizer


# %% wrong: the memory with another learning rate | the learning rate of the checkpoint
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.load_state_dict(checkpoint["optimizer"])
    optimizer.param_groups[0]["lr"] = 0.01
    return optimizer


# %% wrong: the weights forgotten | under the key
def pick_up(checkpoint, model):
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.load_state_dict(checkpoint["optimizer"])
    return optimizer


# %% wrong: parameters of a copy | does not hold the parameters of the model
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(copy.deepcopy(model).parameters())
    optimizer.load_state_dict(checkpoint["optimizer"])
    return optimizer


# %% wrong: another optimizer | an AdamW is asked for; this is a Adam
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.Adam(model.parameters())
    optimizer.load_state_dict(checkpoint["optimizer"])
    return optimizer


# %% wrong: the state instead of an optimizer | an AdamW is asked for; this is a dict
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    return checkpoint["optimizer"]


# %% wrong: the memory under the wrong keys | the key
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.03, weight_decay=0.2)
    optimizer.state.update(copy.deepcopy(checkpoint["optimizer"]["state"]))
    return optimizer


# %% wrong: a step of its own | expected
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.load_state_dict(copy.deepcopy(checkpoint["optimizer"]))
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)
    optimizer.step()
    return optimizer


# %% wrong: nothing returned | an AdamW is asked for; this is a NoneType
def pick_up(checkpoint, model):
    model.load_state_dict(checkpoint["model"])
    optimizer = torch.optim.AdamW(model.parameters())
    optimizer.load_state_dict(checkpoint["optimizer"])
