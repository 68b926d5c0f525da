"""Chooses the device to compute on."""

import torch


def pick_device() -> torch.device:
    """Return the machine's accelerator (cuda, mps, xpu, …) if torch can use one now, else the CPU."""
    return torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
