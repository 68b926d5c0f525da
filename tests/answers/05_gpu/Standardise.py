# %% right: shaped in advance
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.reshape(-1, 1, 1))
        self.register_buffer("std", std.reshape(-1, 1, 1))

    def forward(self, images):
        return (images - self.mean) / self.std


# %% right: shaped in the forward pass
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mu", mean)
        self.register_buffer("sigma", std)

    def forward(self, images):
        return (images - self.mu[None, :, None, None]) / self.sigma.view(1, -1, 1, 1)


# %% right: with nn.Buffer
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = nn.Buffer(mean.clone())
        self.std = nn.Buffer(std.clone())

    def forward(self, images):
        centred = images.movedim(1, -1) - self.mean
        return (centred / self.std).movedim(-1, 1)


# %% wrong: plain attributes | stayed on the CPU
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = mean[:, None, None]
        self.std = std[:, None, None]

    def forward(self, images):
        mean, std = self.mean.to(images.device), self.std.to(images.device)
        return (images - mean) / std


# %% wrong: plain attributes, not moved | stayed on the CPU
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = mean[:, None, None]
        self.std = std[:, None, None]

    def forward(self, images):
        return (images - self.mean) / self.std


# %% wrong: parameters | an optimizer would change them
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = nn.Parameter(mean[:, None, None], requires_grad=False)
        self.std = nn.Parameter(std[:, None, None], requires_grad=False)

    def forward(self, images):
        return (images - self.mean) / self.std


# %% wrong: along the width | values differ
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)

    def forward(self, images):
        return (images - self.mean) / self.std


# %% wrong: the std forgotten | channel 0 has (3 − 1) / 2
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean[:, None, None])
        self.register_buffer("std", std[:, None, None])

    def forward(self, images):
        return images - self.mean


# %% wrong: multiplied by the std | values differ
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean[:, None, None])
        self.register_buffer("std", std[:, None, None])

    def forward(self, images):
        return (images - self.mean) * self.std


# %% wrong: no super().__init__() | raised `AttributeError`
class Standardise(nn.Module):
    def __init__(self, mean, std):
        self.register_buffer("mean", mean[:, None, None])
        self.register_buffer("std", std[:, None, None])

    def forward(self, images):
        return (images - self.mean) / self.std


# %% wrong: not saved | should be saved with the model
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean[:, None, None], persistent=False)
        self.register_buffer("std", std[:, None, None], persistent=False)

    def forward(self, images):
        return (images - self.mean) / self.std


# %% wrong: the input unchanged | values differ
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("std", std)

    def forward(self, images):
        return images


# %% wrong: one of the two stays behind | `std` stayed on the CPU
class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean[:, None, None])
        self.std = std[:, None, None]

    def forward(self, images):
        return (images - self.mean) / self.std
