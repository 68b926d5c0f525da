# %% right: with brackets
def standard_scores(values):
    return (values - values.mean()) / values.std()


# %% right: with std_mean
def standard_scores(values):
    std, mean = torch.std_mean(values)
    return (values - mean) / std


# %% right: from the variance
def standard_scores(values):
    rest = values - values.sum() / len(values)
    return rest / ((rest**2).sum() / (len(values) - 1)).sqrt()


# %% wrong: never called | raised `TypeError`
def standard_scores(values):
    return (values - values.mean) / values.std


# %% wrong: the deviation never called | raised `TypeError`
def standard_scores(values):
    return (values - values.mean()) / values.std


# %% wrong: the variance | its square root
def standard_scores(values):
    return (values - values.mean()) / values.var()


# %% wrong: divided by n | divides by n - 1
def standard_scores(values):
    return (values - values.mean()) / values.std(correction=0)


# %% wrong: no brackets | only the mean was divided
def standard_scores(values):
    return values - values.mean() / values.std()


# %% wrong: the method itself | expected a tensor, got a
def standard_scores(values):
    return values.std


# %% wrong: the deviation alone | expected shape (3,), got ()
def standard_scores(values):
    return values.std()


# %% wrong: the mean only | values differ
def standard_scores(values):
    return values - values.mean()


# %% wrong: the input unchanged | values differ
def standard_scores(values):
    return values


# %% wrong: in place | changed its input
def standard_scores(values):
    values -= values.mean()
    return values / values.std()


# %% wrong: the values of the example | expected
def standard_scores(values):
    return (values - 4) / 2
