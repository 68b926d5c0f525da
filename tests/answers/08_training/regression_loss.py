# %% right: nn.MSELoss
def regression_loss(model, x, y):
    return nn.MSELoss()(model(x)[:, 0], y)


# %% right: the targets get an axis
def regression_loss(model, x, y):
    return F.mse_loss(model(x), y.unsqueeze(1))


# %% right: flattened
def regression_loss(model, x, y):
    difference = model(x).flatten() - y
    return (difference * difference).sum() / len(y)


# %% right: a dot product
def regression_loss(model, x, y):
    gap = model(x).view(-1) - y
    return gap @ gap / gap.numel()


# %% wrong: forward called | call the module itself
def regression_loss(model, x, y):
    return F.mse_loss(model.forward(x).squeeze(1), y)


# %% wrong: shapes that broadcast | every prediction was compared with every target
def regression_loss(model, x, y):
    return F.mse_loss(model(x), y)


# %% wrong: still BCE | all elements of input should be between 0 and 1
def regression_loss(model, x, y):
    return nn.BCELoss()(model(x).squeeze(1), y)


# %% wrong: BCE with logits | expected
def regression_loss(model, x, y):
    return nn.BCEWithLogitsLoss()(model(x).squeeze(1), y)


# %% wrong: absolute differences | without their squares
def regression_loss(model, x, y):
    return nn.L1Loss()(model(x).squeeze(1), y)


# %% wrong: the sum | this is the sum; the mean is asked for
def regression_loss(model, x, y):
    return F.mse_loss(model(x).squeeze(1), y, reduction="sum")


# %% wrong: a number without a graph | does not track gradients
def regression_loss(model, x, y):
    return F.mse_loss(model(x).squeeze(1), y).detach()


# %% wrong: a Python number | expected a tensor
def regression_loss(model, x, y):
    return F.mse_loss(model(x).squeeze(1), y).item()


# %% wrong: without gradients | does not track gradients
def regression_loss(model, x, y):
    with torch.no_grad():
        return F.mse_loss(model(x).squeeze(1), y)


# %% wrong: the root | expected
def regression_loss(model, x, y):
    return F.mse_loss(model(x).squeeze(1), y).sqrt()


# %% wrong: one loss per sample | expected shape ()
def regression_loss(model, x, y):
    return (model(x).squeeze(1) - y).square()
