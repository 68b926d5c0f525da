"""Explains in one sentence how an answer differs from the expected value.

``tensors``, ``scalars`` and ``containers`` find the difference and say it, one function for each kind of sentence
(``tensors.wrong_dtype``); ``wording`` is how they write a value, a shape or a type.
"""

import numbers
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
import torch

from course_lib.check.difference.containers import compare_mappings, compare_sequences
from course_lib.check.difference.scalars import compare_exactly, compare_numbers
from course_lib.check.difference.tensors import compare_arrays, compare_tensors
from course_lib.check.difference.wording import NO_RETURN


def difference(
    got: Any,
    expected: Any,
    *,
    rtol: float | None = None,
    atol: float | None = None,
    dtype: bool = True,
    grad: bool = True,
    shares: torch.Tensor | None = None,
    copies: torch.Tensor | None = None,
) -> str | None:
    """Return how ``got`` differs from ``expected``, or None if they agree.

    Tensors are compared in the order in which a person would look: type, shape, dtype, device, gradient tracking,
    memory, NaN and infinity, values. Containers are compared item by item.

    Args:
        rtol, atol: tolerances for floating-point values (default: by dtype, see ``tensors.TOLERANCES``).
        dtype: whether tensors must have the same dtype.
        grad: whether tensors must agree in ``requires_grad``.
        shares: a tensor whose memory ``got`` must share.
        copies: a tensor whose memory ``got`` must not share.
    """
    if got is None and expected is not None:
        return NO_RETURN
    if isinstance(expected, torch.Tensor):
        return compare_tensors(
            got, expected, rtol=rtol, atol=atol, dtype=dtype, grad=grad, shares=shares, copies=copies
        )
    if isinstance(got, np.generic):
        got = got.item()
    if isinstance(expected, bool | str | torch.dtype | torch.device | type | None):
        return compare_exactly(got, expected)
    if isinstance(expected, numbers.Number):
        return compare_numbers(got, expected, rtol, atol)
    if isinstance(expected, np.ndarray):
        return compare_arrays(got, expected, rtol=rtol, atol=atol, dtype=dtype)
    compare_items = partial(difference, rtol=rtol, atol=atol, dtype=dtype, grad=grad)
    if isinstance(expected, Mapping):
        return compare_mappings(got, expected, compare_items)
    if isinstance(expected, Sequence):
        return compare_sequences(got, expected, compare_items)
    return compare_exactly(got, expected)
