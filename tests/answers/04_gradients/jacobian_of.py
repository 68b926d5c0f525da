# %% right: autograd.grad row by row
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    y = f(knobs)
    return torch.stack([torch.autograd.grad(y[i], knobs, retain_graph=True)[0] for i in range(len(y))])


# %% right: backward row by row
def jacobian_of(f, x):
    knobs = x.detach().clone().requires_grad_()
    rows = []
    for result in f(knobs):
        knobs.grad = None
        result.backward(retain_graph=True)
        rows.append(knobs.grad)
    return torch.stack(rows)


# %% right: one-hot weights, written into a table
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    y = f(knobs)
    table = torch.zeros(len(y), len(x))
    for i, weights in enumerate(torch.eye(len(y))):
        if knobs.grad is not None:
            knobs.grad.zero_()
        y.backward(gradient=weights, retain_graph=True)
        table[i] = knobs.grad
    return table


# %% right: torch.func
def jacobian_of(f, x):
    return torch.func.jacrev(f)(x.detach())


# %% wrong: the graph not kept | through the graph a second time
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    rows = []
    for result in f(knobs):
        rows.append(torch.autograd.grad(result, knobs)[0])
    return torch.stack(rows)


# %% wrong: never cleared | the rows pile up
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    rows = []
    for result in f(knobs):
        result.backward(retain_graph=True)
        rows.append(knobs.grad.clone())
    return torch.stack(rows)


# %% wrong: never cleared, one tensor | one and the same tensor
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    rows = []
    for result in f(knobs):
        result.backward(retain_graph=True)
        rows.append(knobs.grad)
    return torch.stack(rows)


# %% wrong: transposed | results down, knobs across
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    columns = [torch.autograd.grad(result, knobs, retain_graph=True)[0] for result in f(knobs)]
    return torch.stack(columns, dim=1)


# %% wrong: `f` anew for each row | once is enough
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    return torch.stack([torch.autograd.grad(f(knobs)[i], knobs)[0] for i in range(len(f(knobs)))])


# %% wrong: the sum of the rows | expected shape (3, 3), got (3,)
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    f(knobs).sum().backward()
    return knobs.grad


# %% wrong: only the diagonal | results down, knobs across
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    f(knobs).sum().backward()
    return torch.diag(knobs.grad)


# %% wrong: the caller's tensor watched | `x` is watched now
def jacobian_of(f, x):
    x.requires_grad_()
    return torch.stack([torch.autograd.grad(result, x, retain_graph=True)[0] for result in f(x)])


# %% wrong: into the caller's gradient | the `.grad` of `x` is not what it was
def jacobian_of(f, x):
    was = x.requires_grad
    x.requires_grad_()
    rows = []
    for result in f(x):
        x.grad = None
        result.backward(retain_graph=True)
        rows.append(x.grad)
    x.requires_grad_(was)
    return torch.stack(rows)


# %% wrong: rows one after the other | expected shape (3, 3), got (9,)
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    return torch.cat([torch.autograd.grad(result, knobs, retain_graph=True)[0] for result in f(knobs)])


# %% wrong: a list of rows | got a list
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    return [torch.autograd.grad(result, knobs, retain_graph=True)[0] for result in f(knobs)]


# %% wrong: as many rows as knobs | raised `IndexError`
def jacobian_of(f, x):
    knobs = x.detach().requires_grad_()
    y = f(knobs)
    return torch.stack([torch.autograd.grad(y[i], knobs, retain_graph=True)[0] for i in range(len(x))])


# %% wrong: zeros | values differ
def jacobian_of(f, x):
    return torch.zeros(len(f(x.detach())), len(x))


# %% wrong: the input unchanged | expected shape (3, 3), got (3,)
def jacobian_of(f, x):
    return x
