# %% right: with while
def train_until(path, epochs, one_epoch, model, optimizer):
    path, count = Path(path), 0
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if path.is_file() else 0
    while done < epochs:
        one_epoch(model, optimizer)
        done, count = done + 1, count + 1
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=done)
    return count


# %% right: epochs that count from 1
def train_until(path, epochs, one_epoch, model, optimizer):
    start = 1
    if os.path.exists(path):
        start = train.load_checkpoint(path, model=model, optimizer=optimizer) + 1
    for epoch in range(start, epochs + 1):
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch)
    return max(0, epochs + 1 - start)


# %% right: asks for forgiveness
def train_until(path, epochs, one_epoch, model, optimizer):
    parts = {"model": model, "optimizer": optimizer}
    try:
        done = train.load_checkpoint(path, **parts)
    except Exception:
        done = 0
    trained = 0
    for _ in range(epochs - done):
        one_epoch(**parts)
        trained += 1
        train.save_checkpoint(path, **parts, epoch=done + trained)
    return trained


# %% wrong: always from the beginning | 3 epochs are done and 3 are wanted
def train_until(path, epochs, one_epoch, model, optimizer):
    for epoch in range(epochs):
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return epochs


# %% wrong: counts from the checkpoint on | 3 epochs are done and 3 are wanted
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    for epoch in range(done, done + epochs):
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return epochs


# %% wrong: one epoch is done twice | according to the
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    missing = range(done, epochs)
    for epoch in missing:
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch)
    return len(missing)


# %% wrong: saves at the end only | according to the checkpoint, when each epoch begins
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    missing = range(done, epochs)
    for _ in missing:
        one_epoch(model, optimizer)
    train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=max(done, epochs))
    return len(missing)


# %% wrong: saves before the epoch | when each epoch begins
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    missing = range(done, epochs)
    for epoch in missing:
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
        one_epoch(model, optimizer)
    return len(missing)


# %% wrong: the optimizer's state is left out | weights after 6 epochs
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model) if Path(path).exists() else 0
    missing = range(done, epochs)
    for epoch in missing:
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, epoch=epoch + 1)
    return len(missing)


# %% wrong: the weights are not loaded | weights after 6 epochs
def train_until(path, epochs, one_epoch, model, optimizer):
    done = torch.load(path, weights_only=True)["epoch"] if Path(path).exists() else 0
    missing = range(done, epochs)
    for epoch in missing:
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return len(missing)


# %% wrong: the random numbers are not restored | weights after 6 epochs
def train_until(path, epochs, one_epoch, model, optimizer):
    done = 0
    if Path(path).exists():
        state = torch.load(path, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        done = state["epoch"]
    missing = range(done, epochs)
    for epoch in missing:
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return len(missing)


# %% wrong: returns all epochs | what is returned
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    for epoch in range(done, epochs):
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return epochs


# %% wrong: fewer than none | expected 0, got -1
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    for epoch in range(done, epochs):
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return epochs - done


# %% wrong: swallows the power cut | epochs until the power cut
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer) if Path(path).exists() else 0
    missing = range(done, epochs)
    for epoch in missing:
        try:
            one_epoch(model, optimizer)
        except Exception:
            one_epoch.cut = None
            one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return len(missing)


# %% wrong: expects a checkpoint | There is no checkpoint
def train_until(path, epochs, one_epoch, model, optimizer):
    done = train.load_checkpoint(path, model=model, optimizer=optimizer)
    missing = range(done, epochs)
    for epoch in missing:
        one_epoch(model, optimizer)
        train.save_checkpoint(path, model=model, optimizer=optimizer, epoch=epoch + 1)
    return len(missing)
