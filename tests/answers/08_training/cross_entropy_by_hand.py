# %% right: largest score taken away
def cross_entropy_by_hand(scores, targets):
    shifted = scores - scores.max(dim=1, keepdim=True).values
    log_p = shifted - shifted.exp().sum(dim=1, keepdim=True).log()
    return -log_p.gather(1, targets[:, None]).mean()


# %% right: logsumexp minus the target's score
def cross_entropy_by_hand(scores, targets):
    own = scores[torch.arange(len(targets)), targets]
    return (torch.logsumexp(scores, 1) - own).mean()


# %% right: one sample at a time
def cross_entropy_by_hand(scores, targets):
    losses = [row.logsumexp(0) - row[target] for row, target in zip(scores, targets)]
    return torch.stack(losses).mean()


# %% right: one-hot
def cross_entropy_by_hand(scores, targets):
    one_hot = F.one_hot(targets, scores.shape[1])
    return ((scores.logsumexp(dim=1, keepdim=True) - scores) * one_hot).sum() / len(scores)


# %% wrong: torch's own | does not allow `cross_entropy`
def cross_entropy_by_hand(scores, targets):
    return F.cross_entropy(scores, targets)


# %% wrong: torch's module | does not allow
def cross_entropy_by_hand(scores, targets):
    return nn.NLLLoss()(nn.LogSoftmax(dim=1)(scores), targets)


# %% wrong: softmax | does not allow `softmax`
def cross_entropy_by_hand(scores, targets):
    return -scores.softmax(dim=1)[torch.arange(len(scores)), targets].log().mean()


# %% wrong: overflows | bears large scores
def cross_entropy_by_hand(scores, targets):
    p = scores.exp() / scores.exp().sum(dim=1, keepdim=True)
    return -p[torch.arange(len(scores)), targets].log().mean()


# %% wrong: underflows | bears large scores
def cross_entropy_by_hand(scores, targets):
    e = (scores - scores.max()).exp()
    p = e / e.sum(dim=1, keepdim=True)
    return -p[torch.arange(len(scores)), targets].log().mean()


# %% wrong: the sign | the sign
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return log_p[torch.arange(len(scores)), targets].mean()


# %% wrong: the sum | this is the sum over the batch
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return -log_p[torch.arange(len(scores)), targets].sum()


# %% wrong: minus p | these are probabilities
def cross_entropy_by_hand(scores, targets):
    p = (scores - scores.logsumexp(dim=1, keepdim=True)).exp()
    return -p[torch.arange(len(scores)), targets].mean()


# %% wrong: columns for rows | expected
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return -log_p[:, targets].mean()


# %% wrong: along the batch | expected
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=0, keepdim=True)
    return -log_p[torch.arange(len(scores)), targets].mean()


# %% wrong: always ln C | expected
def cross_entropy_by_hand(scores, targets):
    return torch.tensor(math.log(scores.shape[1]))


# %% wrong: a Python number | expected a tensor
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return -log_p[torch.arange(len(scores)), targets].mean().item()


# %% wrong: the graph is cut | tracks gradients
def cross_entropy_by_hand(scores, targets):
    scores = scores.detach()
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return -log_p[torch.arange(len(scores)), targets].mean()


# %% wrong: in place | changed its input
def cross_entropy_by_hand(scores, targets):
    scores -= scores.logsumexp(dim=1, keepdim=True)
    return -scores[torch.arange(len(scores)), targets].mean()


# %% wrong: base 2 | expected
def cross_entropy_by_hand(scores, targets):
    log_p = scores - scores.logsumexp(dim=1, keepdim=True)
    return -log_p[torch.arange(len(scores)), targets].mean() / math.log(2)
