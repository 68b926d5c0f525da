# %% right: N / (K · count)
def balanced_loss(targets):
    counts = torch.bincount(targets)
    return nn.CrossEntropyLoss(weight=len(targets) / (len(counts) * counts))


# %% right: the rarest class counts 1
def balanced_loss(targets):
    counts = targets.bincount().float()
    return nn.CrossEntropyLoss(counts.min() / counts)


# %% right: a class of its own
def balanced_loss(targets):
    weight = torch.tensor([1 / (targets == c).sum().item() for c in range(int(targets.max()) + 1)])

    class Balanced(nn.Module):
        def forward(self, scores, targets):
            losses = nn.functional.cross_entropy(scores, targets, reduction="none")
            return (losses * weight[targets]).sum() / weight[targets].sum()

    return Balanced()


# %% right: with scikit-learn
def balanced_loss(targets):
    from sklearn.utils.class_weight import compute_class_weight

    classes = targets.unique().numpy()
    weights = compute_class_weight("balanced", classes=classes, y=targets.numpy())
    return nn.CrossEntropyLoss(weight=torch.tensor(weights, dtype=torch.float32))


# %% wrong: no weights | each picture has the same weight
def balanced_loss(targets):
    return nn.CrossEntropyLoss()


# %% wrong: the frequent ones weigh more | it should be the other way round
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=targets.bincount().float())


# %% wrong: shares as weights | it should be the other way round
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=targets.bincount() / len(targets))


# %% wrong: one minus the share | expected
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=1 - targets.bincount() / len(targets))


# %% wrong: the root of the counts | expected
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=1 / targets.bincount().sqrt())


# %% wrong: whole numbers | raised
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=len(targets) // targets.bincount())


# %% wrong: a loss for each picture | this is the loss of each picture
def balanced_loss(targets):
    return nn.CrossEntropyLoss(reduction="none")


# %% wrong: for two classes with 3 and 1 pictures | raised
def balanced_loss(targets):
    return nn.CrossEntropyLoss(weight=torch.tensor([1.0, 3.0]))


# %% wrong: softmax beforehand | expected
def balanced_loss(targets):
    inner = nn.CrossEntropyLoss(weight=1 / targets.bincount())
    return lambda scores, targets: inner(scores.softmax(1), targets)


# %% wrong: weighs each batch anew | the weights come from the batch
def balanced_loss(targets):
    def loss(scores, batch):
        counts = batch.bincount(minlength=scores.shape[1]).clamp(min=1)
        return nn.functional.cross_entropy(scores, batch, weight=1 / counts)

    return loss


# %% wrong: the weights themselves | not callable
def balanced_loss(targets):
    return 1 / targets.bincount()
