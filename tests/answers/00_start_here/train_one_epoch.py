# %% right: cleared after the step
def train_one_epoch(model, batches, loss_function, optimizer):
    history = []
    for inputs, targets in batches:
        loss = loss_function(model(inputs), targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        history.append(loss.item())
    return history


# %% right: cleared first, through the model
def train_one_epoch(model, batches, loss_function, optimizer):
    history = []
    for batch in batches:
        model.zero_grad()
        predictions = model(batch[0])
        loss = loss_function(predictions, batch[1])
        loss.backward()
        optimizer.step()
        history.append(float(loss))
    return history


# %% right: a generator inside
def train_one_epoch(model, batches, loss_function, optimizer):
    def steps():
        for x, y in batches:
            optimizer.zero_grad(set_to_none=False)
            loss = loss_function(model(x), y)
            loss.backward()
            optimizer.step()
            yield loss.detach().item()

    return list(steps())


# %% right: sets the gradients itself
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        for p, g in zip(model.parameters(), torch.autograd.grad(loss, list(model.parameters()))):
            p.grad = g
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: nothing is cleared | clear the gradients for each batch
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: cleared once, before the epoch | clear the gradients for each batch
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    optimizer.zero_grad()
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: no step | the weights did not change
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses


# %% wrong: cleared between gradients and step | the weights did not change
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: no gradients | the weights did not change
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: returns after the first batch | there were two batches
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        return losses


# %% wrong: one step at the end | only the last batch has changed the weights
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        losses.append(loss.item())
    optimizer.step()
    return losses


# %% wrong: tensors in the list | the losses should be plain numbers
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss)
    return losses


# %% wrong: the loss after the step
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        optimizer.zero_grad()
        loss_function(model(x), y).backward()
        optimizer.step()
        losses.append(loss_function(model(x), y).item())
    return losses


# %% wrong: a loss of its own
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: steps of its own
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.1 * p.grad
        losses.append(loss.item())
    return losses


# %% wrong: the mean only | has no len()
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)


# %% wrong: two rounds | there were two batches
def train_one_epoch(model, batches, loss_function, optimizer):
    losses = []
    for _ in range(2):
        for x, y in batches:
            loss = loss_function(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
