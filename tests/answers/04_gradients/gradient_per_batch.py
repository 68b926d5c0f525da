# %% right: cleared to None
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        weights.grad = None
        loss(weights).backward()
        gradients.append(weights.grad)
    return gradients


# %% right: cleared with zero_, copies kept
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        if weights.grad is not None:
            weights.grad.zero_()
        loss(weights).backward()
        gradients.append(weights.grad.clone())
    return gradients


# %% right: autograd.grad
def gradient_per_batch(weights, losses):
    return [torch.autograd.grad(loss(weights), weights)[0] for loss in losses]


# %% right: an optimizer
def gradient_per_batch(weights, losses):
    optimizer, gradients = torch.optim.SGD([weights], lr=1.0), []
    for loss in losses:
        optimizer.zero_grad()
        loss(weights).backward()
        gradients.append(weights.grad)
    return gradients


# %% right: a fresh leaf for each
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        leaf = weights.detach().requires_grad_()
        loss(leaf).backward()
        gradients.append(leaf.grad)
    return gradients


# %% wrong: never cleared, copies kept | the gradients pile up
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        loss(weights).backward()
        gradients.append(weights.grad.clone())
    return gradients


# %% wrong: never cleared, one tensor | one and the same tensor, which holds the sum of all
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        loss(weights).backward()
        gradients.append(weights.grad)
    return gradients


# %% wrong: cleared with zero_, no copies | one and the same tensor: the gradient of the last batch
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        if weights.grad is not None:
            weights.grad.zero_()
        loss(weights).backward()
        gradients.append(weights.grad)
    return gradients


# %% wrong: zero_ before there is a gradient | 'NoneType' object has no attribute 'zero_'
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        weights.grad.zero_()
        loss(weights).backward()
        gradients.append(weights.grad.clone())
    return gradients


# %% wrong: cleared once, at the start | the gradients pile up
def gradient_per_batch(weights, losses):
    weights.grad = None
    gradients = []
    for loss in losses:
        loss(weights).backward()
        gradients.append(weights.grad.clone())
    return gradients


# %% wrong: cleared after each call only | the weights came with an old gradient
def gradient_per_batch(weights, losses):
    gradients = []
    for loss in losses:
        loss(weights).backward()
        gradients.append(weights.grad)
        weights.grad = None
    return gradients


# %% wrong: only the last | expected a list, got a tensor
def gradient_per_batch(weights, losses):
    for loss in losses:
        weights.grad = None
        loss(weights).backward()
    return weights.grad


# %% wrong: the values of the losses | expected shape
def gradient_per_batch(weights, losses):
    return [loss(weights).detach() for loss in losses]


# %% wrong: a train of steps | your code changed its input
def gradient_per_batch(weights, losses):
    optimizer, gradients = torch.optim.SGD([weights], lr=1.0), []
    for loss in losses:
        optimizer.zero_grad()
        loss(weights).backward()
        gradients.append(weights.grad)
        optimizer.step()
    return gradients


# %% wrong: three threes | expected 2, got 3
def gradient_per_batch(weights, losses):
    return [torch.full_like(weights, 3.0, requires_grad=False) for _ in losses]


# %% wrong: the weights | values differ
def gradient_per_batch(weights, losses):
    return [weights.detach() for _ in losses]


# %% wrong: one table | expected a list, got a tensor
def gradient_per_batch(weights, losses):
    return torch.stack([torch.autograd.grad(loss(weights), weights)[0] for loss in losses])
