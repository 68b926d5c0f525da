# %% right: by name
def freeze_body(model):
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith("classifier."))
        if not parameter.requires_grad:
            parameter.grad = None


# %% right: the modules' own method
def freeze_body(model):
    model.zero_grad(set_to_none=True)
    model.requires_grad_(False)
    model.classifier.requires_grad_(True)


# %% right: part by part
def freeze_body(model):
    for name, part in model.named_children():
        learns = name == "classifier"
        part.requires_grad_(learns)
        if not learns:
            for parameter in part.parameters():
                parameter.grad = None


# %% right: by identity
def freeze_body(model):
    head = {id(p) for p in model.classifier.parameters()}
    for p in model.parameters():
        p.requires_grad = id(p) in head
        p.grad = p.grad if id(p) in head else None


# %% wrong: require_grad | nothing is frozen
def freeze_body(model):
    for parameter in model.features.parameters():
        parameter.require_grad = False
        parameter.grad = None


# %% wrong: an attribute of the module | nothing is frozen
def freeze_body(model):
    model.features.requires_grad = False


# %% wrong: everything | the classifier is frozen too
def freeze_body(model):
    for parameter in model.parameters():
        parameter.requires_grad = False
        parameter.grad = None


# %% wrong: old gradients kept | still hold a gradient
def freeze_body(model):
    model.requires_grad_(False)
    model.classifier.requires_grad_(True)


# %% wrong: gradients of zero | still hold a gradient
def freeze_body(model):
    model.zero_grad(set_to_none=False)
    model.requires_grad_(False)
    model.classifier.requires_grad_(True)


# %% wrong: features only, as in the small network
def freeze_body(model):
    for parameter in model.features.parameters():
        parameter.requires_grad = False
        parameter.grad = None


# %% wrong: the classifier is frozen, the body learns | whether it learns
def freeze_body(model):
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith("classifier.")
        parameter.grad = None


# %% wrong: the last two parameters learn
def freeze_body(model):
    parameters = list(model.parameters())
    for parameter in parameters:
        parameter.requires_grad = False
        parameter.grad = None
    for parameter in parameters[-2:]:
        parameter.requires_grad = True


# %% wrong: a copy is frozen | nothing is frozen
def freeze_body(model):
    model = copy.deepcopy(model)
    model.requires_grad_(False)
    model.classifier.requires_grad_(True)
    return model


# %% wrong: evaluation mode | nothing is frozen
def freeze_body(model):
    model.eval()


# %% wrong: batch norms forgotten | whether it learns
def freeze_body(model):
    model.zero_grad()
    for layer in model.modules():
        if isinstance(layer, nn.Conv2d | nn.Linear) and layer is not model.classifier:
            layer.requires_grad_(False)
