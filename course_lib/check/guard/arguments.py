"""Remembers a call's arguments, to tell whether the call changed them."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import torch


def snapshot(arguments: Any) -> list[Any]:
    """Return copies of all tensors, arrays and sets in (nested) arguments, and what else the containers hold."""
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
    now = now.detach()
    return not bool(((now == before) | ((now != now) & (before != before))).all())  # NaN equals itself here
