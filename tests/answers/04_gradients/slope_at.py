# %% right: backward
def slope_at(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    f(point).backward()
    return point.grad.item()


# %% right: autograd.grad in float64
def slope_at(f, x):
    point = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    return torch.autograd.grad(f(point), point)[0].item()


# %% right: torch.func
def slope_at(f, x):
    return float(torch.func.grad(f)(torch.tensor(x, dtype=torch.float32)))


# %% right: finite differences in float64
def slope_at(f, x):
    x, h = torch.tensor(float(x), dtype=torch.float64), 1e-5
    return ((f(x + h) - f(x - h)) / (2 * h)).item()


# %% wrong: the value of the function | its slope is asked for
def slope_at(f, x):
    return f(torch.tensor(float(x))).item()


# %% wrong: a tensor | expected a Python number, got a tensor
def slope_at(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    f(point).backward()
    return point.grad


# %% wrong: whole numbers fail | Only Tensors of floating point
def slope_at(f, x):
    point = torch.tensor(x, requires_grad=True)
    f(point).backward()
    return point.grad.item()


# %% wrong: not watched | does not require grad
def slope_at(f, x):
    point = torch.tensor(float(x))
    f(point).backward()
    return point.grad.item()


# %% wrong: what backward returns | is there a `return`
def slope_at(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    return f(point).backward()


# %% wrong: backward called twice, on two graphs | expected 330, got 660
def slope_at(f, x):
    point = torch.tensor(float(x), requires_grad=True)
    f(point).backward()
    f(point).backward()
    return point.grad.item()


# %% wrong: the point | expected 330, got 2
def slope_at(f, x):
    return float(x)


# %% wrong: the derivative of the example | expected -3
def slope_at(f, x):
    return float(36 * x**3 + 6 * x**2 + 6 * x + 6)


# %% wrong: a coarse difference to one side | expected 330
def slope_at(f, x):
    x, h = torch.tensor(float(x)), 0.1
    return ((f(x + h) - f(x)) / h).item()
