# %% right: the modules' own method
def operate(model, head):
    model.requires_grad_(False)
    model.avgpool, model.fc = AdaptiveConcatPool2d(1), head
    return model


# %% right: a row of all layers but two
def operate(model, head):
    body = nn.Sequential(*list(model.children())[:-2])
    for parameter in body.parameters():
        parameter.requires_grad_(False)
    return nn.Sequential(body, AdaptiveConcatPool2d(1), head)


# %% right: a copy, frozen by name
def operate(model, head):
    model = copy.deepcopy(model)
    model.avgpool = AdaptiveConcatPool2d((1, 1))
    model.fc = head
    for name, parameter in model.named_parameters():
        if not name.startswith("fc."):
            parameter.requires_grad = False
    return model


# %% wrong: the pooling kept
def operate(model, head):
    model.requires_grad_(False)
    model.fc = head
    return model


# %% wrong: the head kept
def operate(model, head):
    model.requires_grad_(False)
    model.avgpool = AdaptiveConcatPool2d(1)
    return model


# %% wrong: the head frozen too | the head is frozen too
def operate(model, head):
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = head
    model.requires_grad_(False)
    return model


# %% wrong: nothing frozen | only those of the head should
def operate(model, head):
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = head
    return model


# %% wrong: the loop that freezes nothing | only those of the head should
def operate(model, head):
    for parameter in model.parameters():
        parameter.require_grad = False
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = head
    return model


# %% wrong: only the convolutions frozen | only those of the head should
def operate(model, head):
    for layer in model.modules():
        if isinstance(layer, nn.Conv2d):
            layer.requires_grad_(False)
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = head
    return model


# %% wrong: pooled to 2 × 2
def operate(model, head):
    model.requires_grad_(False)
    model.avgpool = AdaptiveConcatPool2d(2)
    model.fc = head
    return model


# %% wrong: means first | the means stand before the maxima
def operate(model, head):
    class Pool(nn.Module):
        def forward(self, x):
            return torch.cat([x.mean(dim=(2, 3)), x.amax(dim=(2, 3))], dim=1)[:, :, None, None]

    model.requires_grad_(False)
    model.avgpool = Pool()
    model.fc = head
    return model


# %% wrong: new names that nobody calls | expected shape
def operate(model, head):
    model.requires_grad_(False)
    model.pool = AdaptiveConcatPool2d(1)
    model.head = head
    return model


# %% wrong: nothing returned
def operate(model, head):
    model.requires_grad_(False)
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = head


# %% wrong: a head of its own | the parameters that learn should be those of `head` itself
def operate(model, head):
    model.requires_grad_(False)
    model.avgpool = AdaptiveConcatPool2d(1)
    model.fc = copy.deepcopy(head)
    return model
