# How far honest answers get on 200 unseen scenes (the check asks for 75 %), with 24 seeds each:
#   the reference (maximum, AdamW 0.005, 8 epochs): 98.5 to 100 %, never less than 96 % of a class;
#   the three right answers below: at least 99 %, 99 % and 99.5 %, never less than 96 % of a class;
#   the reference with twice the learning rate: 98.5 to 100 %, but 80.5 % with one seed.
# Each takes about 2 CPU seconds. SmallCNN as it is (average) got 38 to 55 % with 3 seeds, and the reference
# without shuffling 25 to 34 %.

# %% right: maximum and average, a smaller rate, a schedule
def learn_logos(images, labels):
    model = SmallCNN(4, channels=3, width=8)
    model.features[-2] = AdaptiveConcatPool2d()
    model.classifier = nn.Linear(64, 4)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.005)
    steps = 8 * math.ceil(len(images) / 32)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.005, total_steps=steps)
    for _ in range(8):
        for batch in torch.randperm(len(images)).split(32):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(images[batch]), labels[batch]).backward()
            optimizer.step()
            scheduler.step()
    model.eval()
    return model


# %% right: large steps at first, built from nothing
def learn_logos(images, labels):
    model = nn.Sequential(
        nn.Conv2d(3, 12, 5, stride=2, padding=2),
        nn.BatchNorm2d(12),
        nn.ReLU(),
        nn.Conv2d(12, 24, 3, padding=1),
        nn.BatchNorm2d(24),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(24, 32, 3, padding=1),
        nn.BatchNorm2d(32),
        nn.ReLU(),
        nn.AdaptiveMaxPool2d(1),
        nn.Flatten(),
        nn.Linear(32, 4),
    )
    loader = DataLoader(TensorDataset(images, labels), batch_size=32, shuffle=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=8)
    return model.eval()


# %% right: normalised inside, with the function of the lesson
def learn_logos(images, labels):
    class Inside(nn.Module):
        def __init__(self):
            super().__init__()
            self.register_buffer("mean", images.mean(dim=(0, 2, 3))[:, None, None])
            self.register_buffer("std", images.std(dim=(0, 2, 3))[:, None, None])
            self.inner = network(nn.AdaptiveMaxPool2d(1))

        def forward(self, x):
            return self.inner((x - self.mean) / self.std)

    model = Inside()
    loader = DataLoader(TensorDataset(images, labels), batch_size=24, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.004)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=8)
    return model.eval()


# %% wrong: the average | does not see the small logos
def learn_logos(images, labels):
    model = network(nn.AdaptiveAvgPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=LONG)
    return model.eval()


# %% wrong: not shuffled | hardly better than guessing
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=LONG)
    return model.eval()


# %% wrong: in training mode | call `eval()`
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=LONG)
    return model


# %% wrong: never trained | 75 % are asked for
def learn_logos(images, labels):
    return network(nn.AdaptiveMaxPool2d(1)).eval()


# %% wrong: one epoch | 75 % are asked for
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=1)
    return model.eval()


# %% wrong: a linear layer on the pixels | 75 % are asked for
def learn_logos(images, labels):
    model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 48 * 48, 4))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), 0.001)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=4)
    return model.eval()


# %% wrong: a network of the lesson, trained on other numbers | 75 % are asked for
def learn_logos(images, labels):
    return models["maximum"].eval()


# %% wrong: a learning rate of 1 | 75 % are asked for
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), 1.0)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=2)
    return model.eval()


# %% wrong: normalised outside only | 75 % are asked for
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset((images - 4.5) / 0.1, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=LONG)
    return model.eval()


# %% wrong: the training figures | expected a network
def learn_logos(images, labels):
    model = network(nn.AdaptiveMaxPool2d(1))
    loader = DataLoader(TensorDataset(images, labels), BATCH_SIZE, shuffle=True)
    optimizer = torch.optim.AdamW(model.parameters(), LEARNING_RATE)
    return train.fit(model, loader, loss=nn.CrossEntropyLoss(), optimizer=optimizer, epochs=1)


# %% wrong: one class | 75 % are asked for
def learn_logos(images, labels):
    class Lazy(nn.Module):
        def forward(self, x):
            return nn.functional.one_hot(labels.mode().values, 4).float().expand(len(x), 4)

    return Lazy().eval()


# %% wrong: the class instead of scores | four scores for each image
def learn_logos(images, labels):
    class Answer(nn.Module):
        def __init__(self, model):
            super().__init__()
            self.model = model

        def forward(self, x):
            return self.model(x).argmax(1)

    return Answer(network(nn.AdaptiveMaxPool2d(1))).eval()
