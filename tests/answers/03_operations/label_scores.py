# %% right: with gather
def label_scores(scores, labels):
    return scores.gather(1, labels.unsqueeze(1)).squeeze(1)


# %% right: two lists of places
def label_scores(scores, labels):
    return scores[torch.arange(len(scores)), labels]


# %% right: a mask and a sum
def label_scores(scores, labels):
    own = torch.arange(scores.shape[1]) == labels[:, None]
    return torch.where(own, scores, 0).sum(dim=1)


# %% right: a loop
def label_scores(scores, labels):
    return torch.stack([row[label] for row, label in zip(scores, labels)])


# %% right: the diagonal of all columns
def label_scores(scores, labels):
    return scores[:, labels].diagonal()


# %% wrong: an axis is left | expected shape (3,), got (3, 1)
def label_scores(scores, labels):
    return scores.gather(1, labels[:, None])


# %% wrong: these columns of every row | expected shape (3,), got (3, 3)
def label_scores(scores, labels):
    return scores[:, labels]


# %% wrong: these rows | expected shape (3,), got (3, 4)
def label_scores(scores, labels):
    return scores[labels]


# %% wrong: the highest | these are the highest scores
def label_scores(scores, labels):
    return scores.amax(dim=1)


# %% wrong: rows and columns swapped | rows and columns are swapped
def label_scores(scores, labels):
    return scores[labels, torch.arange(len(labels))]


# %% wrong: gather along the rows | expected shape (3,), got (1, 3)
def label_scores(scores, labels):
    return scores.gather(0, labels[None])


# %% wrong: too few axes | raised `RuntimeError`
def label_scores(scores, labels):
    return scores.gather(1, labels)


# %% wrong: the labels | expected
def label_scores(scores, labels):
    return labels


# %% wrong: the first label for all | values differ
def label_scores(scores, labels):
    return scores[:, labels[0]]


# %% wrong: squeezes a single sample | expected shape (1,), got ()
def label_scores(scores, labels):
    return scores.gather(1, labels[:, None]).squeeze()


# %% wrong: a list | expected a tensor, got a list
def label_scores(scores, labels):
    return [row[label] for row, label in zip(scores.tolist(), labels.tolist())]
