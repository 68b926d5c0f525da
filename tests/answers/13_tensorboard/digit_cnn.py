# %% right: worked out
def digit_cnn(kernel_size, out_channels):
    side = 8 - kernel_size + 1
    return nn.Sequential(
        nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.Linear(out_channels * side**2, 10)
    )


# %% right: a lazy layer
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))


# %% right: tried out on a digit
def digit_cnn(kernel_size, out_channels):
    body = nn.Sequential(nn.Conv2d(1, out_channels, (kernel_size, kernel_size)), nn.ReLU(), nn.Flatten())
    features = body(torch.zeros(1, 1, 8, 8)).shape[1]
    return nn.Sequential(body, nn.Linear(features, 10))


# %% right: a class
def digit_cnn(kernel_size, out_channels):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(1, out_channels, kernel_size)
            self.linear = nn.Linear(out_channels * (9 - kernel_size) ** 2, 10)

        def forward(self, x):
            return self.linear(self.conv(x).relu().flatten(1))

    return Net()


# %% wrong: one too small | mat1 and mat2 shapes
def digit_cnn(kernel_size, out_channels):
    side = 8 - kernel_size
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.Linear(out_channels * side**2, 10))


# %% wrong: the sizes of kernel 3 | mat1 and mat2 shapes
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.Linear(out_channels * 36, 10))


# %% wrong: the channels forgotten | mat1 and mat2 shapes
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.Linear((9 - kernel_size) ** 2, 10))


# %% wrong: kernels of 3 always | the weight of the convolution
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))


# %% wrong: 4 channels always | the weight of the convolution
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, 4, kernel_size), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))


# %% wrong: padded | the sizes of all weights
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size, padding="same"), nn.ReLU(), nn.Flatten(), nn.Linear(out_channels * 64, 10))


# %% wrong: no ReLU | a convolution, ReLU, flatten
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.Flatten(), nn.Linear(out_channels * (9 - kernel_size) ** 2, 10))


# %% wrong: a softmax behind it | a linear layer, nothing else
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(
        nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10), nn.Softmax(dim=1)
    )


# %% wrong: no flatten | mat1 and mat2 shapes
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Linear(out_channels * (9 - kernel_size) ** 2, 10))


# %% wrong: the knobs swapped | raised
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, kernel_size, out_channels), nn.ReLU(), nn.Flatten(), nn.Linear(kernel_size * (9 - out_channels) ** 2, 10))


# %% wrong: one score | expected shape (6, 10), got (6, 1)
def digit_cnn(kernel_size, out_channels):
    return nn.Sequential(nn.Conv2d(1, out_channels, kernel_size), nn.ReLU(), nn.Flatten(), nn.LazyLinear(1))
