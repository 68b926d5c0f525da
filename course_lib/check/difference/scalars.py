"""How a Python number, or anything that is either equal or not, differs from the expected one."""

import cmath
import numbers
from typing import Any

import numpy as np
import torch

from course_lib.check.difference.wording import number_text, shape_text, short_repr, type_with_article


def compare_numbers(got: Any, expected: Any, rtol: float | None, atol: float | None) -> str | None:
    """Return how ``got`` differs from the Python number ``expected``, or None; whole numbers must be equal."""
    if isinstance(got, torch.Tensor):
        return f"expected a Python number, got a tensor of shape {shape_text(got.shape)}: see `.item()`"
    if not _is_number(got):
        return f"expected a number, got {type_with_article(got)}: `{short_repr(got)}`"
    if isinstance(expected, int):
        if not isinstance(got, int):
            return f"expected the whole number {expected}, got {type_with_article(got)}: {short_repr(got)}"
        return None if got == expected else f"expected {expected}, got {got}"
    tolerance = {"rel_tol": 1e-5 if rtol is None else rtol, "abs_tol": 1e-7 if atol is None else atol}
    close = cmath.isclose(got, expected, **tolerance) or (cmath.isnan(got) and cmath.isnan(expected))
    return None if close else f"expected {number_text(expected)}, got {number_text(got)}"


def compare_exactly(got: Any, expected: Any) -> str | None:
    """Return how ``got`` differs from ``expected`` if they are not equal: a text, a bool, a dtype, a set and so on."""
    if isinstance(got, torch.Tensor):
        return f"expected `{short_repr(expected)}`, got a tensor of shape {shape_text(got.shape)}"
    if isinstance(got, np.ndarray):
        return f"expected `{short_repr(expected)}`, got a NumPy array of shape {shape_text(got.shape)}"
    if type(expected) is bool and type(got) is not bool:
        return f"expected `{expected}`, got {type_with_article(got)}: `{short_repr(got)}`"
    return None if got == expected else f"expected `{short_repr(expected)}`, got `{short_repr(got)}`"


def _is_number(value: Any) -> bool:
    return isinstance(value, numbers.Number) and not isinstance(value, bool)
