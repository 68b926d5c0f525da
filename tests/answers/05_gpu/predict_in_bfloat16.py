# %% right: two contexts
def predict_in_bfloat16(model, x):
    with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.bfloat16):
        scores = model(x)
    return scores.float()


# %% right: nested
def predict_in_bfloat16(model, x):
    with torch.no_grad():
        with torch.autocast(device_type=x.device.type, dtype=torch.bfloat16):
            scores = model(x)
        return scores.to(torch.float32)


# %% right: detached afterwards
def predict_in_bfloat16(model, x):
    with torch.amp.autocast(x.device.type, torch.bfloat16):
        scores = model(x)
    return scores.detach().type(torch.float32)


# %% right: inference mode as a decorator
@torch.inference_mode()
def predict_in_bfloat16(model, x):
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        return model(x).to(dtype=torch.float32)


# %% wrong: in float32 | did not run inside `torch.autocast`
def predict_in_bfloat16(model, x):
    with torch.no_grad():
        return model(x)


# %% wrong: rounded at the end only | did not run inside `torch.autocast`
def predict_in_bfloat16(model, x):
    with torch.no_grad():
        return model(x).bfloat16().float()


# %% wrong: still bfloat16 | expected dtype float32, got bfloat16
def predict_in_bfloat16(model, x):
    with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.bfloat16):
        return model(x)


# %% wrong: gradients tracked | still tracks gradients
def predict_in_bfloat16(model, x):
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        return model(x).float()


# %% wrong: float16 | the layer worked in another precision
def predict_in_bfloat16(model, x):
    with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.float16):
        return model(x).float()


# %% wrong: the model converted | parameters became bfloat16
def predict_in_bfloat16(model, x):
    with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.bfloat16):
        return model.bfloat16()(x.bfloat16()).float()


# %% wrong: autocast left on | autocast is still on
def predict_in_bfloat16(model, x):
    torch.autocast(x.device.type, dtype=torch.bfloat16).__enter__()
    with torch.no_grad():
        return model(x).float()


# %% wrong: gradients left off | gradients are still switched off
def predict_in_bfloat16(model, x):
    torch.set_grad_enabled(False)
    with torch.autocast(x.device.type, dtype=torch.bfloat16):
        return model(x).float()


# %% wrong: the input unchanged | the model was not called
def predict_in_bfloat16(model, x):
    return x


# %% wrong: zeros | values differ
def predict_in_bfloat16(model, x):
    with torch.no_grad(), torch.autocast(x.device.type, dtype=torch.bfloat16):
        return torch.zeros_like(model(x)).float()
