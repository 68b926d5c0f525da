# %% right: both moved
def predict_on(model, images, device):
    return model.to(device)(images.to(device))


# %% right: names taken over
def predict_on(model, images, device):
    model = model.to(device)
    images = images.to(device)
    return model(images)


# %% right: the images follow the model
def predict_on(model, images, device):
    model.to(device)
    where = next(model.parameters()).device
    images = images.to(device=where)
    scores = model(images)
    return scores


# %% wrong: the move thrown away | is not on the expected device
def predict_on(model, images, device):
    model.to(device)
    images.to(device)
    return model(images)


# %% wrong: only the images | is not on the expected device
def predict_on(model, images, device):
    return model(images.to(device))


# %% wrong: computed on the CPU, then moved | still lives on the CPU
def predict_on(model, images, device):
    return model(images).to(device)


# %% wrong: a copy of the model | still lives on the CPU
def predict_on(model, images, device):
    import copy

    return copy.deepcopy(model).to(device)(images.to(device))


# %% wrong: nothing moved | should live on `meta`
def predict_on(model, images, device):
    return model(images)


# %% wrong: always on meta | is not on the expected device cpu
def predict_on(model, images, device):
    return model.to("meta")(images.to("meta"))


# %% wrong: the moved images | expected shape (5, 3)
def predict_on(model, images, device):
    model.to(device)
    return images.to(device)


# %% wrong: an empty tensor of the right shape | still lives on the CPU
def predict_on(model, images, device):
    return torch.empty(len(images), 3, device=device)


# %% wrong: without gradients | expected a tensor that tracks gradients
def predict_on(model, images, device):
    model.to(device)
    with torch.no_grad():
        return model(images.to(device))
