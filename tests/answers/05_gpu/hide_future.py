# %% right: masked_fill with a mask made there
def hide_future(scores):
    n = scores.shape[-1]
    mask = torch.ones(n, n, dtype=torch.bool, device=scores.device).triu(diagonal=1)
    return scores.masked_fill(mask, float("-inf"))


# %% right: minus infinity added
def hide_future(scores):
    return scores + torch.full_like(scores, -torch.inf).triu(1)


# %% right: positions compared
def hide_future(scores):
    i = torch.arange(scores.size(-1), device=scores.device)
    return torch.where(i[None, :] > i[:, None], -torch.inf, scores)


# %% right: row by row
def hide_future(scores):
    hidden = scores.clone()
    for i in range(scores.shape[-1]):
        hidden[..., i, i + 1 :] = -torch.inf
    return hidden


# %% wrong: a mask on the CPU | is not on the expected device
def hide_future(scores):
    n = scores.shape[-1]
    return scores.masked_fill(torch.ones(n, n, dtype=torch.bool).triu(1), -torch.inf)


# %% wrong: everything brought to the CPU | the result on `cpu`
def hide_future(scores):
    n = scores.shape[-1]
    if scores.is_meta:
        scores = torch.zeros(scores.shape)
    return scores.masked_fill(torch.ones(n, n, dtype=torch.bool).triu(1), -torch.inf)


# %% wrong: the diagonal too | a word may look at itself
def hide_future(scores):
    return scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).triu(), -torch.inf)


# %% wrong: the past | this hides the past
def hide_future(scores):
    return scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).tril(-1), -torch.inf)


# %% wrong: zeros instead | expected -inf, got 0
def hide_future(scores):
    return scores.tril()


# %% wrong: multiplied by infinity | holds `nan`
def hide_future(scores):
    return scores + torch.ones_like(scores).triu(1) * -torch.inf


# %% wrong: in place | changed its input
def hide_future(scores):
    return scores.masked_fill_(torch.ones_like(scores, dtype=torch.bool).triu(1), -torch.inf)


# %% wrong: the input unchanged | expected -inf
def hide_future(scores):
    return scores


# %% wrong: for a single head only | raised
def hide_future(scores):
    n = len(scores)
    mask = torch.ones(n, n, dtype=torch.bool, device=scores.device).triu(1)
    return scores.masked_fill(mask, -torch.inf)


# %% wrong: plus infinity | expected -inf, got inf
def hide_future(scores):
    return scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).triu(1), torch.inf)
