# %% right: weights and biases apart
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    weights = out_channels * in_channels * kernel**2
    return weights + out_channels if bias else weights


# %% right: the product of a shape
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    import math

    return math.prod((out_channels, in_channels, kernel, kernel)) + (out_channels if bias else 0)


# %% right: kernel by kernel
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    count = 0
    for _ in range(out_channels):
        count += in_channels * kernel * kernel + (1 if bias else 0)
    return count


# %% wrong: a layer is made | does not allow
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return sum(p.numel() for p in nn.Conv2d(in_channels, out_channels, kernel, bias=bias).parameters())


# %% wrong: biases forgotten | the biases are missing
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * in_channels * kernel * kernel


# %% wrong: one bias in all | there is one bias for each output channel
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * in_channels * kernel * kernel + bias


# %% wrong: a bias for each input channel | not for each input channel
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return in_channels * (out_channels * kernel * kernel + bias)


# %% wrong: a row of a kernel | a kernel has height and width
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * (in_channels * kernel + bias)


# %% wrong: without the depth | a kernel is as deep as the image has channels
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * (kernel * kernel + bias)


# %% wrong: bias ignored | this counts biases, and there are none
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * (in_channels * kernel * kernel + 1)


# %% wrong: one kernel | expected 1812, got 151
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return in_channels * kernel * kernel + bias


# %% wrong: bias by default off | the biases are missing
def convolution_parameters(in_channels, out_channels, kernel, bias=False):
    return out_channels * (in_channels * kernel * kernel + bias)


# %% wrong: a bias for each kernel and input | expected 1812, got 1872
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * in_channels * (kernel * kernel + bias)


# %% wrong: hard-coded | expected 9408
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return 1812


# %% wrong: a float | expected the whole number 1812, got a float
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels * (in_channels * kernel**2.0 + bias)


# %% wrong: a shape | expected a number, got a tuple
def convolution_parameters(in_channels, out_channels, kernel, bias=True):
    return out_channels, in_channels, kernel, kernel
