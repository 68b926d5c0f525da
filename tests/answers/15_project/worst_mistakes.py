# %% right: topk
def worst_mistakes(scores, targets, most):
    probabilities = torch.softmax(scores, 1)
    sure, answer = probabilities.max(1)
    sure = torch.where(answer == targets, -1.0, sure)
    number = min(most, int((answer != targets).sum()))
    values, positions = sure.topk(number)
    return positions, values


# %% right: sorted by Python
def worst_mistakes(scores, targets, most):
    found = []
    for i, row in enumerate(scores.softmax(1)):
        if row.argmax() != targets[i]:
            found.append((row.max().item(), i))
    found.sort(reverse=True)
    found = found[:most]
    return torch.tensor([i for _, i in found], dtype=torch.int64), torch.tensor([p for p, _ in found])


# %% right: all sorted first
def worst_mistakes(scores, targets, most):
    sure, answer = (scores - scores.logsumexp(dim=1, keepdim=True)).exp().max(dim=1)
    order = sure.argsort(descending=True)
    order = order[answer[order] != targets[order]][:most]
    return order, sure[order]


# %% wrong: positions among the mistakes | these are positions among the mistakes
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    sure = sure[answer != targets]
    order = sure.argsort(descending=True)[:most]
    return order, sure[order]


# %% wrong: the least certain first | the most certain comes first
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    wrong = (answer != targets).nonzero().flatten()
    order = wrong[sure[wrong].argsort()][:most]
    return order, sure[order]


# %% wrong: not sorted | they are in the order of the batch
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    wrong = (answer != targets).nonzero().flatten()[:most]
    return wrong, sure[wrong]


# %% wrong: sorted by the scores | these are sorted by the scores
def worst_mistakes(scores, targets, most):
    level, answer = scores.max(1)
    wrong = (answer != targets).nonzero().flatten()
    order = wrong[level[wrong].argsort(descending=True)][:most]
    return order, scores.softmax(1).amax(1)[order]


# %% wrong: the probability of the right class | this is the probability of the right class
def worst_mistakes(scores, targets, most):
    probabilities = scores.softmax(1)
    sure, answer = probabilities.max(1)
    wrong = (answer != targets).nonzero().flatten()
    order = wrong[sure[wrong].argsort(descending=True)][:most]
    return order, probabilities[order, targets[order]]


# %% wrong: logarithms | this is the logarithm
def worst_mistakes(scores, targets, most):
    sure, answer = scores.log_softmax(1).max(1)
    wrong = (answer != targets).nonzero().flatten()
    order = wrong[sure[wrong].argsort(descending=True)][:most]
    return order, sure[order]


# %% wrong: softmax over the batch | values differ
def worst_mistakes(scores, targets, most):
    sure = scores.softmax(0).amax(1)
    wrong = (scores.argmax(1) != targets).nonzero().flatten()
    order = wrong[sure[wrong].argsort(descending=True)][:most]
    return order, sure[order]


# %% wrong: the most certain answers, right ones too | expected
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    order = sure.argsort(descending=True)[:most]
    return order, sure[order]


# %% wrong: all of them | expected
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    wrong = (answer != targets).nonzero().flatten()
    order = wrong[sure[wrong].argsort(descending=True)]
    return order, sure[order]


# %% wrong: as a column | expected shape
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    wrong = (answer != targets).nonzero()
    order = wrong[sure[wrong[:, 0]].argsort(descending=True)][:most]
    return order, sure[order]


# %% wrong: positions only | two tensors are asked for
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    wrong = (answer != targets).nonzero().flatten()
    return wrong[sure[wrong].argsort(descending=True)][:most]


# %% wrong: always as many as asked for | raised
def worst_mistakes(scores, targets, most):
    sure, answer = scores.softmax(1).max(1)
    values, positions = torch.where(answer == targets, -1.0, sure).topk(most)
    return positions, values
