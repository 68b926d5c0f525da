# %% right: layers with a ReLU module
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.bottom = nn.Conv2d(channels, channels * 2, 3, padding=1)
        self.up = nn.ConvTranspose2d(channels * 2, channels, 2, stride=2)
        self.join = nn.Conv2d(channels * 2, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)
        self.relu = nn.ReLU()

    def forward(self, x):
        skip = self.relu(self.down(x))
        x = self.up(self.relu(self.bottom(self.pool(skip))))
        x = self.relu(self.join(torch.cat((skip, x), 1)))
        return self.head(x)


# %% right: padding same
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        c = channels
        self.down, self.bottom = nn.Conv2d(3, c, 3, padding="same"), nn.Conv2d(c, 2 * c, 3, padding="same")
        self.up, self.join = nn.ConvTranspose2d(2 * c, c, 2, 2), nn.Conv2d(2 * c, c, 3, padding="same")
        self.head = nn.Conv2d(c, 1, kernel_size=1)

    def forward(self, x):
        across = F.relu(self.down(x))
        up = self.up(F.relu(self.bottom(F.max_pool2d(across, 2))))
        return self.head(F.relu(self.join(torch.cat([across, up], dim=1))))


# %% right: pooling by hand
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.layers = channels
        self.add_module("down", nn.Conv2d(3, channels, 3, padding=1))
        self.add_module("bottom", nn.Conv2d(channels, 2 * channels, 3, padding=1))
        self.add_module("up", nn.ConvTranspose2d(2 * channels, channels, 2, stride=2))
        self.add_module("join", nn.Conv2d(2 * channels, channels, 3, padding=1))
        self.add_module("head", nn.Conv2d(channels, 1, 1))

    def forward(self, x):
        skip = self.down(x).clamp(min=0)
        pooled = skip.unflatten(3, (-1, 2)).amax(4).unflatten(2, (-1, 2)).amax(3)
        below = self.bottom(pooled).clamp(min=0)
        return self.head(self.join(torch.cat([skip, self.up(below)], 1)).clamp(min=0))


# %% wrong: a sigmoid at the end | brings its own
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        joined = torch.cat([skip, self.up(below)], dim=1)
        return torch.sigmoid(self.head(torch.relu(self.join(joined))))


# %% wrong: a ReLU at the end | scores may be negative
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        joined = torch.cat([skip, self.up(below)], dim=1)
        return torch.relu(self.head(torch.relu(self.join(joined))))


# %% wrong: the skip taken behind the pooling | Sizes of tensors must match
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = F.max_pool2d(torch.relu(self.down(x)), 2)
        below = torch.relu(self.bottom(skip))
        joined = torch.cat([skip, self.up(below)], dim=1)
        return self.head(torch.relu(self.join(joined)))


# %% wrong: no skip | Does it reach the end?
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        below = torch.relu(self.bottom(F.max_pool2d(torch.relu(self.down(x)), 2)))
        return self.head(torch.relu(self.join(self.up(below))))


# %% wrong: zeros for the skip | Does it reach the end?
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        joined = torch.cat([torch.zeros_like(skip), self.up(below)], dim=1)
        return self.head(torch.relu(self.join(joined)))


# %% wrong: joined in the other order | values differ
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        joined = torch.cat([self.up(below), skip], dim=1)
        return self.head(torch.relu(self.join(joined)))


# %% wrong: average pooling | values differ
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.avg_pool2d(skip, 2)))
        joined = torch.cat([skip, self.up(below)], dim=1)
        return self.head(torch.relu(self.join(joined)))


# %% wrong: no ReLU anywhere | values differ
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = self.down(x)
        below = self.bottom(F.max_pool2d(skip, 2))
        return self.head(self.join(torch.cat([skip, self.up(below)], dim=1)))


# %% wrong: channels not doubled at the bottom | the shapes of the weights
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3, padding=1)
        self.bottom = nn.Conv2d(channels, channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(x))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        return self.head(torch.relu(self.join(torch.cat([skip, self.up(below)], dim=1))))


# %% wrong: no padding | Sizes of tensors must match
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(3, channels, 3)
        self.bottom = nn.Conv2d(channels, 2 * channels, 3)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = nn.Conv2d(2 * channels, channels, 3)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.down(F.pad(x, (2, 2, 2, 2))))
        below = torch.relu(self.bottom(F.max_pool2d(skip, 2)))
        return self.head(torch.relu(self.join(torch.cat([skip, self.up(below)], dim=1))))


# %% wrong: the library's U-Net | is missing
class SmallU(UNet):
    def __init__(self, channels):
        super().__init__(3, 1, channels)


# %% wrong: other names | is missing
class SmallU(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(3, channels, 3, padding=1)
        self.conv2 = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.conv3 = nn.Conv2d(2 * channels, channels, 3, padding=1)
        self.head = nn.Conv2d(channels, 1, 1)

    def forward(self, x):
        skip = torch.relu(self.conv1(x))
        below = torch.relu(self.conv2(F.max_pool2d(skip, 2)))
        return self.head(torch.relu(self.conv3(torch.cat([skip, self.up(below)], dim=1))))
