# %% right: with a mask
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[labels != predictions]
    if len(wrong) > 0:
        writer.add_image("mistakes", make_grid(wrong[:16], nrow=4), global_step=step)
    return wrong.shape[0]


# %% right: one by one
def log_mistakes(writer, images, labels, predictions, step):
    wrong = [image for image, y, p in zip(images, labels.tolist(), predictions.tolist()) if y != p]
    if wrong:
        writer.add_image("mistakes", make_grid(wrong[:16], nrow=4), step)
    return len(wrong)


# %% right: from indices
def log_mistakes(writer, images, labels, predictions, step):
    rows = torch.nonzero(predictions.ne(labels)).flatten()
    if rows.numel() == 0:
        return 0
    grid = make_grid(images[rows[:16]], nrow=4)
    writer.add_image("mistakes", grid.permute(1, 2, 0), step, dataformats="HWC")
    return rows.numel()


# %% wrong: the right ones | these are the right ones
def log_mistakes(writer, images, labels, predictions, step):
    right = images[predictions == labels]
    if len(right):
        writer.add_image("mistakes", make_grid(right[:16], nrow=4), step)
    return len(right)


# %% wrong: counts only those shown | all are asked for
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels][:16]
    if len(wrong):
        writer.add_image("mistakes", make_grid(wrong, nrow=4), step)
    return len(wrong)


# %% wrong: all of them shown | 16 images, 4 in a row
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("mistakes", make_grid(wrong, nrow=4), step)
    return len(wrong)


# %% wrong: eight in a row | 16 images, 4 in a row
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("mistakes", make_grid(wrong[:16]), step)
    return len(wrong)


# %% wrong: the step forgotten | the step belongs to the picture too
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("mistakes", make_grid(wrong[:16], nrow=4))
    return len(wrong)


# %% wrong: a picture for each | one grid of all mistakes
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    for image in wrong[:16]:
        writer.add_image("mistakes", make_grid(image, nrow=4), step)
    return len(wrong)


# %% wrong: an empty picture | writes no picture when all is right
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    shown = wrong[:16] if len(wrong) else torch.zeros(1, *images.shape[1:])
    writer.add_image("mistakes", make_grid(shown, nrow=4), step)
    return len(wrong)


# %% wrong: the first of all images | values differ
def log_mistakes(writer, images, labels, predictions, step):
    wrong = predictions != labels
    if wrong.any():
        writer.add_image("mistakes", make_grid(images[: int(wrong.sum())][:16], nrow=4), step)
    return int(wrong.sum())


# %% wrong: another tag | the tag should be `mistakes`
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("wrong", make_grid(wrong[:16], nrow=4), step)
    return len(wrong)


# %% wrong: a tensor as the count | expected a Python number
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("mistakes", make_grid(wrong[:16], nrow=4), step)
    return (predictions != labels).sum()


# %% wrong: nothing written | one grid of all mistakes
def log_mistakes(writer, images, labels, predictions, step):
    return len(images[predictions != labels])


# %% wrong: a batch where one image belongs | raised
def log_mistakes(writer, images, labels, predictions, step):
    wrong = images[predictions != labels]
    if len(wrong):
        writer.add_image("mistakes", wrong[:16], step)
    return len(wrong)
