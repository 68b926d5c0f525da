# %% right: a loop that keeps the best
def best_threshold(probabilities, masks, thresholds):
    best, best_iou = thresholds[0], -1.0
    for threshold in thresholds:
        found = (probabilities > threshold).float()
        both = (found * masks).sum(dim=(1, 2, 3))
        either = (found + masks).clamp(max=1).sum(dim=(1, 2, 3))
        iou = (both / either).mean().item()
        if iou > best_iou:
            best, best_iou = threshold, iou
    return best


# %% right: all thresholds at once
def best_threshold(probabilities, masks, thresholds):
    limits = torch.tensor(thresholds, dtype=torch.float64).reshape(-1, 1, 1)
    found = probabilities.flatten(1).double() > limits
    truth = masks.flatten(1).bool()
    ious = ((found & truth).sum(2) / (found | truth).sum(2)).mean(1)
    best = ious.max()
    return next(t for t, iou in zip(thresholds, ious) if iou == best)


# %% right: scikit-learn
def best_threshold(probabilities, masks, thresholds):
    def quality(threshold):
        pairs = zip(masks.flatten(1).numpy(), (probabilities > threshold).float().flatten(1).numpy())
        each = [jaccard_score(truth, found) for truth, found in pairs]
        return sum(each) / len(each)

    return max(thresholds, key=quality)


# %% wrong: the habit | the habit 0.5
def best_threshold(probabilities, masks, thresholds):
    return 0.5


# %% wrong: what is found of the mask | this marks too much
def best_threshold(probabilities, masks, thresholds):
    def found_share(threshold):
        found = (probabilities > threshold).float()
        return ((found * masks).sum(dim=(1, 2, 3)) / masks.sum(dim=(1, 2, 3))).mean().item()

    return max(thresholds, key=found_share)


# %% wrong: right pixels | more right pixels
def best_threshold(probabilities, masks, thresholds):
    return max(thresholds, key=lambda t: ((probabilities > t).float() == masks).float().mean().item())


# %% wrong: all images in one pot | take the IoU of each
def best_threshold(probabilities, masks, thresholds):
    truth = masks == 1

    def iou(threshold):
        found = probabilities > threshold
        return ((found & truth).sum() / (found | truth).sum()).item()

    return max(thresholds, key=iou)


# %% wrong: the place in the list | the threshold's place
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1
    ious = []
    for threshold in thresholds:
        found = probabilities.flatten(1) > threshold
        ious.append(((found & truth).sum(1) / (found | truth).sum(1)).mean().item())
    return ious.index(max(ious))


# %% wrong: the IoU | this is the IoU
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1
    ious = []
    for threshold in thresholds:
        found = probabilities.flatten(1) > threshold
        ious.append(((found & truth).sum(1) / (found | truth).sum(1)).mean().item())
    return max(ious)


# %% wrong: the last of equals | all three are equally good
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1
    best, best_iou = None, -1.0
    for threshold in thresholds:
        found = probabilities.flatten(1) > threshold
        iou = ((found & truth).sum(1) / (found | truth).sum(1)).mean().item()
        if iou >= best_iou:
            best, best_iou = threshold, iou
    return best


# %% wrong: sorted first | all three are equally good
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1

    def iou(threshold):
        found = probabilities.flatten(1) > threshold
        return ((found & truth).sum(1) / (found | truth).sum(1)).mean().item()

    return max(sorted(thresholds), key=iou)


# %% wrong: the worst | expected 0.3
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1

    def iou(threshold):
        found = probabilities.flatten(1) > threshold
        return ((found & truth).sum(1) / (found | truth).sum(1)).mean().item()

    return min(thresholds, key=iou)


# %% wrong: equal counts as above | equal to it
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1

    def iou(threshold):
        found = probabilities.flatten(1) >= threshold
        return ((found & truth).sum(1) / (found | truth).sum(1)).mean().item()

    return max(thresholds, key=iou)


# %% wrong: scores expected | expected
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1

    def iou(threshold):
        found = torch.sigmoid(probabilities).flatten(1) > threshold
        return ((found & truth).sum(1) / (found | truth).sum(1)).mean().item()

    return max(thresholds, key=iou)


# %% wrong: a tensor | expected a Python number
def best_threshold(probabilities, masks, thresholds):
    truth = masks.flatten(1) == 1
    ious = []
    for threshold in thresholds:
        found = probabilities.flatten(1) > threshold
        ious.append(((found & truth).sum(1) / (found | truth).sum(1)).mean())
    return torch.tensor(thresholds)[torch.stack(ious).argmax()]


# %% wrong: the first image alone | expected
def best_threshold(probabilities, masks, thresholds):
    truth = masks[0] == 1

    def iou(threshold):
        found = probabilities[0] > threshold
        return ((found & truth).sum() / (found | truth).sum()).item()

    return max(thresholds, key=iou)
