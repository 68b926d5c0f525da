# %% right: softplus
def bce_by_hand(scores, targets):
    return (F.softplus(-scores) + (1 - targets) * scores).mean()


# %% right: logsigmoid
def bce_by_hand(scores, targets):
    return -(targets * F.logsigmoid(scores) + (1 - targets) * F.logsigmoid(-scores)).mean()


# %% right: logsumexp of two scores
def bce_by_hand(scores, targets):
    pair = torch.stack([torch.zeros_like(scores), scores])
    return (pair.logsumexp(dim=0) - targets * scores).mean()


# %% right: logaddexp
def bce_by_hand(scores, targets):
    losses = torch.logaddexp(torch.zeros(()), -scores) + (1 - targets) * scores
    return losses.sum() / losses.numel()


# %% right: in double precision, with relu
def bce_by_hand(scores, targets):
    z = scores.double()
    return (torch.relu(-z) + torch.log(1 + torch.exp(-z.abs())) + (1 - targets) * z).mean().float()


# %% wrong: torch's own | does not allow `binary_cross_entropy_with_logits`
def bce_by_hand(scores, targets):
    return F.binary_cross_entropy_with_logits(scores, targets)


# %% wrong: torch's other one | does not allow `binary_cross_entropy`
def bce_by_hand(scores, targets):
    return nn.BCELoss()(scores.sigmoid(), targets)


# %% wrong: sigmoid, then log | bears large scores
def bce_by_hand(scores, targets):
    p = scores.sigmoid()
    return -(targets * p.log() + (1 - targets) * (1 - p).log()).mean()


# %% wrong: overflows for negative scores | bears large scores
def bce_by_hand(scores, targets):
    return (torch.log(1 + torch.exp(-scores)) + (1 - targets) * scores).mean()


# %% wrong: clamped probabilities | bears large scores
def bce_by_hand(scores, targets):
    p = scores.sigmoid().clamp(1e-7, 1 - 1e-7)
    return -(targets * p.log() + (1 - targets) * (1 - p).log()).mean()


# %% wrong: the sign | the sign
def bce_by_hand(scores, targets):
    return (targets * F.logsigmoid(scores) + (1 - targets) * F.logsigmoid(-scores)).mean()


# %% wrong: the sum | the mean is asked for
def bce_by_hand(scores, targets):
    return (F.softplus(-scores) + (1 - targets) * scores).sum()


# %% wrong: yes and no swapped | yes and no are swapped
def bce_by_hand(scores, targets):
    return (F.softplus(-scores) + targets * scores).mean()


# %% wrong: the no forgotten | expected
def bce_by_hand(scores, targets):
    return -(targets * F.logsigmoid(scores)).mean()


# %% wrong: no sigmoid | expected
def bce_by_hand(scores, targets):
    return (targets - scores).square().mean()


# %% wrong: one loss per sample | expected
def bce_by_hand(scores, targets):
    return F.softplus(-scores) + (1 - targets) * scores


# %% wrong: mean over the first axis only | expected shape
def bce_by_hand(scores, targets):
    return (F.softplus(-scores) + (1 - targets) * scores).mean(dim=0)


# %% wrong: targets are rounded to yes and no | agrees with torch
def bce_by_hand(scores, targets):
    return torch.where(targets > 0.5, F.softplus(-scores), F.softplus(scores)).mean()


# %% wrong: always guessing | expected
def bce_by_hand(scores, targets):
    return torch.tensor(math.log(2))


# %% wrong: in place | changed its input
def bce_by_hand(scores, targets):
    loss = (F.softplus(-scores) + (1 - targets) * scores).mean()
    scores.sigmoid_()
    return loss
