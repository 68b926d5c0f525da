# %% right: cast, then average
def average_number(t):
    return t.double().mean().item()


# %% right: the mean is told its dtype
def average_number(t):
    return t.mean(dtype=torch.float64).item()


# %% right: sum over count
def average_number(t):
    return t.sum().item() / t.numel()


# %% right: in plain Python
def average_number(t):
    numbers = t.flatten().tolist()
    return sum(numbers) / len(numbers)


# %% wrong: as the tutorial has it | could not infer output dtype
def average_number(t):
    return t.mean().item()


# %% wrong: cast too late | the fraction was cut off
def average_number(t):
    return float(t.sum().item() // t.numel())


# %% wrong: back to whole numbers | the fraction was cut off
def average_number(t):
    return float(int(t.double().mean().item()))


# %% wrong: still a tensor | see `.item()`
def average_number(t):
    return t.double().mean()


# %% wrong: the sum | expected 4, got 24
def average_number(t):
    return t.double().sum().item()


# %% wrong: the median | expected 2.5, got 2
def average_number(t):
    return float(t.median().item())


# %% wrong: divided by the length of axis 0 | expected 4, got 12
def average_number(t):
    return t.sum().item() / len(t)


# %% wrong: half precision | a tensor of torch.
def average_number(t):
    return t.to(torch.bfloat16).mean().item()


# %% wrong: one mean for each column | expected a number, got a list
def average_number(t):
    return t.double().mean(dim=0).tolist()


# %% wrong: the answer of the example | expected 2.5, got 4
def average_number(t):
    return 4.0


# %% wrong: the input unchanged | got a tensor of shape (2, 3)
def average_number(t):
    return t
