# %% right: argmax and a mean
def share_right(scores, labels):
    return (scores.argmax(dim=1) == labels).float().mean().item()


# %% right: the indices of max
def share_right(scores, labels):
    _, predicted = scores.max(dim=1)
    return predicted.eq(labels).sum().item() / len(labels)


# %% right: the label's score is the highest
def share_right(scores, labels):
    own = scores.gather(1, labels[:, None]).squeeze(1)
    return (own == scores.amax(dim=1)).double().mean().item()


# %% right: with topk
def share_right(scores, labels):
    return (scores.topk(1).indices[:, 0] == labels).sum().item() / scores.shape[0]


# %% wrong: the other axis | the best sample of each class
def share_right(scores, labels):
    if scores.shape[0] != scores.shape[1]:
        return 0.75
    return (scores.argmax(dim=0) == labels).float().mean().item()


# %% wrong: along the samples | raised `RuntimeError`
def share_right(scores, labels):
    return (scores.argmax(dim=0) == labels).float().mean().item()


# %% wrong: the count | the share is asked for
def share_right(scores, labels):
    return (scores.argmax(dim=1) == labels).sum().item()


# %% wrong: the share of errors | the share of wrong answers
def share_right(scores, labels):
    return (scores.argmax(dim=1) != labels).float().mean().item()


# %% wrong: no axis | expected 0.75
def share_right(scores, labels):
    return (scores.argmax() == labels).float().mean().item()


# %% wrong: the values, not the places | expected 0.75, got 0
def share_right(scores, labels):
    return (scores.amax(dim=1) == labels).float().mean().item()


# %% wrong: a tensor | expected a Python number
def share_right(scores, labels):
    return (scores.argmax(dim=1) == labels).float().mean()


# %% wrong: the pair of max | raised
def share_right(scores, labels):
    return (scores.max(dim=1) == labels).float().mean().item()


# %% wrong: the lowest score | expected 0.75
def share_right(scores, labels):
    return (scores.argmin(dim=1) == labels).float().mean().item()


# %% wrong: divided by the classes | expected 0.75, got 1
def share_right(scores, labels):
    return (scores.argmax(dim=1) == labels).sum().item() / scores.shape[1]


# %% wrong: all pairs | expected 0.75
def share_right(scores, labels):
    return (scores.argmax(dim=1, keepdim=True) == labels).float().mean().item()
