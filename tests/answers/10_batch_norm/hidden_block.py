# %% right: added one by one
def hidden_block(inputs, outputs):
    block = nn.Sequential()
    block.append(nn.Linear(inputs, outputs, bias=False))
    block.append(nn.BatchNorm1d(outputs))
    block.append(nn.ReLU())
    return block


# %% right: with names
def hidden_block(inputs, outputs):
    from collections import OrderedDict

    linear = nn.Linear(in_features=inputs, out_features=outputs, bias=False)
    return nn.Sequential(OrderedDict(linear=linear, norm=nn.BatchNorm1d(outputs), relu=nn.ReLU(inplace=True)))


# %% right: the size read off the layer
def hidden_block(inputs, outputs):
    linear = nn.Linear(inputs, outputs, bias=False)
    return nn.Sequential(linear, nn.BatchNorm1d(linear.out_features), nn.ReLU())


# %% wrong: the sheet's | elements not
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(inputs), nn.ReLU())


# %% wrong: with bias | should have no bias
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU())


# %% wrong: batch norm first | stands behind the linear layer
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.BatchNorm1d(inputs), nn.Linear(inputs, outputs, bias=False), nn.ReLU())


# %% wrong: batch norm last | stands before the ReLU
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.ReLU(), nn.BatchNorm1d(outputs))


# %% wrong: no batch norm | is missing
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.ReLU())


# %% wrong: no ReLU | is missing
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(outputs))


# %% wrong: for images | expected 4D input
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


# %% wrong: the sizes of the example | expected
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(192, 120, bias=False), nn.BatchNorm1d(120), nn.ReLU())


# %% wrong: sizes swapped | cannot be multiplied
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(outputs, inputs, bias=False), nn.BatchNorm1d(inputs), nn.ReLU())


# %% wrong: batch norm without scale and shift | learns its scale and shift
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(outputs, affine=False), nn.ReLU())


# %% wrong: a list | expected an `nn.Sequential`
def hidden_block(inputs, outputs):
    return [nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(outputs), nn.ReLU()]


# %% wrong: a layer more | expected 3 items, got 4
def hidden_block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs, bias=False), nn.BatchNorm1d(outputs), nn.ReLU(), nn.Dropout(0.0))
