"""Checkpoints: exact resuming, atomic writing, no code in the files."""

import random
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from course_lib import train
from course_lib.problem import Problem


class Run:
    """A training run with randomness wherever it can be: weights, dropout, shuffling, noise of Python and NumPy."""

    def __init__(self) -> None:
        train.seed_everything(7)
        self.model = nn.Sequential(nn.Linear(3, 8), nn.BatchNorm1d(8), nn.Dropout(0.3), nn.Linear(8, 1))
        self.optimizer = torch.optim.AdamW(self.model.parameters(), lr=0.05)
        self.scheduler = torch.optim.lr_scheduler.StepLR(self.optimizer, step_size=2, gamma=0.5)
        inputs = torch.randn(40, 3)
        self.loader = DataLoader(TensorDataset(inputs, inputs.sum(dim=1, keepdim=True)), 8, shuffle=True)

    @property
    def states(self) -> dict:
        return {"model": self.model, "optimizer": self.optimizer, "scheduler": self.scheduler}

    def epochs(self, count: int) -> list[float]:
        losses = []
        for _ in range(count):
            noise = random.random() + np.random.rand()

            def loss(got: torch.Tensor, wanted: torch.Tensor, noise: float = noise) -> torch.Tensor:
                return nn.functional.mse_loss(got, wanted + noise)

            losses += train.fit(self.model, self.loader, loss=loss, optimizer=self.optimizer, epochs=1).train_loss
            self.scheduler.step()
        return losses


def test_a_resumed_run_gives_the_losses_of_an_uninterrupted_one(tmp_path: Path) -> None:
    uninterrupted = Run().epochs(6)

    first = Run()
    losses = first.epochs(3)
    train.save_checkpoint(tmp_path / "run.pt", **first.states, epoch=3)
    del first

    second = Run()
    second.epochs(1)  # somewhere else entirely
    done = train.load_checkpoint(tmp_path / "run.pt", **second.states)
    assert done == 3
    assert losses + second.epochs(6 - done) == uninterrupted


@pytest.mark.parametrize("forgotten", ["optimizer", "scheduler"])
def test_a_run_without_one_of_the_states_differs(tmp_path: Path, forgotten: str) -> None:
    run = Run()
    run.epochs(3)
    train.save_checkpoint(tmp_path / "run.pt", **run.states)
    expected = run.epochs(3)
    other = Run()
    train.load_checkpoint(tmp_path / "run.pt", **{**other.states, forgotten: None})
    assert other.epochs(3) != expected


def test_a_model_alone_is_enough(tmp_path: Path) -> None:
    first, second = nn.Linear(3, 2), nn.Linear(3, 2)
    train.save_checkpoint(tmp_path / "new" / "model.pt", model=first)
    assert train.load_checkpoint(tmp_path / "new" / "model.pt", model=second) == 0
    assert torch.equal(first.weight, second.weight)


def test_a_crash_while_writing_leaves_the_previous_file(tmp_path: Path) -> None:
    path = tmp_path / "model.pt"
    model = nn.Linear(3, 2)
    train.save_checkpoint(path, model=model, epoch=1)

    class Unsaveable(nn.Linear):
        def get_extra_state(self):
            return (number for number in range(3))  # a generator cannot be pickled

        def set_extra_state(self, state) -> None: ...

    with pytest.raises(TypeError, match="generator"):
        train.save_checkpoint(path, model=Unsaveable(3, 2), epoch=2)
    assert [file.name for file in tmp_path.iterdir()] == ["model.pt"]
    assert train.load_checkpoint(path, model=model) == 1


def test_a_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self):
            return Path.touch, (tmp_path / "sprung",)

    torch.save({"model": Trap()}, tmp_path / "trap.pt")
    with pytest.raises(Exception, match="weights_only"):
        train.load_checkpoint(tmp_path / "trap.pt", model=nn.Linear(3, 2))
    assert not (tmp_path / "sprung").exists()


def test_a_missing_file_or_state_is_reported(tmp_path: Path) -> None:
    model = nn.Linear(3, 2)
    with pytest.raises(Problem, match="no checkpoint at"):
        train.load_checkpoint(tmp_path / "none.pt", model=model)
    train.save_checkpoint(tmp_path / "model.pt", model=model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with pytest.raises(Problem, match="has no optimizer"):
        train.load_checkpoint(tmp_path / "model.pt", model=model, optimizer=optimizer)


def test_a_checkpoint_is_a_file_that_torch_reads(tmp_path: Path) -> None:
    train.save_checkpoint(tmp_path / "model.pt", model=nn.Linear(3, 2), epoch=4)
    assert zipfile.is_zipfile(tmp_path / "model.pt")
    state = torch.load(tmp_path / "model.pt", weights_only=True)
    assert state["epoch"] == 4 and set(state["model"]) == {"weight", "bias"}
