# %% right: layers by name
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.norm1 = nn.Conv2d(1, 6, kernel_size=5), nn.BatchNorm2d(6)
        self.conv2 = nn.Conv2d(6, 12, kernel_size=5)
        self.fc1, self.norm2 = nn.Linear(12 * 4 * 4, 120), nn.BatchNorm1d(120)
        self.fc2, self.out = nn.Linear(120, 60), nn.Linear(60, 10)

    def forward(self, x):
        x = nn.functional.max_pool2d(torch.relu(self.norm1(self.conv1(x))), 2)
        x = nn.functional.max_pool2d(torch.relu(self.conv2(x)), 2)
        x = x.reshape(len(x), -1)
        x = torch.relu(self.norm2(self.fc1(x)))
        return self.out(torch.relu(self.fc2(x)))


# %% right: a Sequential
class DigitNet(nn.Sequential):
    def __init__(self):
        super().__init__(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(), nn.Linear(60, 10),
        )


# %% right: pooled before the ReLU, which is the same
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.MaxPool2d(2), nn.ReLU())
        self.second = nn.Sequential(nn.Conv2d(6, 12, 5), nn.MaxPool2d(2), nn.ReLU())
        self.third = nn.Sequential(nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(inplace=True))
        self.last = nn.ModuleList([nn.Linear(120, 60), nn.Linear(60, 10)])

    def forward(self, x):
        x = self.third(torch.flatten(self.second(self.first(x)), start_dim=1))
        return self.last[1](self.last[0](x).clamp(min=0))


# %% wrong: sized by the inputs | the size is what the layer before puts out
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(192), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: batch norm sized by the image's channels | the size is what the layer before puts out
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: no batch norm | expected 2 items, got 0
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: batch norm behind both convolutions | expected 2 items, got 3
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.BatchNorm2d(12), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: batch norm behind the last layer | expected 2 items, got 3
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10), nn.BatchNorm1d(10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: batch norm behind the ReLU | stands behind the ReLU
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.ReLU(), nn.BatchNorm2d(6), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.ReLU(), nn.BatchNorm1d(120),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: a softmax at the end | raw scores
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10), nn.Softmax(dim=1),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: a ReLU at the end | raw scores
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10), nn.ReLU(),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: padding keeps the size | cannot be multiplied
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: kernel 3 | cannot be multiplied
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 3), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: not flattened | cannot be multiplied
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x))


# %% wrong: the batch flattened too | cannot be multiplied
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten())


# %% wrong: average pooling | values differ
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.AvgPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.AvgPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: no ReLU behind the second linear layer | values differ
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60),
            nn.Linear(60, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: no hidden layer of 60 | shapes of the weights
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 10),
        )

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


# %% wrong: batch norm made, never used | the order in which the layers run
class DigitNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 12, 5), nn.ReLU(), nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Linear(192, 120), nn.BatchNorm1d(120), nn.ReLU(),
            nn.Linear(120, 60), nn.ReLU(),
            nn.Linear(60, 10),
        )
        self.norm = nn.BatchNorm2d(6)

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))
