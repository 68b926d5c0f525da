# %% right: stacked
def mean_loss(losses):
    return torch.stack(losses).mean().item()


# %% right: added up on the device
def mean_loss(losses):
    total = 0
    for loss in losses:
        total = total + loss.detach()
    return (total / len(losses)).item()


# %% right: with sum and float
def mean_loss(losses):
    return float(sum(losses)) / len(losses)


# %% right: one tensor of all, fetched
def mean_loss(losses):
    fetched = torch.stack(losses).detach().cpu()
    return fetched.as_subclass(torch.Tensor).mean().item()


# %% wrong: one by one | 8 numbers were fetched
def mean_loss(losses):
    total = 0.0
    for loss in losses:
        total += loss.item()
    return total / len(losses)


# %% wrong: float of each | 8 numbers were fetched
def mean_loss(losses):
    return sum(float(loss) for loss in losses) / len(losses)


# %% wrong: to the CPU one by one | numbers were fetched
def mean_loss(losses):
    return torch.stack([loss.to("cpu") for loss in losses]).mean().item()


# %% wrong: torch.tensor reads every number | numbers were fetched
def mean_loss(losses):
    return torch.tensor(losses).mean().item()


# %% wrong: the sum | this is the sum
def mean_loss(losses):
    return torch.stack(losses).sum().item()


# %% wrong: still a tensor | expected a Python number
def mean_loss(losses):
    return torch.stack(losses).mean()


# %% wrong: the last loss | expected 2, got 1
def mean_loss(losses):
    return losses[-1].item()


# %% wrong: the median | expected 3.5, got 3
def mean_loss(losses):
    return torch.stack(losses).median().item()


# %% wrong: of three always | expected 3.5
def mean_loss(losses):
    return (sum(losses) / 3).item()


# %% wrong: the list unchanged | expected a number, got a list
def mean_loss(losses):
    return losses
