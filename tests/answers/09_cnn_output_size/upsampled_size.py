# %% right: places of the last kernel
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    last_start = (n - 1) * stride
    full = last_start + kernel
    return full - padding - padding + output_padding


# %% right: the whole formula
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    dilation = 1
    return (n - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1


# %% right: asks torch
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    layer = nn.ConvTranspose1d(1, 1, kernel, stride, padding, output_padding)
    return layer(torch.zeros(1, 1, n)).shape[-1]


# %% right: the convolution that leads back
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    size = max(1, kernel - 2 * padding)
    while (size + 2 * padding - kernel) // stride + 1 < n:
        size += 1
    return size + output_padding


# %% wrong: the formula of a convolution | this is the formula of a convolution
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n + 2 * padding - kernel) // stride + 1


# %% wrong: times the stride | the kernel is forgotten
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return n * stride - 2 * padding + output_padding


# %% wrong: padding added | padding makes the output of a transposed convolution smaller
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride + 2 * padding + kernel + output_padding


# %% wrong: padding once | padding is taken away on both sides
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride - padding + kernel + output_padding


# %% wrong: padding ignored | padding is ignored
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride + kernel + output_padding


# %% wrong: output_padding ignored | output_padding=1
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride - 2 * padding + kernel


# %% wrong: output_padding on both sides | output_padding=1
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride - 2 * padding + kernel + 2 * output_padding


# %% wrong: n steps instead of n - 1 | item 0: expected 14, got 16
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return n * stride - 2 * padding + kernel + output_padding


# %% wrong: kernel - 1 without the + 1 | item 0: expected 14, got 13
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride - 2 * padding + kernel - 1 + output_padding


# %% wrong: doubles always | expected
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return 2 * n


# %% wrong: a stride of 2 by default | without a stride it is 1
def upsampled_size(n, kernel, stride=2, padding=0, output_padding=0):
    return (n - 1) * stride - 2 * padding + kernel + output_padding


# %% wrong: a shape | expected a number, got a Size
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return nn.ConvTranspose1d(1, 1, kernel, stride, padding, output_padding)(torch.zeros(1, 1, n)).shape


# %% wrong: the input's size | expected 14, got 7
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return n


# %% wrong: a float | expected the whole number 14, got a float
def upsampled_size(n, kernel, stride=1, padding=0, output_padding=0):
    return (n - 1) * stride - 2 * padding + kernel * 1.0 + output_padding
