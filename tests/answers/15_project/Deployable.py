# %% right: (1, 3, 1, 1)
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean).reshape(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(std).reshape(1, 3, 1, 1))

    def forward(self, images):
        x = images.to(torch.float32).div(255)
        return torch.softmax(self.model(x.sub(self.mean).div(self.std)), dim=-1)


# %% right: one factor, one shift
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        std = torch.tensor(std)[:, None, None]
        self.register_buffer("factor", 1 / (255 * std))
        self.register_buffer("shift", torch.tensor(mean)[:, None, None] / std)

    def forward(self, images):
        return self.model(images * self.factor - self.shift).softmax(1)


# %% right: buffers in bytes, channels last
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.inner = nn.Sequential(model, nn.Softmax(dim=1))
        self.register_buffer("mean", 255 * torch.tensor(mean))
        self.register_buffer("std", 255 * torch.tensor(std))

    def forward(self, images):
        x = (images.movedim(1, -1) - self.mean) / self.std
        return self.inner(x.movedim(-1, 1))


# %% wrong: no softmax | these are the model's scores
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std)


# %% wrong: logarithms | these are logarithms
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).log_softmax(1)


# %% wrong: softmax over the batch | the softmax runs over the pictures
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(0)


# %% wrong: not normalised | the normalisation is missing
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model(images / 255).softmax(1)


# %% wrong: not divided by 255 | the bytes were not divided by 255
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images - self.mean) / self.std).softmax(1)


# %% wrong: plain attributes | device
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.mean = torch.tensor(mean)[:, None, None]
        self.std = torch.tensor(std)[:, None, None]

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(1)


# %% wrong: moved by hand in forward | register the numbers as buffers
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model, self.numbers = model, (mean, std)

    def forward(self, images):
        mean, std = (torch.tensor(n, device=images.device)[:, None, None] for n in self.numbers)
        return self.model((images / 255 - mean) / std).softmax(1)


# %% wrong: parameters | must not be learned
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.mean = nn.Parameter(torch.tensor(mean)[:, None, None])
        self.std = nn.Parameter(torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(1)


# %% wrong: along the columns | must match the size
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(1)


# %% wrong: the mean of the means | values differ
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean).mean())
        self.register_buffer("std", torch.tensor(std).mean())

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(1)


# %% wrong: a copy of the model | after all weights of the model were set to 0
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = copy.deepcopy(model)
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).softmax(1)


# %% wrong: the class instead of the probabilities | expected shape
class Deployable(nn.Module):
    def __init__(self, model, mean, std):
        super().__init__()
        self.model = model
        self.register_buffer("mean", torch.tensor(mean)[:, None, None])
        self.register_buffer("std", torch.tensor(std)[:, None, None])

    def forward(self, images):
        return self.model((images / 255 - self.mean) / self.std).argmax(1)
