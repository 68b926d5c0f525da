# %% right: zeroed at the end too
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    losses, sizes = [], []
    optimizer.zero_grad()
    for x, y in loader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item() * y.shape[0])
        sizes.append(y.shape[0])
    return sum(losses) / sum(sizes)


# %% right: the model's own zero_grad
def repaired_epoch(model, loader, criterion, optimizer):
    model.train(True)
    total = 0.0
    seen = 0
    for batch in loader:
        model.zero_grad()
        loss = criterion(model(batch[0]), batch[1])
        loss.backward()
        optimizer.step()
        total += float(loss) * len(batch[0])
        seen += len(batch[0])
    return total / seen


# %% right: a weighted mean
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    pairs = []
    for x, y in loader:
        optimizer.zero_grad(set_to_none=False)
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        pairs.append((loss.detach(), len(x)))
    losses, weights = (torch.tensor(values, dtype=torch.float64) for values in zip(*pairs))
    return ((losses * weights).sum() / weights.sum()).item()


# %% wrong: as it was | gradients pile up
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


# %% wrong: zeroed once, before the loop | gradients pile up
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    optimizer.zero_grad()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


# %% wrong: zeroed between backward and step | the weights did not move
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


# %% wrong: zeroed only afterwards | held something before
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


# %% wrong: the mean of the batch means | this is the mean of the batch means
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    losses = []
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)


# %% wrong: the sum of the batch means | this is the sum of the batch means
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total = 0.0
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total


# %% wrong: the last loss | this is the loss of the last batch only
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


# %% wrong: a tensor | expected a Python number
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss * len(x)
        count += len(x)
    return total / count


# %% wrong: the mode forgotten | in training mode
def repaired_epoch(model, loader, criterion, optimizer):
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count


# %% wrong: one step for the epoch | there is a step after the first batch only, or one for the whole epoch
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = criterion(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        total += loss.item() * len(x)
        count += len(x)
    optimizer.step()
    return total / count


# %% wrong: the first batch only | one for the whole epoch
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    x, y = next(iter(loader))
    loss = criterion(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()


# %% wrong: only measured | the weights did not move
def repaired_epoch(model, loader, criterion, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        total += criterion(model(x), y).item() * len(x)
        count += len(x)
    return total / count
