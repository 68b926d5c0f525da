# %% right: with a state per parameter
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = [p for p in params]
        self.lr, self.momentum = lr, momentum
        self.velocity = {}

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()

    def step(self):
        with torch.no_grad():
            for i, p in enumerate(self.params):
                if p.grad is None:
                    continue
                self.velocity[i] = self.momentum * self.velocity.get(i, 0) + p.grad
                p -= self.lr * self.velocity[i]


# %% right: through data
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = tuple(params)
        self.lr = lr
        self.momentum = momentum
        self.v = [0.0] * len(self.params)

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.v[i] = self.momentum * self.v[i] + p.grad.clone()
                p.data = p.data - self.lr * self.v[i]


# %% right: torch's optimizer inside
class HandmadeSGD(optim.SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr=lr, momentum=momentum)


# %% wrong: uphill | this walks uphill
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p.add_(self.lr * v)


# %% wrong: no momentum | there is no momentum in this
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr = list(params), lr

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                p -= self.lr * p.grad


# %% wrong: damped | torch's rule adds the whole g
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_((1 - self.momentum) * p.grad)
                p.sub_(self.lr * v)


# %% wrong: the generator is used up | throws gradients away
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.v = [torch.zeros_like(p) for p in params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * v)


# %% wrong: a new tensor under the old name | the weight did not move
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p = p - self.lr * v


# %% wrong: autograd watches | in-place operation
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                p -= self.lr * p.grad


# %% wrong: one velocity for all | goes the same way
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = 0

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.v = self.momentum * self.v + p.grad
                p.sub_(self.lr * self.v)


# %% wrong: the velocity is the gradient's memory | leaves alone
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.v[i] = p.grad.add_(self.v[i], alpha=self.momentum)
                p.sub_(self.lr * self.v[i])


# %% wrong: stumbles over a missing gradient | leaves alone
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = torch.zeros_like(p)

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            v.mul_(self.momentum).add_(p.grad)
            p.sub_(self.lr * v)


# %% wrong: zero_grad does nothing | still have a gradient
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        pass

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * v)


# %% wrong: the rate ignored | expected
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.momentum = list(params), momentum
        self.v = [torch.zeros_like(p) for p in self.params]

    def zero_grad(self):
        for p in self.params:
            p.grad = None

    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.v):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p.sub_(0.1 * v)


# %% wrong: does nothing | the weight did not move
class HandmadeSGD:
    def __init__(self, params, lr, momentum=0.0):
        pass

    def zero_grad(self):
        pass

    def step(self):
        pass
