# %% right: where
def flip_each(batch, p):
    dice = torch.rand(len(batch), 1, 1, 1) < p
    return torch.where(dice, batch.flip(3), batch)


# %% right: write into a copy
def flip_each(batch, p):
    result = batch.clone()
    chosen = torch.rand(batch.shape[0]) < p
    result[chosen] = batch[chosen].flip(-1)
    return result


# %% right: a loop over torchvision's flip
def flip_each(batch, p):
    flip = v2.RandomHorizontalFlip(p)
    return torch.stack([flip(image) for image in batch])


# %% right: gather
def flip_each(batch, p):
    n, c, h, w = batch.shape
    forwards = torch.arange(w)
    columns = torch.where(torch.rand(n, 1) < p, forwards.flip(0), forwards)
    return batch.gather(3, columns[:, None, None, :].expand(n, c, h, w))


# %% wrong: one roll for all | rolled once for the whole batch
def flip_each(batch, p):
    return v2.RandomHorizontalFlip(p)(batch)


# %% wrong: upside down | stand on their heads
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch), 1, 1, 1) < p, batch.flip(2), batch)


# %% wrong: the batch backwards | came in another order
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch), 1, 1, 1) < p, batch.flip(0), batch)


# %% wrong: the colours backwards | the colours changed places
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch), 1, 1, 1) < p, batch.flip(1), batch)


# %% wrong: a roll for each channel | neither mirrored nor as they were
def flip_each(batch, p):
    return torch.where(torch.rand(*batch.shape[:2], 1, 1) < p, batch.flip(3), batch)


# %% wrong: the chance the wrong way round | nothing was mirrored
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch), 1, 1, 1) < p, batch, batch.flip(3))


# %% wrong: p ignored | expected
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch), 1, 1, 1) < 0.5, batch.flip(3), batch)


# %% wrong: the first ones | two calls mirrored the same images
def flip_each(batch, p):
    first = torch.arange(len(batch)).reshape(-1, 1, 1, 1) < p * len(batch)
    return torch.where(first, batch.flip(3), batch)


# %% wrong: the dice meet the columns | must match the size
def flip_each(batch, p):
    return torch.where(torch.rand(len(batch)) < p, batch.flip(3), batch)


# %% wrong: in place | changed its input
def flip_each(batch, p):
    chosen = torch.rand(len(batch)) < p
    batch[chosen] = batch[chosen].flip(3)
    return batch


# %% wrong: the input unchanged | nothing was mirrored
def flip_each(batch, p):
    return batch
