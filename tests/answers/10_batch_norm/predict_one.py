# %% right: a batch by indexing, inference mode
def predict_one(model, image):
    before = model.training
    try:
        with torch.inference_mode():
            return int(model.eval()(image[None])[0].argmax())
    finally:
        model.train(before)


# %% right: stack and max
def predict_one(model, image):
    was_training = model.training
    model.train(False)
    with torch.no_grad():
        scores = model(torch.stack([image]))
    if was_training:
        model.train()
    return scores.max(dim=1).indices.item()


# %% right: on a copy
def predict_one(model, image):
    import copy

    scores = copy.deepcopy(model).eval().requires_grad_(False)(image.reshape(1, *image.shape))[0].tolist()
    return scores.index(max(scores))


# %% wrong: left in training mode | Expected more than 1 value per channel
def predict_one(model, image):
    with torch.no_grad():
        return model(image.unsqueeze(0)).argmax().item()


# %% wrong: left in evaluation mode | should be what it was before
def predict_one(model, image):
    model.eval()
    with torch.no_grad():
        return model(image.unsqueeze(0)).argmax().item()


# %% wrong: always back to training | should be what it was before
def predict_one(model, image):
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0)).argmax().item()
    model.train()
    return found


# %% wrong: no batch | expected 4D input
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image).argmax().item()
    model.train(mode)
    return found


# %% wrong: a tensor | `.item()`
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0)).argmax()
    model.train(mode)
    return found


# %% wrong: the score | got a float
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0)).max().item()
    model.train(mode)
    return found


# %% wrong: the lowest score | the lowest score
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0)).argmin().item()
    model.train(mode)
    return found


# %% wrong: over the batch | always 0
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0)).argmax(dim=0)[0].item()
    model.train(mode)
    return found


# %% wrong: the image twice in training mode | running statistics changed
def predict_one(model, image):
    with torch.no_grad():
        return model(torch.stack([image, image])).argmax(dim=1)[0].item()


# %% wrong: the scores | got a list
def predict_one(model, image):
    mode = model.training
    model.eval()
    with torch.no_grad():
        found = model(image.unsqueeze(0))[0].tolist()
    model.train(mode)
    return found


# %% wrong: always the same class | expected
def predict_one(model, image):
    return 3


# %% wrong: gradients tracked | gradients were tracked
def predict_one(model, image):
    mode = model.training
    model.eval()
    found = model(image.unsqueeze(0)).argmax().item()
    model.train(mode)
    return found
