# %% right: in place, cleared after the step
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
        x.grad.zero_()
        path.append(x.item())
    return path


# %% right: an optimizer
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    path = [x.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        path.append(x.item())
    return path


# %% right: a fresh leaf for each step
def descend(f, start, lr, steps):
    path = [float(start)]
    for _ in range(steps):
        x = torch.tensor(path[-1], requires_grad=True)
        (slope,) = torch.autograd.grad(f(x), x)
        path.append(path[-1] - lr * slope.item())
    return path


# %% right: detached after each step
def descend(f, start, lr, steps):
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    path = [x.item()]
    while len(path) <= steps:
        f(x).backward()
        x = (x - lr * x.grad).detach().requires_grad_()
        path.append(x.item())
    return path


# %% right: through data
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [float(start)]
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        x.data -= lr * x.grad
        path.append(float(x))
    return path


# %% wrong: uphill | this step goes uphill
def descend(f, start, lr, steps):
    path = [float(start)]
    for _ in range(steps):
        x = torch.tensor(path[-1], requires_grad=True)
        (slope,) = torch.autograd.grad(f(x), x)
        path.append(path[-1] + lr * slope.item())
    return path


# %% wrong: never cleared | the gradient of the step before is still in it
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
        path.append(x.item())
    return path


# %% wrong: without no_grad | used in an in-place operation
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        x -= lr * x.grad
        path.append(x.item())
    return path


# %% wrong: a new tensor that is not watched | raised `RuntimeError`
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        f(x).backward()
        with torch.no_grad():
            x = x - lr * x.grad
        path.append(x.item())
    return path


# %% wrong: a new tensor that is no leaf | 'NoneType'
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        f(x).backward()
        x = x - lr * x.grad
        path.append(x.item())
    return path


# %% wrong: the slope of the start for every step | every step has the length of the first one
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    f(x).backward()
    return [float(start) - k * lr * x.grad.item() for k in range(steps + 1)]


# %% wrong: the start is missing | the start is missing
def descend(f, start, lr, steps):
    x, path = torch.tensor(float(start), requires_grad=True), []
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
        path.append(x.item())
    return path


# %% wrong: only the end | expected a list
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
    return x.item()


# %% wrong: the same tensor again and again | expected a Python number, got a tensor
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x]
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
        path.append(x)
    return path


# %% wrong: whole numbers fail | Only Tensors of floating point
def descend(f, start, lr, steps):
    x = torch.tensor(start, requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        with torch.no_grad():
            x -= lr * x.grad
        path.append(x.item())
    return path


# %% wrong: the learning rate ignored | expected 2.6, got -1
def descend(f, start, lr, steps):
    x = torch.tensor(float(start), requires_grad=True)
    path = [x.item()]
    for _ in range(steps):
        x.grad = None
        f(x).backward()
        with torch.no_grad():
            x -= x.grad
        path.append(x.item())
    return path


# %% wrong: stays at the start | expected 2.6, got 3
def descend(f, start, lr, steps):
    return [float(start)] * (steps + 1)


# %% wrong: one step too many | expected 2 items, got 3
def descend(f, start, lr, steps):
    path = [float(start)]
    for _ in range(steps + 1):
        x = torch.tensor(path[-1], requires_grad=True)
        path.append(path[-1] - lr * torch.autograd.grad(f(x), x)[0].item())
    return path


# %% wrong: knows the parabola | expected
def descend(f, start, lr, steps):
    goal = 1.0 if float(f(torch.tensor(1.0))) == 0 else 0.0
    return [goal + (start - goal) * (1 - 2 * lr) ** k for k in range(steps + 1)]
