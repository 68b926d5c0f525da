"""Remembers the tensors among a call's arguments, to tell whether the call changed them."""

from collections.abc import Iterator, Mapping
from typing import Any

import torch


def snapshot(arguments: Any) -> list[Any]:
    """Return copies of all tensors in (nested) arguments, and the lengths of the containers that hold them."""
    return [_copy(leaf) for leaf in _leaves(arguments)]


def changed(arguments: Any, before: list[Any]) -> bool:
    """Whether the arguments differ from their :func:`snapshot`."""
    now = list(_leaves(arguments))
    return len(now) != len(before) or any(_differs(a, b) for a, b in zip(now, before, strict=True))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, Mapping):
        yield len(value)
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list | tuple):
        yield len(value)
        for item in value:
            yield from _leaves(item)


def _copy(leaf: Any) -> Any:
    return leaf.detach().clone() if isinstance(leaf, torch.Tensor) else leaf


def _differs(now: Any, before: Any) -> bool:
    if not isinstance(now, torch.Tensor) or not isinstance(before, torch.Tensor):
        return now is not before and now != before
    if now.shape != before.shape or now.dtype != before.dtype:
        return True
    if now.is_meta:
        return False
    now = now.detach()
    return not bool(((now == before) | ((now != now) & (before != before))).all())  # NaN equals itself here
