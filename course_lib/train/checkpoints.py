"""Checkpoints: everything that training needs to continue as if it had never stopped."""

import os
import random
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler

from course_lib.problem import Problem


def save_checkpoint(
    path: str | os.PathLike[str],
    *,
    model: nn.Module,
    optimizer: torch.optim.Optimizer | None = None,
    scheduler: LRScheduler | None = None,
    epoch: int = 0,
) -> None:
    """Write a checkpoint atomically: if writing fails, the previous file is left intact.

    Args:
        path: the file; its folder is created if it does not exist.
        model, optimizer, scheduler: the objects whose states to save; the random number generators' are saved too.
        epoch: the number of completed epochs.
    """
    path = Path(path)
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer and optimizer.state_dict(),
        "scheduler": scheduler and scheduler.state_dict(),
        "epoch": epoch,
        "random": _random_state(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, part = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with open(descriptor, "wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())  # on disk before it replaces the old file
        os.replace(part, path)
    except BaseException:
        os.unlink(part)
        raise


def load_checkpoint(
    path: str | os.PathLike[str],
    *,
    model: nn.Module,
    optimizer: torch.optim.Optimizer | None = None,
    scheduler: LRScheduler | None = None,
    map_location: str | torch.device = "cpu",
) -> int:
    """Restore the saved states, those of the random number generators too; return the number of completed epochs.

    Only tensors and plain values are read (``weights_only=True``), so a file from elsewhere cannot run code.

    Raises:
        Problem: there is no such file, or it has no state for the optimizer or the scheduler.
    """
    path = Path(path)
    if not path.is_file():
        raise Problem(f"There is no checkpoint at {path}. Save one first, or correct the path.")
    state = torch.load(path, map_location=map_location, weights_only=True)
    for name, part in {"model": model, "optimizer": optimizer, "scheduler": scheduler}.items():
        if part is None:
            continue
        if state[name] is None:
            raise Problem(f"The checkpoint at {path} has no {name}. Pass the {name} to `save_checkpoint` too.")
        part.load_state_dict(state[name])
    _set_random_state(state["random"])
    return state["epoch"]


def _random_state() -> dict[str, Any]:
    """Return the generators' states as tensors and plain values, which load without running code."""
    name, keys, *rest = np.random.get_state()
    return {
        "python": random.getstate(),
        "numpy": [name, keys.tolist(), *rest],
        "torch": torch.get_rng_state(),
        "accelerator": _accelerator_state(),
    }


def _set_random_state(state: dict[str, Any]) -> None:
    random.setstate(state["python"])
    np.random.set_state(tuple(state["numpy"]))
    torch.set_rng_state(state["torch"].cpu())  # torch needs these bytes on the CPU, wherever the rest was loaded
    kind, numbers = state["accelerator"]
    if kind and kind == _accelerator_state()[0]:  # the state of another kind of device has another format
        torch.get_device_module(kind).set_rng_state(numbers.cpu())


def _accelerator_state() -> tuple[str, torch.Tensor | None]:
    """Return the accelerator's kind (cuda, mps, …) and its random state, or ("", None) if there is none."""
    device = torch.accelerator.current_accelerator(check_available=True)
    return (device.type, torch.get_device_module(device).get_rng_state()) if device else ("", None)
