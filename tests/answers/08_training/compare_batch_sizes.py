# %% right: a DataLoader
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    result = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        loader = DataLoader(TensorDataset(x, y), batch_size=size)
        for _ in range(epochs):
            for inputs, targets in loader:
                optimizer.zero_grad()
                F.cross_entropy(model(inputs), targets).backward()
                optimizer.step()
        with torch.no_grad():
            result[size] = (epochs * len(loader), float(F.cross_entropy(model(x), y)))
    return result


# %% right: slices and a helper
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    criterion = nn.CrossEntropyLoss()

    def experiment(size):
        model, updates = make_model(), 0
        parameters = list(model.parameters())
        for _ in range(epochs):
            for i in range(0, len(x), size):
                gradients = torch.autograd.grad(criterion(model(x[i : i + size]), y[i : i + size]), parameters)
                with torch.no_grad():
                    for p, g in zip(parameters, gradients):
                        p.sub_(lr * g)
                updates += 1
        return updates, criterion(model(x), y).item()

    return {size: experiment(size) for size in sizes}


# %% right: updates computed, course_lib's loop
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        batches = list(zip(x.split(size), y.split(size)))
        train.fit(model, batches, loss=F.cross_entropy, optimizer=optim.SGD(model.parameters(), lr), epochs=epochs)
        found[size] = (math.ceil(len(x) / size) * epochs, train.evaluate(model, [(x, y)], F.cross_entropy)[0])
    return found


# %% wrong: one model for all | expected
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    model = make_model()
    for size in sizes:
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: updates of one epoch | these are the updates of one epoch
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        for _ in range(epochs):
            updates = 0
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: the last batch dropped | the last batch was dropped
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in DataLoader(TensorDataset(x, y), batch_size=size, drop_last=True):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: the last batch's loss
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                loss = F.cross_entropy(model(a), b)
                loss.backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, loss.item())
    return found


# %% wrong: measured on the last batch | this is the loss of the last batch
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(a), b).item())
    return found


# %% wrong: shuffled | goes the right way
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in DataLoader(TensorDataset(x, y), batch_size=size, shuffle=True):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: gradients pile up | goes the right way
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: Adam | expected
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.Adam(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: tensors | expected a Python number
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).detach())
    return found


# %% wrong: all samples in each step
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for _ in range(0, len(x), size):
                optimizer.zero_grad()
                F.cross_entropy(model(x), y).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: chunks, not sizes
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.chunk(size), y.chunk(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y).item())
    return found


# %% wrong: a list | expected a dictionary
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = []
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found.append((updates, F.cross_entropy(model(x), y).item()))
    return found


# %% wrong: the sum of the losses | expected
def compare_batch_sizes(make_model, x, y, sizes, epochs, lr):
    found = {}
    for size in sizes:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=lr)
        updates = 0
        for _ in range(epochs):
            for a, b in zip(x.split(size), y.split(size)):
                optimizer.zero_grad()
                F.cross_entropy(model(a), b).backward()
                optimizer.step()
                updates += 1
        found[size] = (updates, F.cross_entropy(model(x), y, reduction="sum").item())
    return found
