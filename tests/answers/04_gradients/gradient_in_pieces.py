# %% right: split, weighed by the share
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().clone().requires_grad_()
    for piece in batch.split(size):
        (loss(moving, piece) * len(piece) / len(batch)).backward()
    return moving.grad


# %% right: autograd.grad and a sum
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    total = torch.zeros_like(moving, requires_grad=False)
    for start in range(0, len(batch), size):
        piece = batch[start : start + size]
        (slope,) = torch.autograd.grad(loss(moving, piece), moving)
        total += slope * len(piece)
    return total / len(batch)


# %% right: the sum first, divided at the end
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for start in range(0, len(batch), size):
        piece = batch[start : start + size]
        (loss(moving, piece) * piece.shape[0]).backward()
    return moving.grad / batch.shape[0]


# %% right: the share as gradient
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for piece in torch.split(batch, size):
        loss(moving, piece).backward(gradient=torch.tensor(len(piece) / len(batch)))
    return moving.grad


# %% wrong: the sum of the means | the sum of the means
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for piece in batch.split(size):
        loss(moving, piece).backward()
    return moving.grad


# %% wrong: the whole batch at once | 3 fit into the memory
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    loss(moving, batch).backward()
    return moving.grad


# %% wrong: all pieces count the same | should count by its share
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    pieces = batch.split(size)
    for piece in pieces:
        (loss(moving, piece) / len(pieces)).backward()
    return moving.grad


# %% wrong: the last piece only | the last piece alone
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for piece in batch.split(size):
        moving.grad = None
        loss(moving, piece).backward()
    return moving.grad


# %% wrong: the first piece only | expected 15, got 5
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    loss(moving, batch[:size]).backward()
    return moving.grad


# %% wrong: the incomplete piece dropped | the loss saw 9 samples in all
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    whole = len(batch) // size * size
    for start in range(0, whole, size):
        (loss(moving, batch[start : start + size]) * size / max(whole, 1)).backward()
    return moving.grad


# %% wrong: into the caller's gradient | the `.grad` of `weights` is not what it was
def gradient_in_pieces(loss, weights, batch, size):
    weights.requires_grad_()
    weights.grad = None
    for piece in batch.split(size):
        (loss(weights, piece) * len(piece) / len(batch)).backward()
    return weights.grad


# %% wrong: the caller's weights watched | `weights` is watched now
def gradient_in_pieces(loss, weights, batch, size):
    weights.requires_grad_()
    total = 0
    for piece in batch.split(size):
        total = total + torch.autograd.grad(loss(weights, piece), weights)[0] * len(piece) / len(batch)
    return total


# %% wrong: chunk for split | 3 fit into the memory
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for piece in batch.chunk(size):
        (loss(moving, piece) * len(piece) / len(batch)).backward()
    return moving.grad


# %% wrong: the weights unchanged | does not track gradients
def gradient_in_pieces(loss, weights, batch, size):
    return weights


# %% wrong: zeros | expected 15, got 0
def gradient_in_pieces(loss, weights, batch, size):
    return torch.zeros_like(weights, requires_grad=False)


# %% wrong: the loss itself | expected shape
def gradient_in_pieces(loss, weights, batch, size):
    with torch.no_grad():
        return sum(loss(weights, piece) * len(piece) for piece in batch.split(size)) / len(batch)


# %% wrong: divided by the size | expected
def gradient_in_pieces(loss, weights, batch, size):
    moving = weights.detach().requires_grad_()
    for piece in batch.split(size):
        (loss(moving, piece) / size).backward()
    return moving.grad
