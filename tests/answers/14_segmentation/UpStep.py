# %% right: a ReLU layer
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.raise_ = nn.ConvTranspose2d(below, outputs, 2, 2)
        self.rest = nn.Sequential(nn.Conv2d(outputs + across, outputs, 3, padding=1), nn.ReLU())

    def forward(self, x, skip):
        return self.rest(torch.cat((skip, self.raise_(x)), 1))


# %% right: padding same
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.conv = nn.Conv2d(across + outputs, outputs, 3, padding="same")
        self.up = nn.ConvTranspose2d(below, outputs, (2, 2), stride=(2, 2))

    def forward(self, x, skip):
        return F.relu(self.conv(torch.concat([skip, self.up(x)], dim=-3)))


# %% right: written into one tensor
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)
        self.across = across

    def forward(self, x, skip):
        raised = self.up(x)
        both = skip.new_zeros(len(x), self.across + raised.shape[1], *skip.shape[2:])
        both[:, : self.across] = skip
        both[:, self.across :] = raised
        return self.join(both).clamp(min=0)


# %% wrong: joined in the other order | the skip comes first
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([self.up(x), skip], dim=1)))


# %% wrong: no ReLU | the ReLU at the end is missing
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return self.join(torch.cat([skip, self.up(x)], dim=1))


# %% wrong: the skip ignored | does not depend on the skip
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([torch.zeros_like(skip), self.up(x)], dim=1)))


# %% wrong: only the skip | does not depend on what came from below
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([skip, 0 * self.up(x)], dim=1)))


# %% wrong: channels not added up | to have 8 channels
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([skip, self.up(x)], dim=1)))


# %% wrong: no padding | expected shape
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([skip, self.up(x)], dim=1)))


# %% wrong: joined before it went up | Sizes of tensors must match
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below + across, outputs, 2, stride=2)
        self.join = nn.Conv2d(outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(self.up(torch.cat([skip, x], dim=1))))


# %% wrong: added as in a residual network | must match the size of tensor
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(skip + self.up(x)))


# %% wrong: a ReLU before the join too | values differ
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(below, outputs, 2, stride=2)
        self.join = nn.Conv2d(across + outputs, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.relu(torch.cat([skip, self.up(x)], dim=1))))


# %% wrong: enlarged without weights | ConvTranspose2d
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.join = nn.Conv2d(across + below, outputs, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([skip, F.interpolate(x, scale_factor=2)], dim=1)))


# %% wrong: the channels of the example | to have
class UpStep(nn.Module):
    def __init__(self, below, across, outputs):
        super().__init__()
        self.up = nn.ConvTranspose2d(32, 8, 2, stride=2)
        self.join = nn.Conv2d(24, 8, 3, padding=1)

    def forward(self, x, skip):
        return torch.relu(self.join(torch.cat([skip, self.up(x)], dim=1)))
