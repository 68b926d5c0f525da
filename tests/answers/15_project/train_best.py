# %% right: cloned tensors
def train_best(model, loader, validation, loss, optimizer, epochs):
    best, kept = -1, {}
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        _, accuracy = train.evaluate(model, validation, loss)
        if accuracy > best:
            best = accuracy
            kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
    model.load_state_dict(kept)
    return best


# %% right: a loop of its own
def train_best(model, loader, validation, loss, optimizer, epochs):
    best, kept = -math.inf, None
    for _ in range(epochs):
        model.train()
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss(model(inputs), targets).backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            hits = [(model(inputs).argmax(1) == targets).float() for inputs, targets in validation]
        accuracy = torch.cat(hits).mean().item()
        if accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% right: the best in a file
def train_best(model, loader, validation, loss, optimizer, epochs):
    accuracies = []
    with tempfile.TemporaryDirectory() as place:
        for epoch in range(epochs):
            history = train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1, validation=validation)
            accuracies += history.validation_accuracy
            torch.save(model.state_dict(), Path(place) / f"{epoch}.pt")
        best = accuracies.index(max(accuracies))
        model.load_state_dict(torch.load(Path(place) / f"{best}.pt"))
    return accuracies[best]


# %% right: a copy of the model
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best[0]:
            best = accuracy, copy.deepcopy(model)
    model.load_state_dict(best[1].state_dict())
    return best[0]


# %% wrong: not copied | was the best state copied
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, model.state_dict()
    model.load_state_dict(kept)
    return best


# %% wrong: a shallow copy | was the best state copied
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, dict(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: the last epoch | this is the accuracy of the last epoch
def train_best(model, loader, validation, loss, optimizer, epochs):
    train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=epochs)
    return train.evaluate(model, validation, loss)[1]


# %% wrong: the best figure, the last weights | these are the weights of the last epoch
def train_best(model, loader, validation, loss, optimizer, epochs):
    history = train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=epochs, validation=validation)
    return max(history.validation_accuracy)


# %% wrong: the lowest loss | expected
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        measured, accuracy = train.evaluate(model, validation, loss)
        if best is None or measured < best:
            best, found, kept = measured, accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return found


# %% wrong: the last of equals | this is the last of them
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy >= best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: one epoch | batches in 5 epochs of 3
def train_best(model, loader, validation, loss, optimizer, epochs):
    train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
    return train.evaluate(model, validation, loss)[1]


# %% wrong: too many epochs | batches in 5 epochs of 3
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=epochs)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: begins at 0 | dict-like
def train_best(model, loader, validation, loss, optimizer, epochs):
    best, kept = 0.0, None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: measured before training | expected
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
    model.load_state_dict(kept)
    return best


# %% wrong: parameters only | a counter that the model keeps
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, [p.detach().clone() for p in model.parameters()]
    with torch.no_grad():
        for p, value in zip(model.parameters(), kept):
            p.copy_(value)
    return best


# %% wrong: in percent | the accuracy is a share
def train_best(model, loader, validation, loss, optimizer, epochs):
    best = None
    for _ in range(epochs):
        train.fit(model, loader, loss=loss, optimizer=optimizer, epochs=1)
        accuracy = 100 * train.evaluate(model, validation, loss)[1]
        if best is None or accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best
