"""Fails a case in which the learner's code changes the arguments it was called with."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch

from course_lib.check.case import Failed


@contextmanager
def no_changes(arguments: Any, *, allow: bool = False) -> Iterator[None]:
    """Run a block and fail if it changed the (nested) ``arguments``, unless changes are allowed.

    Raises:
        Failed: an argument is not what it was.
    """
    before = None if allow else snapshot(arguments)
    yield
    if before is not None and changed(arguments, before):
        raise Failed("your code changed its input: build a new tensor instead of writing into the one you got")


def snapshot(arguments: Any) -> list[Any]:
    """Return all values in (nested) arguments, with tensors, arrays and sets copied."""
    return [_copy(leaf) for leaf in _leaves(arguments)]


def changed(arguments: Any, before: list[Any]) -> bool:
    """Whether the arguments differ from their :func:`snapshot`."""
    now = list(_leaves(arguments))
    return len(now) != len(before) or any(_differs(a, b) for a, b in zip(now, before, strict=True))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        yield len(value)
        for key, item in value.items():
            yield key
            yield from _leaves(item)
    elif isinstance(value, list | tuple):
        yield len(value)
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def _copy(leaf: Any) -> Any:
    if isinstance(leaf, torch.Tensor):
        return leaf.detach().clone()
    return leaf.copy() if isinstance(leaf, np.ndarray | set) else leaf


def _differs(now: Any, before: Any) -> bool:
    if isinstance(now, np.ndarray) and isinstance(before, np.ndarray):
        return (now.shape, now.dtype, now.tobytes()) != (before.shape, before.dtype, before.tobytes())
    if not isinstance(now, torch.Tensor) or not isinstance(before, torch.Tensor):
        return now is not before and (type(now) is not type(before) or bool(now != before))
    if now.shape != before.shape or now.dtype != before.dtype:
        return True
    if now.is_meta:
        return False
    return not _equal_with_nan(now.detach(), before)


def _equal_with_nan(a: torch.Tensor, b: torch.Tensor) -> bool:
    """Whether two tensors of the same shape are equal, where NaN equals NaN."""
    return bool(((a == b) | ((a != a) & (b != b))).all())
