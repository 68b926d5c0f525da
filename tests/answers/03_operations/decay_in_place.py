# %% right: with mul_
def decay_in_place(weights, rate):
    weights.mul_(1 - rate)
    return weights


# %% right: with an operator
def decay_in_place(weights, rate):
    weights *= 1 - rate
    return weights


# %% right: the share taken away
def decay_in_place(weights, rate):
    return weights.sub_(weights * rate)


# %% right: written into a slice
def decay_in_place(weights, rate):
    weights[...] = weights * (1 - rate)
    return weights


# %% right: with add_ and alpha
def decay_in_place(weights, rate):
    return weights.add_(weights.clone(), alpha=-rate)


# %% partial 0.6667: a new tensor | shares memory
def decay_in_place(weights, rate):
    return weights * (1 - rate)


# %% wrong: a new tensor under the old name | shares memory
def decay_in_place(weights, rate):
    weights = weights - rate * weights
    return weights


# %% wrong: the share itself | what is left is asked for
def decay_in_place(weights, rate):
    return weights.mul_(rate)


# %% wrong: the same amount from all | a share of itself
def decay_in_place(weights, rate):
    return weights.sub_(rate)


# %% wrong: nothing returned | is there a `return`
def decay_in_place(weights, rate):
    weights.mul_(1 - rate)


# %% wrong: the input unchanged | values differ
def decay_in_place(weights, rate):
    return weights


# %% wrong: the rate of the example | values differ
def decay_in_place(weights, rate):
    return weights.mul_(0.9)


# %% wrong: changed, but a copy returned | shares memory
def decay_in_place(weights, rate):
    weights.mul_(1 - rate)
    return weights.clone()


# %% wrong: divided | values differ
def decay_in_place(weights, rate):
    return weights.div_(1 + rate)
