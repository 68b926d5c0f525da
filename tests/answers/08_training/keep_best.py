# %% right: clones
def keep_best(model, train_epoch, validation_loss, epochs):
    losses, best = [], None
    for epoch in range(epochs):
        train_epoch()
        losses.append(validation_loss())
        if losses.index(min(losses)) == epoch:
            best = {name: values.clone() for name, values in model.state_dict().items()}
    model.load_state_dict(best)
    return losses.index(min(losses))


# %% right: all states kept
def keep_best(model, train_epoch, validation_loss, epochs):
    states, losses = [], []
    for _ in range(epochs):
        train_epoch()
        losses.append(validation_loss())
        states.append(copy.deepcopy(model.state_dict()))
    best = min(range(epochs), key=losses.__getitem__)
    model.load_state_dict(states[best])
    return best


# %% right: a copy of the whole model
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = None
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if lowest is None or loss < lowest:
            lowest, best, twin = loss, epoch, copy.deepcopy(model)
    model.load_state_dict(twin.state_dict())
    return best


# %% wrong: no copy | `state_dict()` does not copy
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, best, kept = loss, epoch, model.state_dict()
    model.load_state_dict(kept)
    return best


# %% wrong: a shallow copy | `state_dict()` does not copy
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, best, kept = loss, epoch, dict(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: never loaded back | these are the last weights
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    return best


# %% wrong: parameters only | the running mean
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, best, kept = loss, epoch, [p.detach().clone() for p in model.parameters()]
    with torch.no_grad():
        for p, values in zip(model.parameters(), kept):
            p.copy_(values)
    return best


# %% wrong: the last of equal ones | of equal ones the first is best
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss <= lowest:
            lowest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: counted from 1 | epochs are counted from 0
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(1, epochs + 1):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: validated before training
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        loss = validation_loss()
        train_epoch()
        if loss < lowest:
            lowest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: stops at the first rise | the calls, in their order
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss >= lowest:
            break
        lowest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: asks twice | the calls, in their order
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for epoch in range(epochs):
        train_epoch()
        if validation_loss() < lowest:
            lowest, best, kept = validation_loss(), epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: the highest loss | this is the epoch with the highest loss
def keep_best(model, train_epoch, validation_loss, epochs):
    highest = -math.inf
    for epoch in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss > highest:
            highest, best, kept = loss, epoch, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return best


# %% wrong: returns the loss | expected the whole number 2
def keep_best(model, train_epoch, validation_loss, epochs):
    lowest = math.inf
    for _ in range(epochs):
        train_epoch()
        loss = validation_loss()
        if loss < lowest:
            lowest, kept = loss, copy.deepcopy(model.state_dict())
    model.load_state_dict(kept)
    return lowest


# %% wrong: just trains | this is the last epoch
def keep_best(model, train_epoch, validation_loss, epochs):
    for epoch in range(epochs):
        train_epoch()
        validation_loss()
    return epoch
