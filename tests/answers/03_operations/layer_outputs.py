# %% right: with @
def layer_outputs(inputs, weight, bias):
    return inputs @ weight.T + bias


# %% right: with linear
def layer_outputs(inputs, weight, bias):
    return torch.nn.functional.linear(inputs, weight, bias)


# %% right: with einsum
def layer_outputs(inputs, weight, bias):
    return torch.einsum("ni,oi->no", inputs, weight) + bias


# %% right: a star after all, with axes
def layer_outputs(inputs, weight, bias):
    return (inputs[:, None] * weight).sum(dim=-1) + bias


# %% right: sample by sample
def layer_outputs(inputs, weight, bias):
    return torch.stack([weight.mv(sample) + bias for sample in inputs])


# %% wrong: place by place | this is `*`
def layer_outputs(inputs, weight, bias):
    return inputs * weight + bias


# %% wrong: not turned | each *row* of `weight` belongs to a neuron
def layer_outputs(inputs, weight, bias):
    return inputs @ weight + bias


# %% wrong: a star with the transpose | values differ
def layer_outputs(inputs, weight, bias):
    return inputs * weight.T + bias


# %% wrong: one column per sample | each *row* of `weight` belongs to a neuron
def layer_outputs(inputs, weight, bias):
    return weight @ inputs.T + bias


# %% partial 1: no bias | the bias is missing
def layer_outputs(inputs, weight, bias):
    return inputs @ weight.T


# %% wrong: the bias taken away | expected
def layer_outputs(inputs, weight, bias):
    return inputs @ weight.T - bias


# %% wrong: a bias for each sample | expected
def layer_outputs(inputs, weight, bias):
    return inputs @ weight.T + bias[:, None]


# %% wrong: the input unchanged | values differ
def layer_outputs(inputs, weight, bias):
    return inputs


# %% wrong: zeros of the right shape | values differ
def layer_outputs(inputs, weight, bias):
    return torch.zeros(len(inputs), len(weight))


# %% wrong: a ReLU too many | values differ
def layer_outputs(inputs, weight, bias):
    return (inputs @ weight.T + bias).relu()
