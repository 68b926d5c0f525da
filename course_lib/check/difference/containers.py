"""How a dictionary, a list or a tuple differs from the expected one: its size and keys first, then its items."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch

from course_lib.check.difference.wording import shape_text, short_repr, type_with_article

Compare = Callable[[Any, Any], str | None]


def compare_mappings(got: Any, expected: Mapping[Any, Any], compare_items: Compare) -> str | None:
    """Return how ``got`` differs from the dictionary ``expected``, or None."""
    if not isinstance(got, Mapping):
        return f"expected a dictionary, got {type_with_article(got)}: `{short_repr(got)}`"
    for key in expected:
        if key not in got:
            return f"the key `{key!r}` is missing (got {short_repr(list(got))})"
    for key in got:
        if key not in expected:
            return f"the key `{key!r}` should not be there (expected {short_repr(list(expected))})"
    for key, value in expected.items():
        if found := compare_items(got[key], value):
            return f"under the key `{key!r}`: {found}"
    return None


def compare_sequences(got: Any, expected: Sequence[Any], compare_items: Compare) -> str | None:
    """Return how ``got`` differs from the list, tuple or shape ``expected``, or None."""
    if isinstance(got, torch.Tensor):
        return f"expected a {type(expected).__name__}, got a tensor of shape {shape_text(got.shape)}"
    if isinstance(got, str) or not isinstance(got, Sequence):
        return f"expected a {type(expected).__name__}, got {type_with_article(got)}: `{short_repr(got)}`"
    if isinstance(expected, torch.Size) and list(got) != list(expected):
        return f"expected the shape {shape_text(expected)}, got {shape_text(got)}"
    if len(got) != len(expected):
        return f"expected {len(expected)} items, got {len(got)}: `{short_repr(got)}`"
    for i, (a, b) in enumerate(zip(got, expected, strict=True)):
        if found := compare_items(a, b):
            return f"item {i}: {found}"
    return None
