# %% right: a tensor of zeros with one step
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


# %% right: rows of the identity
def numerical_gradient(f, x, h):
    steps = h * torch.eye(x.numel(), dtype=x.dtype)
    slopes = [(f(x + s.reshape(x.shape)) - f(x - s.reshape(x.shape))) / (2 * h) for s in steps]
    return torch.stack(slopes).reshape(x.shape)


# %% right: two clones, flat
def numerical_gradient(f, x, h):
    slopes = []
    for i in range(x.numel()):
        up, down = x.clone().contiguous(), x.clone().contiguous()
        up.view(-1)[i] += h
        down.view(-1)[i] -= h
        slopes.append((f(up).item() - f(down).item()) / (2 * h))
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)


# %% right: one clone, put back each time
def numerical_gradient(f, x, h):
    gradient, moved = torch.empty_like(x), x.clone()
    for place in product(*map(range, x.shape)):
        moved[place] = x[place] + h
        above = f(moved)
        moved[place] = x[place] - h
        gradient[place] = (above - f(moved)) / (2 * h)
        moved[place] = x[place]
    return gradient


# %% wrong: to the right only | to the right only
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x)) / h
    return gradient


# %% wrong: to the left only | to the left only
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x) - f(x - step)) / h
    return gradient


# %% wrong: divided by h | it is 2h
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / h
    return gradient


# %% wrong: all move together | move one at a time
def numerical_gradient(f, x, h):
    return torch.full_like(x, ((f(x + h) - f(x - h)) / (2 * h)).item())


# %% wrong: in place | changed its input
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        gradient[place] = (above - f(x)) / (2 * h)
    return gradient


# %% wrong: backward | does not allow `backward`
def numerical_gradient(f, x, h):
    moving = x.clone().requires_grad_()
    f(moving).backward()
    return moving.grad


# %% wrong: autograd.grad | does not allow `grad`
def numerical_gradient(f, x, h):
    moving = x.clone().requires_grad_()
    return torch.autograd.grad(f(moving), moving)[0]


# %% wrong: its own step | the slope of x³ comes out 0.25 too large
def numerical_gradient(f, x, h):
    gradient, h = torch.zeros_like(x), 1e-5
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


# %% wrong: one axis only | raised
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for i in range(len(x)):
        step = torch.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)).item() / (2 * h)
    return gradient


# %% wrong: flat | expected shape (2, 2), got (4,)
def numerical_gradient(f, x, h):
    steps = h * torch.eye(x.numel(), dtype=x.dtype)
    return torch.stack([(f(x + s.reshape(x.shape)) - f(x - s.reshape(x.shape))) / (2 * h) for s in steps])


# %% wrong: the elements moved stay moved | expected
def numerical_gradient(f, x, h):
    gradient, step = torch.zeros_like(x), torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


# %% wrong: float32 always | expected dtype float64
def numerical_gradient(f, x, h):
    slopes = []
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        slopes.append(((f(x + step) - f(x - step)) / (2 * h)).item())
    return torch.tensor(slopes).reshape(x.shape)


# %% wrong: zeros | values differ
def numerical_gradient(f, x, h):
    return torch.zeros_like(x)


# %% wrong: the input unchanged | values differ
def numerical_gradient(f, x, h):
    return x


# %% wrong: downhill | values differ
def numerical_gradient(f, x, h):
    gradient = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        step = torch.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x - step) - f(x + step)) / (2 * h)
    return gradient
