# %% right: everything at once
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    batches = list(loader)
    with torch.no_grad():
        scores = torch.cat([model(x) for x, _ in batches])
    y = torch.cat([y for _, y in batches])
    model.train(was_training)
    return criterion(scores, y).item(), (scores.argmax(1) == y).float().mean().item()


# %% right: inference mode, and try
def evaluate_model(model, loader, criterion):
    mode = model.training
    model.train(False)
    loss_sum = hits = n = 0
    try:
        with torch.inference_mode():
            for x, y in loader:
                out = model(x)
                loss_sum += float(criterion(out, y)) * y.numel()
                hits += int(torch.sum(out.max(dim=1).indices == y))
                n += y.numel()
    finally:
        model.train(mode)
    return loss_sum / n, hits / n


# %% right: a decorated helper
def evaluate_model(model, loader, criterion):
    @torch.no_grad()
    def measure():
        for x, y in loader:
            scores = model(x)
            yield len(x), criterion(scores, y).item() * len(x), (scores.topk(1).indices[:, 0] == y).sum().item()

    before = model.training
    model.eval()
    with torch.no_grad():
        counts, losses, hits = zip(*measure())
    if before:
        model.train()
    return sum(losses) / sum(counts), sum(hits) / sum(counts)


# %% wrong: training mode | is the model in training mode while it is measured?
def evaluate_model(model, loader, criterion):
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            count += len(x)
    return total / count, right / count


# %% wrong: gradients tracked | do the scores track gradients?
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    for x, y in loader:
        scores = model(x)
        total += criterion(scores, y).item() * len(x)
        right += (scores.argmax(dim=1) == y).sum().item()
        count += len(x)
    model.train(was_training)
    return total / count, right / count


# %% wrong: stays in evaluation mode | `model.training` afterwards
def evaluate_model(model, loader, criterion):
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            count += len(x)
    return total / count, right / count


# %% wrong: always back to training | `model.training` afterwards
def evaluate_model(model, loader, criterion):
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            count += len(x)
    model.train()
    return total / count, right / count


# %% wrong: means of batch means | the last batch is smaller
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    losses, shares = [], []
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            losses.append(criterion(scores, y).item())
            shares.append((scores.argmax(dim=1) == y).float().mean().item())
    model.train(was_training)
    return sum(losses) / len(losses), sum(shares) / len(shares)


# %% wrong: how many are right | this is how many are right
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            count += len(x)
    model.train(was_training)
    return total / count, right


# %% wrong: the share of wrong ones | this is the share of wrong answers
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, wrong, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            wrong += (scores.argmax(dim=1) != y).sum().item()
            count += len(x)
    model.train(was_training)
    return total / count, wrong / count


# %% wrong: along the batch
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=0) == y).sum().item()
            count += len(x)
    model.train(was_training)
    return total / count, right / count


# %% wrong: tensors | expected a Python number
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y) * len(x)
            right += (scores.argmax(dim=1) == y).sum()
            count += len(x)
    model.train(was_training)
    return total / count, right / count


# %% wrong: the first batch only | the accuracy
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        x, y = next(iter(loader))
        scores = model(x)
        loss = criterion(scores, y).item()
    model.train(was_training)
    return loss, (scores.argmax(dim=1) == y).float().mean().item()


# %% wrong: accuracy and loss swapped | the accuracy
def evaluate_model(model, loader, criterion):
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            total += criterion(scores, y).item() * len(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            count += len(x)
    model.train(was_training)
    return right / count, total / count
