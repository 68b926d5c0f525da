# %% right: detach and watch
def error_gradient(guess, target):
    moving = guess.detach().clone().requires_grad_()
    loss = ((moving - target.detach()) ** 2).sum()
    loss.backward()
    return moving.grad


# %% right: autograd.grad
def error_gradient(guess, target):
    moving = guess.detach().requires_grad_(True)
    loss = torch.nn.functional.mse_loss(moving, target.detach(), reduction="sum")
    return torch.autograd.grad(loss, moving)[0]


# %% right: on paper
def error_gradient(guess, target):
    return 2 * (guess - target).detach()


# %% right: torch.func
def error_gradient(guess, target):
    target = target.detach()
    return torch.func.grad(lambda g: (g - target).square().sum())(guess.detach())


# %% wrong: the colleague's | does not require grad and does not have a grad_fn
def error_gradient(guess, target):
    guess = guess.clone().detach()
    loss = ((guess - target) ** 2).sum()
    loss.backward()
    return guess.grad


# %% wrong: the mean | the gradient of the mean
def error_gradient(guess, target):
    moving = guess.detach().requires_grad_()
    ((moving - target.detach()) ** 2).mean().backward()
    return moving.grad


# %% wrong: the caller's guess watched | `guess` is watched now
def error_gradient(guess, target):
    guess.requires_grad_()
    return torch.autograd.grad(((guess - target.detach()) ** 2).sum(), guess)[0]


# %% wrong: with respect to the target | points the other way
def error_gradient(guess, target):
    moving = target.detach().requires_grad_()
    ((guess.detach() - moving) ** 2).sum().backward()
    return moving.grad


# %% wrong: backward from a vector | only for scalar outputs
def error_gradient(guess, target):
    moving = guess.detach().requires_grad_()
    ((moving - target) ** 2).backward()
    return moving.grad


# %% wrong: not squared | expected -2, got 1
def error_gradient(guess, target):
    moving = guess.detach().requires_grad_()
    (moving - target.detach()).sum().backward()
    return moving.grad


# %% wrong: the difference, without the 2 | values differ
def error_gradient(guess, target):
    return (guess - target).detach()


# %% wrong: the input unchanged | values differ
def error_gradient(guess, target):
    return guess


# %% wrong: zeros | values differ
def error_gradient(guess, target):
    return torch.zeros_like(guess)


# %% wrong: tracks | expected a tensor that does not track gradients
def error_gradient(guess, target):
    return 2 * (guess - target)


# %% wrong: a clone of a watched guess | the `.grad` of `guess` is not what it was
def error_gradient(guess, target):
    moving = guess.clone()
    moving.requires_grad_()
    moving.retain_grad()
    ((moving - target.detach()) ** 2).sum().backward()
    return moving.grad


# %% wrong: the target gets a gradient | the `.grad` of `target` is not what it was
def error_gradient(guess, target):
    moving = guess.detach().requires_grad_()
    ((moving - target) ** 2).sum().backward()
    return moving.grad


# %% wrong: switches the guess off afterwards | a tensor is no longer watched
def error_gradient(guess, target):
    guess.requires_grad_(True)
    (slope,) = torch.autograd.grad(((guess - target.detach()) ** 2).sum(), guess)
    guess.requires_grad_(False)
    return slope

# %% wrong: watches a clone, which is no leaf when the guess is watched | went on into the tensor that came in
def error_gradient(guess, target):
    moving = guess.clone().requires_grad_()
    ((moving - target.detach()) ** 2).sum().backward()
    return moving.grad
