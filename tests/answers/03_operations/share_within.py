# %% right: two masks
def share_within(values, low, high):
    return ((values >= low) & (values < high)).float().mean().item()


# %% right: with methods
def share_within(values, low, high):
    return values.ge(low).logical_and(values.lt(high)).double().mean().item()


# %% right: counted and divided
def share_within(values, low, high):
    inside = (low <= values) & (values < high)
    return inside.sum().item() / values.numel()


# %% right: below the one minus below the other
def share_within(values, low, high):
    return ((values < high).sum() - (values < low).sum()).item() / values.numel()


# %% wrong: the upper limit counted | the upper limit was counted too
def share_within(values, low, high):
    return ((values >= low) & (values <= high)).float().mean().item()


# %% wrong: the lower limit left out | the lower limit was left out
def share_within(values, low, high):
    return ((values > low) & (values < high)).float().mean().item()


# %% wrong: the count | the share of all values is asked for
def share_within(values, low, high):
    return ((values >= low) & (values < high)).sum().item()


# %% wrong: chained | ambiguous
def share_within(values, low, high):
    return (low <= values < high).float().mean().item()


# %% wrong: no brackets | raised
def share_within(values, low, high):
    return (values >= low & values < high).float().mean().item()


# %% wrong: a mean of bools | raised `RuntimeError`
def share_within(values, low, high):
    return ((values >= low) & (values < high)).mean().item()


# %% wrong: or instead of and | expected 0.6, got 1
def share_within(values, low, high):
    return ((values >= low) | (values < high)).float().mean().item()


# %% wrong: a tensor | expected a Python number
def share_within(values, low, high):
    return ((values >= low) & (values < high)).float().mean()


# %% wrong: the mean of the values within | expected 0.6, got 3
def share_within(values, low, high):
    return values[(values >= low) & (values < high)].float().mean().item()


# %% wrong: divided by the rows | works for a table
def share_within(values, low, high):
    return ((values >= low) & (values < high)).sum().item() / len(values)
