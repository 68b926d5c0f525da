"""Gives a case the same random numbers and torch defaults each time, and the learner's back afterwards."""

import functools
import random
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from numpy.random.mtrand import get_bit_generator, set_bit_generator


class StandardState:
    """Random states seeded by us, and torch's own defaults."""

    def __init__(self) -> None:
        # NumPy copies its state number by number, which would double the time of a case: it is copied once, and cases
        # draw from a generator of their own. Exchanging generators loses the one thing that NumPy stores elsewhere,
        # the second normal number that it draws along with the first.
        self._numpy = np.random.get_state(legacy=False)

    @contextmanager
    def seeded(self, seed: int) -> Iterator[None]:
        """Run a block with this seed and torch's own defaults; put everything back afterwards."""
        python_state, generator = random.getstate(), get_bit_generator()  # torch's: fork_rng below
        dtype, grad, device = torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_default_device()
        gpus = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else []
        with torch.random.fork_rng(devices=gpus):
            random.seed(seed)
            set_bit_generator(_own_generator())
            np.random.seed(seed % 2**32)
            _seed_torch(seed)
            torch.set_default_dtype(torch.float32)
            torch.set_grad_enabled(True)
            if device.type != "cpu":
                torch.set_default_device("cpu")
            try:
                yield
            finally:
                if torch.get_default_device() != device:
                    torch.set_default_device(device)
                torch.set_grad_enabled(grad)
                torch.set_default_dtype(dtype)
                random.setstate(python_state)
                set_bit_generator(generator)
                if self._numpy["has_gauss"]:
                    np.random.set_state(self._numpy)


@functools.cache
def _own_generator() -> np.random.BitGenerator:
    return np.random.MT19937(0)


def _seed_torch(seed: int) -> None:
    """Seed as ``torch.manual_seed`` does, but without the stack trace it records for a GPU that isn't initialised.

    Recording one in every case would be too expensive.
    """
    if _has_accelerator():
        torch.manual_seed(seed)
    else:
        torch.default_generator.manual_seed(seed)


@functools.cache
def _has_accelerator() -> bool:
    return torch.accelerator.is_available()
