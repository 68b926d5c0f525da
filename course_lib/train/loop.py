"""The training loop, and the evaluation of a model."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import torch
from rich.progress import Progress
from torch import nn

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]


@dataclass
class History:
    """The measurements of `fit`, one number per epoch; the validation lists are empty without validation data."""

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
        loader: yields batches (inputs, targets), again in every epoch.
        loss: takes (predictions, targets) and returns their mean loss.
        optimizer: holds the model's parameters.
        epochs: the number of passes through all batches.
        validation: batches to evaluate on after each epoch.
        device: the device to compute on.
        progress: whether to show a progress bar.

    Returns:
        The mean loss over each epoch's samples, measured while the model was learning, and the validation results.

    Raises:
        ValueError: the loader yields no batches.
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
        total += value.detach() * len(targets)  # stays on the device: reading it would make Python wait
        count += len(targets)
    if count == 0:
        raise ValueError("the loader yields no batches")
    return total.item() / count


@torch.no_grad()
def evaluate(model: nn.Module, loader: Batches, loss: Loss, device: str | torch.device = "cpu") -> tuple[float, float]:
    """Return the mean loss and the accuracy over all samples.

    The model must be on ``device``. It is put into evaluation mode for this, and back into its former mode afterwards.

    Args:
        loader: batches (inputs, targets).
        loss: takes (predictions, targets) and returns their mean loss.

    Returns:
        loss: the mean over the samples.
        accuracy: the share of samples whose highest score (axis 1) is at their target's index; NaN unless the targets
            are class indices of shape (N,) and the scores have shape (N, classes).

    Raises:
        ValueError: the loader yields no batches.
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
        raise ValueError("the loader yields no batches")
    return total / count, right / count


def _right(scores: torch.Tensor, targets: torch.Tensor) -> float:
    """Return how many samples are classified correctly; NaN if this is not classification."""
    if targets.is_floating_point() or targets.dim() != 1 or scores.dim() != 2:
        return float("nan")
    return (scores.argmax(dim=1) == targets).sum().item()
