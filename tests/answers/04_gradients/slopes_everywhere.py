# %% right: the sum
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).sum().backward()
    return points.grad


# %% right: weights of one
def slopes_everywhere(f, xs):
    points = xs.detach().requires_grad_(True)
    ys = f(points)
    ys.backward(gradient=torch.ones_like(ys))
    return points.grad


# %% right: autograd.grad
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    (slopes,) = torch.autograd.grad(f(points).sum(), points)
    return slopes


# %% right: one point at a time
def slopes_everywhere(f, xs):
    slopes = []
    for x in xs.flatten():
        x = x.clone().requires_grad_()
        f(x).backward()
        slopes.append(x.grad)
    return torch.stack(slopes).reshape(xs.shape)


# %% wrong: backward from the vector | only for scalar outputs
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).backward()
    return points.grad


# %% wrong: the mean | a mean gives each the weight 1/n
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).mean().backward()
    return points.grad


# %% wrong: watches the caller's tensor | `xs` is watched now
def slopes_everywhere(f, xs):
    xs.requires_grad_()
    (slopes,) = torch.autograd.grad(f(xs).sum(), xs)
    return slopes


# %% wrong: the values | its slopes are asked for
def slopes_everywhere(f, xs):
    return f(xs)


# %% wrong: not watched | does not require grad
def slopes_everywhere(f, xs):
    points = xs.clone()
    f(points).sum().backward()
    return points.grad


# %% wrong: the input unchanged | values differ
def slopes_everywhere(f, xs):
    return xs


# %% wrong: the slope of the first point only | values differ
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).flatten()[0].backward()
    return points.grad


# %% wrong: the largest only | values differ
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).max().backward()
    return points.grad


# %% wrong: the points as weights | values differ
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).backward(gradient=xs)
    return points.grad


# %% wrong: the slopes of the example | expected
def slopes_everywhere(f, xs):
    return 16 * xs


# %% wrong: three points only | raised `RuntimeError`
def slopes_everywhere(f, xs):
    points = xs.clone().requires_grad_()
    f(points).backward(gradient=torch.ones(3))
    return points.grad
