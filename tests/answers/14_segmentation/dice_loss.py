# %% right: over three axes
def dice_loss(scores, masks, smooth=1.0):
    p = scores.sigmoid()
    both = (p * masks).sum(dim=(1, 2, 3))
    dice = (2 * both + smooth) / (p.sum(dim=(1, 2, 3)) + masks.sum(dim=(1, 2, 3)) + smooth)
    return 1 - dice.mean()


# %% right: image by image
def dice_loss(scores, masks, smooth=1.0):
    losses = []
    for score, mask in zip(scores, masks):
        p = 1 / (1 + torch.exp(-score))
        losses.append(1 - (2 * (p * mask).sum() + smooth) / (p.sum() + mask.sum() + smooth))
    return torch.stack(losses).mean()


# %% right: einsum
def dice_loss(scores, masks, smooth=1.0):
    p = torch.sigmoid(scores)
    above = 2 * torch.einsum("nchw,nchw->n", p, masks) + smooth
    below = torch.einsum("nchw->n", p + masks) + smooth
    return ((below - above) / below).mean()


# %% wrong: the coefficient | the loss is 1 minus it
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return ((2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: no sigmoid | turn them into probabilities first
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: IoU | this is 1 − IoU
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    both = (p * m).sum(1)
    return (1 - (both + smooth) / (p.sum(1) + m.sum(1) - both + smooth)).mean()


# %% wrong: decisions | counted as a whole one
def dice_loss(scores, masks, smooth=1.0):
    p, m = (scores > 0).float().flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: rounded probabilities | a step down the gradient
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().round().flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: the whole batch | all images were summed up together
def dice_loss(scores, masks, smooth=1.0):
    p = scores.sigmoid()
    return 1 - (2 * (p * masks).sum() + smooth) / (p.sum() + masks.sum() + smooth)


# %% wrong: the sum over the images | this is the sum over the images
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).sum()


# %% wrong: the 2 forgotten | the 2 in front of the intersection is missing
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return (1 - ((p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: smooth only below | smooth belongs above and below
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return (1 - 2 * (p * m).sum(1) / (p.sum(1) + m.sum(1) + smooth)).mean()


# %% wrong: smooth ignored | expected
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + 1) / (p.sum(1) + m.sum(1) + 1)).mean()


# %% wrong: one loss an image | expected shape ()
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return 1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)


# %% wrong: a Python number | expected a tensor, got a float
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.sigmoid().flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean().item()


# %% wrong: softmax over the one channel | expected
def dice_loss(scores, masks, smooth=1.0):
    p, m = scores.softmax(dim=1).flatten(1), masks.flatten(1)
    return (1 - (2 * (p * m).sum(1) + smooth) / (p.sum(1) + m.sum(1) + smooth)).mean()
