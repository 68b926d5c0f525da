# %% right: clamp
def spreads(x, weights):
    result = []
    for w in weights:
        x = torch.matmul(x, w).clamp(min=0)
        result.append(float(x.std()))
    return result


# %% right: recursion
def spreads(x, weights):
    if not weights:
        return []
    x = nn.functional.relu(x.mm(weights[0]))
    return [x.std().item(), *spreads(x, weights[1:])]


# %% right: the deviation by hand
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.where(x @ w > 0, x @ w, 0.0)
        found.append((((x - x.mean()) ** 2).sum() / (x.numel() - 1)).sqrt().item())
    return found


# %% wrong: each layer gets the first input | the next layer gets the result of the one before
def spreads(x, weights):
    return [torch.relu(x @ w).std().item() for w in weights]


# %% wrong: no relu | a relu is missing
def spreads(x, weights):
    found = []
    for w in weights:
        x = x @ w
        found.append(x.std().item())
    return found


# %% wrong: relu before the product | comes after the product
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x) @ w
        found.append(x.std().item())
    return found


# %% wrong: element by element | must match the size
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x * w)
        found.append(x.std().item())
    return found


# %% wrong: tensors | expected a Python number
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x @ w)
        found.append(x.std())
    return found


# %% wrong: variances | these are variances
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x @ w)
        found.append(x.var().item())
    return found


# %% wrong: the biased deviation | divides by N − 1
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x @ w)
        found.append(x.std(correction=0).item())
    return found


# %% wrong: one for each feature | expected a number, got a list
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x @ w)
        found.append(x.std(dim=0).tolist())
    return found


# %% wrong: only the last | expected 2 items, got 1
def spreads(x, weights):
    for w in weights:
        x = torch.relu(x @ w)
    return [x.std().item()]


# %% wrong: the input's spread too | expected 2 items, got 3
def spreads(x, weights):
    found = [x.std().item()]
    for w in weights:
        x = torch.relu(x @ w)
        found.append(x.std().item())
    return found


# %% wrong: transposed weights | expected
def spreads(x, weights):
    found = []
    for w in weights:
        x = torch.relu(x @ w.T)
        found.append(x.std().item())
    return found


# %% wrong: in place | changed its input
def spreads(x, weights):
    found = []
    for w in weights:
        x.copy_(torch.relu(x @ w))
        found.append(x.std().item())
    return found
