# %% right: copies of the tensors
class BestSoFar:
    def __init__(self):
        self.lowest = math.inf if "math" in globals() else float("inf")
        self.kept = {}

    def update(self, loss, model):
        if not loss < self.lowest:
            return False
        self.lowest = loss
        self.kept = {name: values.detach().clone() for name, values in model.state_dict().items()}
        return True

    def restore(self, model):
        if self.kept:
            model.load_state_dict(self.kept)


# %% right: a file in memory
class BestSoFar:
    def __init__(self):
        self.lowest, self.file = None, None

    def update(self, loss, model):
        if loss != loss or (self.lowest is not None and loss >= self.lowest):
            return False
        self.lowest, self.file = loss, io.BytesIO()
        torch.save(model.state_dict(), self.file)
        return True

    def restore(self, model):
        if self.file is None:
            return
        self.file.seek(0)
        model.load_state_dict(torch.load(self.file, weights_only=True))


# %% right: a copy of the model
class BestSoFar:
    def __init__(self):
        self.loss, self.model = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.model = loss, copy.deepcopy(model)
        return better

    def restore(self, model):
        model.load_state_dict((self.model or model).state_dict())


# %% wrong: the live tensors | what was kept are the model's own tensors
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, model.state_dict()
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: a new dictionary of the same tensors | what was kept are the model's own tensors
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, dict(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: only detached | what was kept are the model's own tensors
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss = loss
            self.weights = {name: values.detach() for name, values in model.state_dict().items()}
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: an equal loss too | an equal loss is not lower
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss <= self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: NaN is the lowest | a loss of NaN is never the lowest
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        if loss >= self.loss:
            return False
        self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return True

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: the first is always the lowest | a loss of NaN is never the lowest
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = None, None

    def update(self, loss, model):
        better = self.loss is None or loss < self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: the highest | item 1
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = -float("inf"), None

    def update(self, loss, model):
        better = loss > self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: compared with the loss before | item
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        self.loss = loss
        if better:
            self.weights = copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: begins with a number | expected `True`
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = 100.0, None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: says nothing | is there a `return`
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        if loss < self.loss:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights)


# %% wrong: parameters without buffers | the running mean, a buffer
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, {n: p.detach().clone() for n, p in model.named_parameters()}
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights, strict=False)


# %% wrong: keeps the model itself | at [0, 0] expected 1, got 3
class BestSoFar:
    def __init__(self):
        self.loss, self.best = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.best = loss, model
        return better

    def restore(self, model):
        if self.best is not None:
            model.load_state_dict(self.best.state_dict())


# %% wrong: hands its only copy out | under the key
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        if self.weights is not None:
            model.load_state_dict(self.weights, assign=True)


# %% wrong: fails when there is nothing to restore | raised
class BestSoFar:
    def __init__(self):
        self.loss, self.weights = float("inf"), None

    def update(self, loss, model):
        better = loss < self.loss
        if better:
            self.loss, self.weights = loss, copy.deepcopy(model.state_dict())
        return better

    def restore(self, model):
        model.load_state_dict(self.weights)
