"""The training loop, and measuring what it has reached."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import torch
from rich.progress import Progress
from torch import nn

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]


@dataclass
class History:
    """What `fit` has measured: one number per epoch; the validation's lists stay empty without validation data."""

    train_loss: list[float] = field(default_factory=list)
    validation_loss: list[float] = field(default_factory=list)
    validation_accuracy: list[float] = field(default_factory=list)


def fit(
    model: nn.Module,
    loader: Batches,
    *,
    loss: Loss,
    optimizer: torch.optim.Optimizer,
    epochs: int,
    validation: Batches | None = None,
    device: str | torch.device = "cpu",
    progress: bool = False,
) -> History:
    """Train the model in place.

    Args:
        model: moved to ``device`` first; afterwards it is in training mode.
        loader: gives batches (inputs, targets), anew for every epoch.
        loss: takes (predictions, targets) and returns their mean loss.
        optimizer: holds the model's parameters.
        epochs: how often to go through all batches.
        validation: batches to measure on after each epoch.
        device: where to compute.
        progress: show a bar with what is left.

    Returns:
        The mean loss over each epoch's samples, measured while the model was learning, and the validation's figures.

    Raises:
        ValueError: the loader gives no batches.
    """
    model.to(device)
    history = History()
    with Progress(disable=not progress) as bars:
        bar = bars.add_task("Training", total=epochs)
        for _ in range(epochs):
            history.train_loss.append(_one_epoch(model, loader, loss, optimizer, device))
            if validation is not None:
                measured, accuracy = evaluate(model, validation, loss, device)
                history.validation_loss.append(measured)
                history.validation_accuracy.append(accuracy)
            bars.update(bar, advance=1, description=f"Training, loss {history.train_loss[-1]:.3f}")
    model.train()
    return history


def _one_epoch(
    model: nn.Module,
    loader: Batches,
    loss: Loss,
    optimizer: torch.optim.Optimizer,
    device: str | torch.device,
) -> float:
    """Return the mean loss over one epoch of training."""
    model.train()
    total, count = torch.zeros((), device=device), 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        value = loss(model(inputs), targets)
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        total += value.detach() * len(targets)  # stays on the device: reading it would wait for the device
        count += len(targets)
    if count == 0:
        raise ValueError("the loader gives no batches")
    return total.item() / count


@torch.no_grad()
def evaluate(model: nn.Module, loader: Batches, loss: Loss, device: str | torch.device = "cpu") -> tuple[float, float]:
    """Return the mean loss and the accuracy over all samples.

    The model, which must be on ``device``, is put into evaluation mode for it and then back into the mode it was in.

    Args:
        loader: batches (inputs, targets).
        loss: takes (predictions, targets) and returns their mean loss.

    Returns:
        loss: mean over the samples.
        accuracy: share of samples whose highest score (axis 1) is at their target's index; nan where the targets are
            not class indices of shape (N,) beside scores (N, classes).

    Raises:
        ValueError: the loader gives no batches.
    """
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0.0, 0
    try:
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            scores = model(inputs)
            total += loss(scores, targets).item() * len(targets)
            right += _right(scores, targets)
            count += len(targets)
    finally:
        model.train(was_training)
    if count == 0:
        raise ValueError("the loader gives no batches")
    return total / count, right / count


def _right(scores: torch.Tensor, targets: torch.Tensor) -> float:
    """Return how many samples are classified right, or nan where nothing is classified."""
    if targets.is_floating_point() or targets.dim() != 1 or scores.dim() != 2:
        return float("nan")
    return (scores.argmax(dim=1) == targets).sum().item()
