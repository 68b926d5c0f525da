# %% right: the number of inputs from the weight
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    inputs = twin.classifier.weight.shape[1]
    twin.classifier = nn.Linear(inputs, classes, bias=True)
    return twin


# %% right: setattr, and the state loaded
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.load_state_dict(model.state_dict())
    setattr(twin, "classifier", nn.Linear(model.classifier.in_features, classes))
    return twin


# %% right: add_module
def with_new_classes(model, classes):
    from copy import deepcopy

    twin = deepcopy(model)
    twin.add_module("classifier", nn.Linear(list(model.classifier.parameters())[0].size(1), classes))
    return twin


# %% wrong: into the model itself | put the new one into a copy
def with_new_classes(model, classes):
    model.classifier = nn.Linear(model.classifier.in_features, classes)
    return model


# %% wrong: a shallow copy | shares its weights
def with_new_classes(model, classes):
    twin = copy.copy(model)
    twin._modules = dict(model._modules)
    twin.classifier = nn.Linear(model.classifier.in_features, classes)
    return twin


# %% wrong: 128 inputs, as in the example | mat1 and mat2
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.classifier = nn.Linear(128, classes)
    return twin


# %% wrong: only the attribute out_features | expected shape
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.classifier.out_features = classes
    return twin


# %% wrong: the first rows of the old head
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    old = model.classifier
    twin.classifier = nn.Linear(old.in_features, classes)
    with torch.no_grad():
        rows = min(classes, old.out_features)
        twin.classifier.weight[:rows] = old.weight[:rows]
    return twin


# %% wrong: a body that has forgotten everything | under the key
def with_new_classes(model, classes):
    return SmallCNN(classes, channels=3, width=model.classifier.in_features // 4)


# %% wrong: one layer more behind the old head
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.classifier = nn.Sequential(twin.classifier, nn.Linear(twin.classifier.out_features, classes))
    return twin


# %% wrong: without a bias
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.classifier = nn.Linear(twin.classifier.in_features, classes, bias=False)
    return twin


# %% wrong: a copy and no more | expected shape
def with_new_classes(model, classes):
    return copy.deepcopy(model)


# %% wrong: the new head frozen | it is frozen
def with_new_classes(model, classes):
    twin = copy.deepcopy(model)
    twin.classifier = nn.Linear(twin.classifier.in_features, classes).requires_grad_(False)
    return twin
