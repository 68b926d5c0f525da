# %% right: backward
def partial_slopes(f, x, z):
    x = torch.tensor(float(x), requires_grad=True)
    z = torch.tensor(float(z), requires_grad=True)
    f(x, z).backward()
    return (x.grad.item() if x.grad is not None else 0.0, z.grad.item() if z.grad is not None else 0.0)


# %% right: autograd.grad
def partial_slopes(f, x, z):
    knobs = [torch.tensor(float(v), requires_grad=True) for v in (x, z)]
    slopes = torch.autograd.grad(f(*knobs), knobs, allow_unused=True)
    return tuple(float(s) if s is not None else 0.0 for s in slopes)


# %% right: both knobs in one tensor
def partial_slopes(f, x, z):
    knobs = torch.tensor([x, z], dtype=torch.float32, requires_grad=True)
    f(knobs[0], knobs[1]).backward()
    return knobs.grad.tolist()


# %% right: torch.func
def partial_slopes(f, x, z):
    slopes = torch.func.grad(f, argnums=(0, 1))(torch.tensor(float(x)), torch.tensor(float(z)))
    return slopes[0].item(), slopes[1].item()


# %% wrong: the wrong order | wrong order
def partial_slopes(f, x, z):
    knobs = torch.tensor([float(x), float(z)], requires_grad=True)
    f(*knobs).backward()
    first, second = knobs.grad.tolist()
    return second, first


# %% wrong: backward called twice | doubled size
def partial_slopes(f, x, z):
    knobs = torch.tensor([float(x), float(z)], requires_grad=True)
    f(*knobs).backward()
    f(*knobs).backward()
    return tuple(knobs.grad.tolist())


# %% partial 1.5: an unused knob fails | 'NoneType' object has no attribute 'item'
def partial_slopes(f, x, z):
    x = torch.tensor(float(x), requires_grad=True)
    z = torch.tensor(float(z), requires_grad=True)
    f(x, z).backward()
    return x.grad.item(), z.grad.item()


# %% wrong: whole numbers fail | Only Tensors of floating point
def partial_slopes(f, x, z):
    x, z = torch.tensor(x, requires_grad=True), torch.tensor(z, requires_grad=True)
    f(x, z).backward()
    return tuple(0.0 if t.grad is None else t.grad.item() for t in (x, z))


# %% wrong: tensors | expected a Python number, got a tensor
def partial_slopes(f, x, z):
    knobs = torch.tensor([float(x), float(z)], requires_grad=True)
    f(*knobs).backward()
    return tuple(knobs.grad)


# %% wrong: one tensor | got a tensor of shape (2,)
def partial_slopes(f, x, z):
    knobs = torch.tensor([float(x), float(z)], requires_grad=True)
    f(*knobs).backward()
    return knobs.grad


# %% wrong: the inputs unchanged | item 0: expected 2
def partial_slopes(f, x, z):
    return float(x), float(z)


# %% wrong: only the first knob | expected 2 items
def partial_slopes(f, x, z):
    x = torch.tensor(float(x), requires_grad=True)
    f(x, torch.tensor(float(z))).backward()
    return (x.grad.item(),)


# %% wrong: both moved together | item 0: expected 2, got 14
def partial_slopes(f, x, z):
    turn = torch.tensor(0.0, requires_grad=True)
    f(x + turn, z + turn).backward()
    return turn.grad.item(), turn.grad.item()


# %% wrong: the formula of the example | item 0: expected 5
def partial_slopes(f, x, z):
    return 2.0 * x, 3.0 * z**2
