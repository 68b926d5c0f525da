# %% right: the descent by hand
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    with torch.no_grad():
        features = model.eval().features(images)
    model.train(mode)
    head, losses = model.classifier, []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(head(features), labels)
        slopes = torch.autograd.grad(loss, list(head.parameters()))
        losses.append(float(loss))
        with torch.no_grad():
            for parameter, slope in zip(head.parameters(), slopes):
                parameter -= lr * slope
    return losses


# %% right: the body alone in evaluation mode
def train_on_features(model, images, labels, steps, lr):
    mode = model.features.training
    model.features.eval()
    with torch.no_grad():
        features = model.features(images)
    model.features.train(mode)
    optimizer, criterion = torch.optim.SGD(model.classifier.parameters(), lr), nn.CrossEntropyLoss()
    losses = [0.0] * steps
    for step in range(steps):
        optimizer.zero_grad(set_to_none=True)
        loss = criterion(model.classifier(features), labels)
        losses[step] = loss.item()
        loss.backward()
        optimizer.step()
    return losses


# %% right: a copy of the body
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images).clone()
    optimizer = torch.optim.SGD(list(model.classifier.parameters()), lr=lr, momentum=0)
    losses = []
    while len(losses) < steps:
        log_p = model.classifier(features).log_softmax(dim=1)
        loss = nn.functional.nll_loss(log_p, labels)
        losses.append(loss.detach().item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses if model.train(mode) else losses


# %% wrong: features in training mode | the body should not change
def train_on_features(model, images, labels, steps, lr):
    with torch.no_grad():
        features = model.features(images)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: the body in every step | how often the body has run
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        with torch.no_grad():
            features = model.features(images)
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    model.train(mode)
    return losses


# %% wrong: gradients tracked | whether gradients were tracked
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    features = model.features(images).detach()
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: left in evaluation mode | the mode after the call
def train_on_features(model, images, labels, steps, lr):
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: zero_grad forgotten
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: Adam
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.Adam(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: all parameters trained with the whole network
def train_on_features(model, images, labels, steps, lr):
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: the optimizer holds the body | the loss has not gone down
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.features.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: the loss after the step
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(nn.functional.cross_entropy(model.classifier(features), labels).item())
    return losses


# %% wrong: only the last loss
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer = torch.optim.SGD(model.classifier.parameters(), lr=lr)
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


# %% wrong: tensors as losses | plain numbers
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return losses


# %% wrong: a rate of its own
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=0.01), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


# %% wrong: softmax before cross-entropy
def train_on_features(model, images, labels, steps, lr):
    mode = model.training
    model.eval()
    with torch.no_grad():
        features = model.features(images)
    model.train(mode)
    optimizer, losses = torch.optim.SGD(model.classifier.parameters(), lr=lr), []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model.classifier(features).softmax(dim=1), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
