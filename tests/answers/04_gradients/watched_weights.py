# %% right: all in one call
def watched_weights(numbers):
    return torch.tensor(numbers, dtype=torch.float32, requires_grad=True)


# %% right: the repaired method
def watched_weights(numbers):
    weights = torch.tensor(numbers).float()
    weights.requires_grad_()
    return weights


# %% right: the attribute
def watched_weights(numbers):
    weights = torch.Tensor(numbers)
    weights.requires_grad = True
    return weights


# %% right: a parameter
def watched_weights(numbers):
    return torch.nn.Parameter(torch.tensor([float(n) for n in numbers]))


# %% wrong: the misspelt method | has no attribute 'require_grad_'
def watched_weights(numbers):
    weights = torch.tensor(numbers)
    weights.require_grad_()
    return weights


# %% wrong: the misspelt attribute | expected a tensor that tracks gradients
def watched_weights(numbers):
    weights = torch.tensor(numbers, dtype=torch.float32)
    weights.require_grad = True
    return weights


# %% wrong: whole numbers fail | only Tensors of floating point
def watched_weights(numbers):
    return torch.tensor(numbers).requires_grad_()


# %% wrong: computed from a watched tensor | must be a leaf
def watched_weights(numbers):
    return torch.tensor([float(n) for n in numbers], requires_grad=True) * 1.0


# %% wrong: not watched | expected a tensor that tracks gradients
def watched_weights(numbers):
    return torch.tensor(numbers, dtype=torch.float32)


# %% wrong: float64 | expected dtype float32, got float64
def watched_weights(numbers):
    return torch.tensor(numbers, dtype=torch.float64, requires_grad=True)


# %% wrong: the list unchanged | got a list
def watched_weights(numbers):
    return numbers


# %% wrong: zeros of the right length | values differ
def watched_weights(numbers):
    return torch.zeros(len(numbers), requires_grad=True)


# %% wrong: the decimals cut off | expected 0.5, got 0
def watched_weights(numbers):
    return torch.tensor([int(n) for n in numbers], dtype=torch.float32, requires_grad=True)


# %% wrong: nothing returned | is there a `return`
def watched_weights(numbers):
    torch.tensor(numbers, dtype=torch.float32, requires_grad=True)
