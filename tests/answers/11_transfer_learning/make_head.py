# %% right: the width computed first
def make_head(channels, classes, p):
    width = channels * 2
    layers = [nn.Flatten(), nn.BatchNorm1d(width), nn.Dropout(p=p), nn.Linear(width, 512), nn.ReLU(inplace=True)]
    layers += [nn.BatchNorm1d(512), nn.Dropout(p=p), nn.Linear(512, classes), nn.LogSoftmax(dim=-1)]
    return nn.Sequential(*layers)


# %% right: with names
def make_head(channels, classes, p):
    head = nn.Sequential()
    head.add_module("flatten", nn.Flatten())
    head.add_module("norm1", nn.BatchNorm1d(2 * channels))
    head.add_module("drop1", nn.Dropout(p))
    head.add_module("hidden", nn.Linear(2 * channels, 512))
    head.add_module("relu", nn.ReLU())
    head.add_module("norm2", nn.BatchNorm1d(512))
    head.add_module("drop2", nn.Dropout(p))
    head.add_module("last", nn.Linear(512, classes))
    head.add_module("log", nn.LogSoftmax(1))
    return head


# %% right: two blocks
def make_head(channels, classes, p):
    def block(inputs, outputs):
        return [nn.BatchNorm1d(inputs), nn.Dropout(p), nn.Linear(inputs, outputs)]

    first, second = nn.Sequential(*block(channels + channels, 512), nn.ReLU()), nn.Sequential(*block(512, classes))
    return nn.Sequential(nn.Flatten(start_dim=1), first, second, nn.LogSoftmax(dim=1))


# %% wrong: Relu | has no attribute 'Relu'
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.Relu(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )


# %% wrong: LogSoftMax | has no attribute 'LogSoftMax'
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftMax(dim=1),
    )


# %% wrong: no axis | should be told its axis
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(),
    )


# %% wrong: over the batch | which axis holds the classes
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=0),
    )


# %% wrong: always ResNet-50 | expected
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(4096), nn.Dropout(0.5), nn.Linear(4096, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(0.5), nn.Linear(512, 2), nn.LogSoftmax(dim=1),
    )


# %% wrong: not doubled | shapes of the weights
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(channels), nn.Dropout(p), nn.Linear(channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )


# %% wrong: dropout of 0.5 whatever is asked | the dropout probabilities
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )


# %% wrong: softmax | item 8
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.Softmax(dim=1),
    )


# %% wrong: no Flatten | expected 9 items, got 8
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )


# %% wrong: batch norm for images
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.BatchNorm2d(2 * channels), nn.Flatten(), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )


# %% wrong: a list of layers
def make_head(channels, classes, p):
    return [
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.ReLU(),
        nn.BatchNorm1d(512), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    ]


# %% wrong: the activation behind the norm
def make_head(channels, classes, p):
    return nn.Sequential(
        nn.Flatten(), nn.BatchNorm1d(2 * channels), nn.Dropout(p), nn.Linear(2 * channels, 512), nn.BatchNorm1d(512),
        nn.ReLU(), nn.Dropout(p), nn.Linear(512, classes), nn.LogSoftmax(dim=1),
    )
