"""Makes random numbers the same in every run."""

import random

import numpy as np
import torch


def seed_everything(seed: int) -> None:
    """Seed the random number generators of Python, NumPy and torch, on every device."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
