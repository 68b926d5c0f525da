"""The training loop and its measurements."""

import math
import random

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from course_lib import train


def blobs(count: int = 90) -> TensorDataset:
    """Three clouds of points in the plane."""
    labels = torch.arange(count) % 3
    centres = torch.tensor([[0.0, 4.0], [4.0, 0.0], [-4.0, -4.0]])
    return TensorDataset(centres[labels] + torch.randn(count, 2), labels)


def test_training_learns_and_is_measured_every_epoch() -> None:
    train.seed_everything(0)
    model = nn.Linear(2, 3)
    loader, validation = DataLoader(blobs(), 16, shuffle=True), DataLoader(blobs(), 32)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    history = train.fit(
        model, loader, loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=4, validation=validation
    )
    assert len(history.train_loss) == len(history.validation_loss) == len(history.validation_accuracy) == 4
    assert history.train_loss[-1] < history.train_loss[0] / 2
    assert history.validation_accuracy[-1] > 0.9
    measured = train.evaluate(model, validation, nn.functional.cross_entropy)
    assert measured == (history.validation_loss[-1], history.validation_accuracy[-1])


def test_losses_are_means_over_samples_though_batches_differ_in_size() -> None:
    inputs, targets = torch.randn(7, 4), torch.randint(3, (7,))
    model = nn.Linear(4, 3)
    loader = DataLoader(TensorDataset(inputs, targets), batch_size=4)
    expected = nn.functional.cross_entropy(model(inputs), targets).item()
    right = (model(inputs).argmax(dim=1) == targets).float().mean().item()
    assert train.evaluate(model, loader, nn.functional.cross_entropy) == pytest.approx((expected, right))
    still = torch.optim.SGD(model.parameters(), lr=0.0)
    history = train.fit(model, loader, loss=nn.functional.cross_entropy, optimizer=still, epochs=1)
    assert history.train_loss == pytest.approx([expected])
    assert history.validation_loss == history.validation_accuracy == []


def test_evaluation_changes_nothing() -> None:
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Dropout(0.5), nn.Linear(2, 3))
    before = {name: value.clone() for name, value in model.state_dict().items()}
    loader = DataLoader(blobs(), 30)
    first = train.evaluate(model, loader, nn.functional.cross_entropy)
    assert first == train.evaluate(model, loader, nn.functional.cross_entropy)
    assert model.training
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())
    model.eval()
    train.evaluate(model, loader, nn.functional.cross_entropy)
    assert not model.training


def test_regression_has_a_loss_and_no_accuracy() -> None:
    data = TensorDataset(torch.randn(6, 2), torch.randn(6, 1))
    loss, accuracy = train.evaluate(nn.Linear(2, 1), DataLoader(data, 3), nn.functional.mse_loss)
    assert loss > 0 and math.isnan(accuracy)


def test_a_loader_without_batches_is_refused() -> None:
    model = nn.Linear(2, 3)
    with pytest.raises(ValueError, match="no batches"):
        train.evaluate(model, [], nn.functional.cross_entropy)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with pytest.raises(ValueError, match="no batches"):
        train.fit(model, [], loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=1)


@pytest.mark.parametrize("progress", [True, False])
def test_a_progress_bar_is_shown_on_request(progress: bool, capsys: pytest.CaptureFixture[str]) -> None:
    model = nn.Linear(2, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = DataLoader(blobs(), 30)
    train.fit(model, loader, loss=nn.functional.cross_entropy, optimizer=optimizer, epochs=2, progress=progress)
    assert ("Training" in capsys.readouterr().out) == progress


def test_a_seed_decides_all_random_numbers() -> None:
    drawn = []
    for seed in (3, 3, 4):
        train.seed_everything(seed)
        drawn.append((random.random(), np.random.rand(), torch.rand(1).item()))
    assert drawn[0] == drawn[1]
    assert all(a != b for a, b in zip(drawn[0], drawn[2], strict=True))


def test_the_chosen_device_computes() -> None:
    device = train.pick_device()
    assert torch.ones(3, device=device).sum().item() == 3
    assert (device.type == "cpu") == (not torch.accelerator.is_available())
