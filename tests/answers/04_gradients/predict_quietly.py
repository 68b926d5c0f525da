# %% right: no_grad as a block
def predict_quietly(model, inputs):
    with torch.no_grad():
        prediction = model(inputs)
    return prediction


# %% right: no_grad as a decorator
@torch.no_grad()
def predict_quietly(model, inputs):
    return model(inputs)


# %% right: set_grad_enabled
def predict_quietly(model, inputs):
    with torch.set_grad_enabled(False):
        return model(inputs)


# %% right: inference_mode and a clone
def predict_quietly(model, inputs):
    with torch.inference_mode():
        prediction = model(inputs)
    return prediction.clone()


# %% right: try and finally
def predict_quietly(model, inputs):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        return model(inputs)
    finally:
        torch.set_grad_enabled(before)


# %% wrong: nothing stopped | does not track gradients
def predict_quietly(model, inputs):
    return model(inputs)


# %% wrong: detached afterwards | the diary was written while the model ran
def predict_quietly(model, inputs):
    return model(inputs).detach()


# %% wrong: the inputs detached | does not track gradients
def predict_quietly(model, inputs):
    return model(inputs.detach())


# %% wrong: inference_mode | can no longer be used with gradients
def predict_quietly(model, inputs):
    with torch.inference_mode():
        return model(inputs)


# %% wrong: never switched on again | tracking is still off after the call
def predict_quietly(model, inputs):
    torch.set_grad_enabled(False)
    return model(inputs)


# %% wrong: not after an error | tracking is still off after an error
def predict_quietly(model, inputs):
    torch.set_grad_enabled(False)
    prediction = model(inputs)
    torch.set_grad_enabled(True)
    return prediction


# %% wrong: the block ends too early | does not track gradients
def predict_quietly(model, inputs):
    with torch.no_grad():
        inputs = inputs.clone()
    return model(inputs)


# %% wrong: the input unchanged | values differ
def predict_quietly(model, inputs):
    return inputs


# %% wrong: zeros | values differ
def predict_quietly(model, inputs):
    return torch.zeros_like(inputs)


# %% wrong: the model never called, the example's answer | never called the model
def predict_quietly(model, inputs):
    return torch.tensor([2.0, 30.0])


# %% wrong: nothing returned | is there a `return`
def predict_quietly(model, inputs):
    with torch.no_grad():
        model(inputs)


# %% wrong: the inputs switched off | a tensor is no longer watched
def predict_quietly(model, inputs):
    inputs.requires_grad_(False)
    with torch.no_grad():
        return model(inputs)
