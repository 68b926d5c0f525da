# %% right: raw scores
def make_classifier(features, classes):
    return nn.Linear(features, classes), nn.CrossEntropyLoss()


# %% right: a class of its own
def make_classifier(features, classes):
    class Classifier(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(features, classes)

        def forward(self, x):
            return F.log_softmax(self.fc(x), dim=1)

    return Classifier(), nn.NLLLoss()


# %% right: the function as criterion
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes)), F.cross_entropy


# %% right: log-probabilities
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.LogSoftmax(dim=1)), nn.NLLLoss()


# %% right: log-softmax twice does no harm
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.LogSoftmax(1)), nn.CrossEntropyLoss()


# %% wrong: as it was | is never negative
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.Softmax(dim=1)), nn.NLLLoss()


# %% wrong: softmax twice | softmax is applied twice
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.Softmax(dim=1)), nn.CrossEntropyLoss()


# %% wrong: NLL on raw scores | is never negative
def make_classifier(features, classes):
    return nn.Linear(features, classes), nn.NLLLoss()


# %% wrong: along the batch | the softmax goes along the batch
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.LogSoftmax(dim=0)), nn.NLLLoss()


# %% wrong: always ten classes | the sizes of the linear layers
def make_classifier(features, classes):
    return nn.Linear(features, 10), nn.CrossEntropyLoss()


# %% wrong: sizes of the example | the sizes of the linear layers
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(64, 10), nn.LogSoftmax(dim=1)), nn.NLLLoss()


# %% wrong: sizes swapped | the sizes of the linear layers
def make_classifier(features, classes):
    return nn.Linear(classes, features), nn.CrossEntropyLoss()


# %% wrong: the sum over the batch | expected
def make_classifier(features, classes):
    return nn.Linear(features, classes), nn.CrossEntropyLoss(reduction="sum")


# %% wrong: a name that torch does not have | raised `AttributeError`
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.LogSoftMax(dim=1)), nn.NLLLoss()


# %% wrong: the sign turned | expected
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, classes), nn.Softmax(dim=1)), lambda p, y: -F.nll_loss(p, y)


# %% wrong: two layers | the sizes of the linear layers
def make_classifier(features, classes):
    return nn.Sequential(nn.Linear(features, 32), nn.ReLU(), nn.Linear(32, classes)), nn.CrossEntropyLoss()


# %% wrong: the class instead of an object
def make_classifier(features, classes):
    return nn.Linear(features, classes), nn.CrossEntropyLoss


# %% wrong: MSE
def make_classifier(features, classes):
    return nn.Linear(features, classes), nn.MSELoss()
