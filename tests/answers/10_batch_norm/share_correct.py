# %% right: inference mode and a try
def share_correct(model, batches):
    before = model.training
    model.train(False)
    right, count = 0.0, 0
    try:
        with torch.inference_mode():
            for x, y in batches:
                right += model(x).argmax(1).eq(y).float().sum().item()
                count += y.numel()
    finally:
        model.train(before)
    return right / count


# %% right: a decorator, lists joined
@torch.no_grad()
def share_correct(model, batches):
    before = model.training
    model.eval()
    hits = torch.cat([model(x).max(dim=1).indices == y for x, y in batches])
    model.train(before)
    return hits.float().mean().item()


# %% right: on a copy
def share_correct(model, batches):
    import copy

    still = copy.deepcopy(model).eval()
    with torch.no_grad():
        pairs = [(still(x).argmax(dim=-1), y) for x, y in batches]
    return sum(int((a == b).sum()) for a, b in pairs) / sum(len(b) for _, b in pairs)


# %% wrong: the notebook's | call `model.eval()`
def share_correct(model, batches):
    correct = total = 0
    for x, y in batches:
        correct += (model(x).argmax(dim=1) == y).sum().item()
        total += len(y)
    return correct / total


# %% wrong: only no_grad | call `model.eval()`
def share_correct(model, batches):
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            total += len(y)
    return correct / total


# %% wrong: only eval | gradients were tracked
def share_correct(model, batches):
    mode = model.training
    model.eval()
    correct = total = 0
    for x, y in batches:
        correct += (model(x).argmax(dim=1) == y).sum().item()
        total += len(y)
    model.train(mode)
    return correct / total


# %% wrong: left in evaluation mode | should be the mode before
def share_correct(model, batches):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            total += len(y)
    return correct / total


# %% wrong: always back to training | should be the mode before
def share_correct(model, batches):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            total += len(y)
    model.train()
    return correct / total


# %% wrong: the mean of the shares | a small batch counts as much
def share_correct(model, batches):
    mode = model.training
    model.eval()
    shares = []
    with torch.no_grad():
        for x, y in batches:
            shares.append((model(x).argmax(dim=1) == y).float().mean().item())
    model.train(mode)
    return sum(shares) / len(shares)


# %% wrong: back to training after the first batch | call `model.eval()`
def share_correct(model, batches):
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            total += len(y)
            model.train()
    return correct / total


# %% wrong: how many | how many are right
def share_correct(model, batches):
    mode = model.training
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
    model.train(mode)
    return correct


# %% wrong: per cent | between 0 and 1
def share_correct(model, batches):
    mode = model.training
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
            total += len(y)
    model.train(mode)
    return 100 * correct / total


# %% wrong: divided by the batches | how many are right
def share_correct(model, batches):
    mode = model.training
    model.eval()
    correct = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum().item()
    model.train(mode)
    return correct / len(batches)


# %% wrong: only the last batch | only the last batch
def share_correct(model, batches):
    mode = model.training
    model.eval()
    with torch.no_grad():
        for x, y in batches:
            share = (model(x).argmax(dim=1) == y).float().mean().item()
    model.train(mode)
    return share


# %% wrong: the share of wrong ones | wrong predictions
def share_correct(model, batches):
    mode = model.training
    model.eval()
    wrong = total = 0
    with torch.no_grad():
        for x, y in batches:
            wrong += (model(x).argmax(dim=1) != y).sum().item()
            total += len(y)
    model.train(mode)
    return wrong / total


# %% wrong: a tensor | `.item()`
def share_correct(model, batches):
    mode = model.training
    model.eval()
    correct = total = 0
    with torch.no_grad():
        for x, y in batches:
            correct += (model(x).argmax(dim=1) == y).sum()
            total += len(y)
    model.train(mode)
    return correct / total
