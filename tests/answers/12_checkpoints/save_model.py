# %% right: one call
def save_model(model, settings, path):
    torch.save(dict(weights=model.state_dict(), settings=settings), path)


# %% right: copies of tensors
def save_model(model, settings, path):
    weights = {name: values.detach().clone().cpu() for name, values in model.state_dict().items()}
    torch.save({"settings": dict(settings), "weights": weights}, str(path))


# %% right: parameters and buffers
def save_model(model, settings, path):
    weights = {name: p.detach() for name, p in model.named_parameters()}
    weights.update(model.named_buffers())
    with open(path, "wb") as file:
        torch.save({"settings": settings, "weights": weights}, file)


# %% wrong: the whole module | a careful `torch.load` refuses the file
def save_model(model, settings, path):
    torch.save(model, path)


# %% wrong: the module in the dictionary | a careful `torch.load` refuses the file
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": model}, path)


# %% wrong: the module besides | a careful `torch.load` refuses the file
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": model.state_dict(), "model": model}, path)


# %% wrong: weights alone | should hold a dictionary with `settings` and `weights`
def save_model(model, settings, path):
    torch.save(model.state_dict(), path)


# %% wrong: parameters without buffers | buffers belong to the state too
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": {n: p.detach() for n, p in model.named_parameters()}}, path)


# %% wrong: a list of weights | should be a dictionary of names and tensors
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": [p.detach() for p in model.state_dict().values()]}, path)


# %% wrong: numbers without shapes | expected a tensor, got a list
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": {n: v.tolist() for n, v in model.state_dict().items()}}, path)


# %% wrong: settings as a text | expected a dictionary, got a str
def save_model(model, settings, path):
    torch.save({"settings": str(settings), "weights": model.state_dict()}, path)


# %% wrong: settings forgotten | is missing
def save_model(model, settings, path):
    torch.save({"settings": {}, "weights": model.state_dict()}, path)


# %% wrong: hard-coded settings | under the key
def save_model(model, settings, path):
    torch.save({"settings": {"inputs": 3, "width": 4}, "weights": model.state_dict()}, path)


# %% wrong: nothing written | there is no file at `path` yet
def save_model(model, settings, path):
    return {"settings": settings, "weights": model.state_dict()}


# %% wrong: fresh weights | under the key
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": type(model)(**settings).state_dict()}, path)


# %% wrong: half precision | expected dtype float32
def save_model(model, settings, path):
    torch.save({"settings": settings, "weights": {n: v.half() for n, v in model.state_dict().items()}}, path)
