"""How sentences about a difference write values, shapes, dtypes and types."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

SIGNIFICANT_DIGITS = 6
NO_RETURN = "got `None`: is there a `return` at the end of your function?"


def short_repr(value: Any, limit: int = 60) -> str:
    """Return ``repr(value)`` on one line, cut to ``limit`` characters."""
    text = " ".join(repr(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def number_text(value: Any) -> str:
    """Return a number, or the one number in a tensor, rounded to :data:`SIGNIFICANT_DIGITS`."""
    value = value.item() if isinstance(value, torch.Tensor) else value
    return f"{value:.{SIGNIFICANT_DIGITS}g}" if isinstance(value, float) else str(value)


def dtype_name(dtype: torch.dtype) -> str:
    """Return ``float32`` for ``torch.float32``."""
    return str(dtype).removeprefix("torch.")


def shape_text(shape: Sequence[int]) -> str:
    """Return a shape as a tuple is written: ``(3, 16)``."""
    return str(tuple(shape))


def type_with_article(value: Any) -> str:
    """Return ``an int`` for 3, and ``a NumPy array`` for one."""
    name = "NumPy array" if isinstance(value, np.ndarray) else type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
