# %% right: from the last layer back
def receptive_field(layers):
    field = 1
    for kernel, stride, dilation in reversed(layers):
        field = (field - 1) * stride + dilation * (kernel - 1) + 1
    return field


# %% right: the first and the last pixel
def receptive_field(layers):
    first = last = 0
    for kernel, stride, dilation in layers[::-1]:
        first, last = first * stride, last * stride + dilation * (kernel - 1)
    return last - first + 1


# %% right: jumps by a product
def receptive_field(layers):
    import math

    field = 1
    for i, (kernel, _, dilation) in enumerate(layers):
        field += dilation * (kernel - 1) * math.prod(stride for _, stride, _ in layers[:i])
    return field


# %% wrong: the stride of the own layer too | a stride does not change what its own layer sees
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        jump *= stride
        field += dilation * (kernel - 1) * jump
    return field


# %% wrong: the kernels added up | do not add the kernels
def receptive_field(layers):
    return sum(dilation * (kernel - 1) + 1 for kernel, _, dilation in layers)


# %% wrong: the stride ignored | the stride is ignored
def receptive_field(layers):
    return 1 + sum(dilation * (kernel - 1) for kernel, _, dilation in layers)


# %% wrong: the dilation ignored | the dilation is ignored
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, _ in layers:
        field += (kernel - 1) * jump
        jump *= stride
    return field


# %% wrong: dilation times kernel | there is no gap behind the last weight
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += (dilation * kernel - 1) * jump
        jump *= stride
    return field


# %% wrong: strides added up | layers=
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump += stride - 1
    return field


# %% wrong: the stride of the layer before alone | layers=
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump = stride
    return field


# %% wrong: the largest kernel | expected
def receptive_field(layers):
    return max((dilation * (kernel - 1) + 1 for kernel, _, dilation in layers), default=1)


# %% wrong: begins at 0 | expected 5, got 4
def receptive_field(layers):
    field, jump = 0, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump *= stride
    return field


# %% wrong: the formula of the output's size | expected
def receptive_field(layers):
    size = 1
    for kernel, stride, dilation in layers:
        size = (size + dilation * (kernel - 1)) // stride
    return size


# %% wrong: nothing for no layers | layers=[]
def receptive_field(layers):
    if not layers:
        return 0
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump *= stride
    return field


# %% wrong: the jump too | expected a number, got a tuple
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump *= stride
    return field, jump


# %% wrong: an area | expected 5, got 25
def receptive_field(layers):
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += dilation * (kernel - 1) * jump
        jump *= stride
    return field**2


# %% wrong: takes the layers out of the list | changed its input
def receptive_field(layers):
    field, jump = 1, 1
    while layers:
        kernel, stride, dilation = layers.pop(0)
        field += dilation * (kernel - 1) * jump
        jump *= stride
    return field


# %% wrong: only the pixels that have a weight | layers=
def receptive_field(layers):
    seen = {0}
    for kernel, stride, dilation in reversed(layers):
        seen = {place * stride + i * dilation for place in seen for i in range(kernel)}
    return len(seen)
