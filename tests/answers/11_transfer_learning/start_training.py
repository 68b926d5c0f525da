# %% right: apply
def start_training(model):
    def quiet(layer):
        if isinstance(layer, nn.modules.batchnorm._BatchNorm) and not layer.weight.requires_grad:
            layer.train(False)

    return model.train().apply(quiet)


# %% right: by the name of the class
def start_training(model):
    model.train(True)
    frozen = [m for m in model.modules() if type(m).__name__.startswith("BatchNorm") and not m.weight.requires_grad]
    for layer in frozen:
        layer.eval()
    return model


# %% right: recursion
def start_training(model):
    def walk(layer):
        frozen = isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)) and not layer.weight.requires_grad
        layer.training = not frozen
        for child in layer.children():
            walk(child)

    walk(model)
    return model


# %% wrong: training mode only | `training`
def start_training(model):
    return model.train()


# %% wrong: evaluation mode only | `training`
def start_training(model):
    return model.eval()


# %% wrong: train comes last | `training`
def start_training(model):
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and not layer.weight.requires_grad:
            layer.eval()
    return model.train()


# %% wrong: all batch norms | `training`
def start_training(model):
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            layer.eval()
    return model


# %% wrong: all frozen layers | `training`
def start_training(model):
    model.train()
    for layer in model.modules():
        if list(layer.parameters()) and not any(p.requires_grad for p in layer.parameters()):
            layer.eval()
    return model


# %% wrong: only those for images
def start_training(model):
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm2d) and not layer.weight.requires_grad:
            layer.eval()
    return model


# %% wrong: the outermost parts only | `training`
def start_training(model):
    model.train()
    for layer in model.children():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and not layer.weight.requires_grad:
            layer.eval()
    return model


# %% wrong: nothing returned | expected the model itself
def start_training(model):
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and not layer.weight.requires_grad:
            layer.eval()


# %% wrong: the body always | `training`
def start_training(model):
    model.train()
    if hasattr(model, "features"):
        model.features.eval()
    return model


# %% wrong: the ones that learn are quiet | `training`
def start_training(model):
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and layer.weight.requires_grad:
            layer.eval()
    return model


# %% wrong: freezes them instead | `training`
def start_training(model):
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            layer.requires_grad_(False)
    return model


# %% wrong: a copy | expected the model itself
def start_training(model):
    model = copy.deepcopy(model).train()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d) and not layer.weight.requires_grad:
            layer.eval()
    return model
