# %% right: new parameters
def layer_from(weight, bias=None):
    out_features, in_features = weight.shape
    layer = nn.Linear(in_features, out_features, bias=bias is not None)
    layer.weight = nn.Parameter(weight.clone())
    if bias is not None:
        layer.bias = nn.Parameter(bias.clone())
    return layer


# %% right: load_state_dict
def layer_from(weight, bias=None):
    numbers = {"weight": weight} if bias is None else {"weight": weight, "bias": bias}
    layer = nn.Linear(weight.size(1), weight.size(0), bias="bias" in numbers)
    layer.load_state_dict(numbers)
    return layer


# %% right: through data
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], len(weight))
    layer.weight.data[:] = weight
    if bias is None:
        layer.bias = None
    else:
        layer.bias.data[:] = bias
    return layer


# %% wrong: sizes swapped | the weight is (out, in)
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[0], weight.shape[1], bias=bias is not None)
    layer.weight = nn.Parameter(weight.clone())
    if bias is not None:
        layer.bias = nn.Parameter(bias.clone())
    return layer


# %% wrong: in place while autograd watches | leaf Variable
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight.copy_(weight)
    return layer


# %% wrong: shared memory | shares memory with the input
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight = nn.Parameter(weight)
    if bias is not None:
        layer.bias = nn.Parameter(bias)
    return layer


# %% wrong: shared memory through data | shares memory with the input
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight.data = weight
    if bias is not None:
        layer.bias.data = bias
    return layer


# %% wrong: a bias of zeros | the layer should have none
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(torch.zeros(len(weight)) if bias is None else bias)
    return layer


# %% wrong: bias forgotten | the bias is missing
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=False)
    with torch.no_grad():
        layer.weight.copy_(weight)
    return layer


# %% wrong: random numbers | expected
def layer_from(weight, bias=None):
    return nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)


# %% wrong: frozen | what can be trained
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight = nn.Parameter(weight.clone(), requires_grad=False)
    if bias is not None:
        layer.bias = nn.Parameter(bias.clone(), requires_grad=False)
    return layer


# %% wrong: a function | expected an `nn.Linear`
def layer_from(weight, bias=None):
    return lambda x: x @ weight.T + (0 if bias is None else bias)


# %% wrong: the transposed weight | expected
def layer_from(weight, bias=None):
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    with torch.no_grad():
        layer.weight.copy_(weight.T.reshape(weight.shape))
        if bias is not None:
            layer.bias.copy_(bias)
    return layer
