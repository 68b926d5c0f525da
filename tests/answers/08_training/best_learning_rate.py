# %% right: a table, then min
def best_learning_rate(make_model, loss_of, rates, steps):
    reached = {}
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        loss = float(loss_of(model))
        if math.isfinite(loss):
            reached[rate] = loss
    return min(reached, key=reached.get) if reached else None


# %% right: gradients asked for directly
def best_learning_rate(make_model, loss_of, rates, steps):
    found = []
    for rate in rates:
        model = make_model()
        parameters = list(model.parameters())
        for _ in range(steps):
            gradients = torch.autograd.grad(loss_of(model), parameters)
            with torch.no_grad():
                for p, g in zip(parameters, gradients):
                    p -= rate * g
        loss = loss_of(model).item()
        if not math.isnan(loss) and not math.isinf(loss):
            found.append((loss, rate))
    return min(found)[1] if found else None


# %% right: a function for one rate
def best_learning_rate(make_model, loss_of, rates, steps):
    def final_loss(rate):
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            loss = loss_of(model)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        with torch.no_grad():
            loss = loss_of(model).item()
        return loss if loss == loss else math.inf

    losses = [final_loss(rate) for rate in rates]
    best = min(losses)
    return None if best == math.inf else rates[losses.index(best)]


# %% wrong: measured before the last step | measured after the last step
def best_learning_rate(make_model, loss_of, rates, steps):
    best, lowest = None, math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            loss = loss_of(model)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if loss.item() < lowest:
            best, lowest = rate, loss.item()
    return best


# %% wrong: one model for all | how many models were made
def best_learning_rate(make_model, loss_of, rates, steps):
    best, lowest = None, math.inf
    model = make_model()
    for rate in rates:
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            loss = loss_of(model)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        reached = loss_of(model).item()
        if reached < lowest:
            best, lowest = rate, reached
    return best


# %% wrong: gradients pile up | expected
def best_learning_rate(make_model, loss_of, rates, steps):
    best, lowest = None, math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            loss_of(model).backward()
            optimizer.step()
        reached = loss_of(model).item()
        if reached < lowest:
            best, lowest = rate, reached
    return best


# %% wrong: min trips over nan | the loss of this rate is nan
def best_learning_rate(make_model, loss_of, rates, steps):
    losses = []
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        losses.append(loss_of(model).item())
    return rates[losses.index(min(losses))]


# %% wrong: argmin of a tensor | never takes a rate that explodes
def best_learning_rate(make_model, loss_of, rates, steps):
    losses = []
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        losses.append(loss_of(model).detach())
    return rates[int(torch.stack(losses).argmin())]


# %% wrong: always the smallest | expected
def best_learning_rate(make_model, loss_of, rates, steps):
    return min(rates)


# %% wrong: always the first | new model
def best_learning_rate(make_model, loss_of, rates, steps):
    return rates[0]


# %% wrong: the highest loss | expected
def best_learning_rate(make_model, loss_of, rates, steps):
    best, highest = None, -math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        reached = loss_of(model).item()
        if reached > highest:
            best, highest = rate, reached
    return best


# %% wrong: the loss for the rate | expected
def best_learning_rate(make_model, loss_of, rates, steps):
    lowest = math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        lowest = min(lowest, loss_of(model).item())
    return lowest


# %% wrong: one step only | takes all the steps
def best_learning_rate(make_model, loss_of, rates, steps):
    best, lowest = None, math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.SGD(model.parameters(), lr=rate)
        loss_of(model).backward()
        optimizer.step()
        reached = loss_of(model).item()
        if reached < lowest:
            best, lowest = rate, reached
    return best


# %% wrong: Adam | expected
def best_learning_rate(make_model, loss_of, rates, steps):
    best, lowest = None, math.inf
    for rate in rates:
        model = make_model()
        optimizer = optim.Adam(model.parameters(), lr=rate)
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(model).backward()
            optimizer.step()
        reached = loss_of(model).item()
        if reached < lowest:
            best, lowest = rate, reached
    return best
