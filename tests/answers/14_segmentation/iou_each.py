# %% right: sums of numbers
def iou_each(scores, masks):
    found = (scores > 0).float()
    both = (found * masks).sum(dim=(1, 2, 3))
    either = found.sum(dim=(1, 2, 3)) + masks.sum(dim=(1, 2, 3)) - both
    return torch.where(either > 0, both / either.clamp(min=1), torch.ones_like(both))


# %% right: image by image
def iou_each(scores, masks):
    ious = []
    for score, mask in zip(scores, masks):
        found, truth = score.sigmoid() > 0.5, mask.bool()
        either = (found | truth).sum().item()
        ious.append((found & truth).sum().item() / either if either else 1.0)
    return torch.tensor(ious)


# %% right: nan becomes 1
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1).float(), masks.flatten(1)
    smaller, larger = torch.minimum(found, truth).sum(1), torch.maximum(found, truth).sum(1)
    return torch.nan_to_num(smaller / larger, nan=1.0)


# %% right: scikit-learn
def iou_each(scores, masks):
    pairs = zip((scores > 0).flatten(1).tolist(), (masks > 0).flatten(1).tolist())
    return torch.tensor([float(jaccard_score(t, f, zero_division=1.0)) for f, t in pairs])


# %% wrong: the colleague's | one number for the whole batch
def iou_each(scores, masks):
    found = (scores > 0.5).float()
    both = (found * masks).sum()
    return both / (found.sum() + masks.sum() - both)


# %% wrong: the mean over the images | one number for the whole batch
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    both, either = (found & truth).sum(1), (found | truth).sum(1)
    return torch.where(either == 0, 1.0, both / either).mean()


# %% wrong: scores against 0.5 | not score 0.5
def iou_each(scores, masks):
    found, truth = (scores > 0.5).flatten(1), masks.flatten(1) == 1
    both, either = (found & truth).sum(1), (found | truth).sum(1)
    return torch.where(either == 0, 1.0, both / either)


# %% wrong: probabilities against 0 | every pixel was marked
def iou_each(scores, masks):
    found, truth = (scores.sigmoid() > 0).flatten(1), masks.flatten(1) == 1
    both, either = (found & truth).sum(1), (found | truth).sum(1)
    return torch.where(either == 0, 1.0, both / either)


# %% wrong: nan for empty masks | 0 / 0 is nan
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    return (found & truth).sum(1) / (found | truth).sum(1)


# %% wrong: 0 for empty masks | a perfect answer, not 0
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    return (found & truth).sum(1) / (found | truth).sum(1).clamp(min=1)


# %% wrong: 1 wherever the image is empty | expected 0, got 1
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    both, either = (found & truth).sum(1), (found | truth).sum(1)
    return torch.where(truth.sum(1) == 0, 1.0, both / either.clamp(min=1))


# %% wrong: Dice | this is the Dice coefficient
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    total = found.sum(1) + truth.sum(1)
    return torch.where(total == 0, 1.0, 2 * (found & truth).sum(1) / total)


# %% wrong: the share of right pixels | the share of right pixels
def iou_each(scores, masks):
    return ((scores > 0).float() == masks).float().mean(dim=(1, 2, 3))


# %% wrong: divided by the true mask | must pay
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    return torch.where(truth.sum(1) == 0, 1.0, (found & truth).sum(1) / truth.sum(1))


# %% wrong: both sums below the line | counted twice below the line
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(1), masks.flatten(1) == 1
    total = found.sum(1) + truth.sum(1)
    return torch.where(total == 0, 1.0, (found & truth).sum(1) / total)


# %% wrong: each channel by itself | expected shape (2,)
def iou_each(scores, masks):
    found, truth = (scores > 0).flatten(2), masks.flatten(2) == 1
    both, either = (found & truth).sum(2), (found | truth).sum(2)
    return torch.where(either == 0, 1.0, both / either)


# %% wrong: always right | values differ
def iou_each(scores, masks):
    return torch.ones(len(scores))
