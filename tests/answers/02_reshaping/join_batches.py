# %% right: with cat
def join_batches(batches):
    return torch.cat(batches)


# %% right: image by image, stacked
def join_batches(batches):
    return torch.stack([image for batch in batches for image in batch])


# %% right: with vstack
def join_batches(batches):
    return torch.vstack(batches)


# %% right: one after the other
def join_batches(batches):
    joined = batches[0]
    for batch in batches[1:]:
        joined = torch.concat((joined, batch), dim=0)
    return joined


# %% wrong: stacks the batches | there is no new axis
def join_batches(batches):
    return torch.stack(batches)


# %% wrong: along the channels | expected shape (4, 1, 3, 3), got (2, 2, 3, 3)
def join_batches(batches):
    return torch.cat(batches, dim=1)


# %% wrong: the first batch only | got (2, 1, 3, 3)
def join_batches(batches):
    return batches[0]


# %% wrong: in reverse order | the first batch should come first
def join_batches(batches):
    return torch.cat(batches[::-1])


# %% wrong: zeros of the right shape | the first batch should come first
def join_batches(batches):
    return torch.zeros(sum(len(b) for b in batches), *batches[0].shape[1:])


# %% wrong: the first two batches only | expected shape
def join_batches(batches):
    return torch.cat(batches[:2])


# %% wrong: interleaves the batches | raised `RuntimeError`
def join_batches(batches):
    return torch.stack(batches, dim=1).flatten(0, 1)


# %% wrong: a list | expected a tensor, got a list
def join_batches(batches):
    return [image for batch in batches for image in batch]
