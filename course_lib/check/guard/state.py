"""Keeps a check from leaving traces: random states, torch's defaults, names, warnings, stderr."""

import functools
import os
import random
import sys
import warnings
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch


class StandardState:
    """Gives code the same random states and torch defaults each time, and puts the learner's back afterwards."""

    def __init__(self) -> None:
        # NumPy copies its state number by number, which would double what a case takes: it is copied once, and cases
        # draw from a generator of their own. What NumPy keeps outside of a generator, a second normal number that
        # was drawn along with the first, is lost with the exchange.
        self._numpy = np.random.get_state(legacy=False)

    @contextmanager
    def seeded(self, seed: int) -> Iterator[None]:
        """Run a block with the given seed and torch's own defaults; put everything back afterwards."""
        python_state, generator = random.getstate(), np.random.get_bit_generator()  # torch's: fork_rng below
        dtype, grad, device = torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_default_device()
        gpus = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else []
        with torch.random.fork_rng(devices=gpus):
            random.seed(seed)
            np.random.set_bit_generator(_own_generator())
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
                np.random.set_bit_generator(generator)
                if self._numpy["has_gauss"]:
                    np.random.set_state(self._numpy)


@functools.cache
def _own_generator() -> np.random.BitGenerator:
    return np.random.MT19937(0)


def _seed_torch(seed: int) -> None:
    """As ``torch.manual_seed``, which for a GPU that is not there yet keeps a stack trace: dear, in every case."""
    if _has_accelerator():
        torch.manual_seed(seed)
    else:
        torch.default_generator.manual_seed(seed)


@functools.cache
def _has_accelerator() -> bool:
    return torch.accelerator.is_available()


@contextmanager
def no_stderr() -> Iterator[None]:
    """Silence warnings and everything written to stderr: nbgrader takes a test cell's stderr for a failure.

    Three ways lead there: ``sys.stderr``, a stream that a logger or a progress bar kept from earlier, and
    file descriptor 2, which C++ code and sub-processes use.
    """
    stream = sys.stderr
    with open(os.devnull, "w") as sink, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        saved = os.dup(2)
        os.dup2(sink.fileno(), 2)
        # The stream stays in its place: a logger made meanwhile may keep it, and finds it in order later.
        stream.write = sink.write
        try:
            yield
        finally:
            del stream.write
            os.dup2(saved, 2)
            os.close(saved)


def restore_names(namespace: MutableMapping[str, Any], before: dict[str, Any]) -> None:
    """Give a namespace back the names it had: new ones go, rebound ones return. IPython's own stay."""
    for name in [name for name in namespace if name not in before and not name.startswith("_")]:
        del namespace[name]
    for name, value in before.items():
        if not name.startswith("_") and namespace.get(name) is not value:
            namespace[name] = value
