"""How a tensor differs from the expected one: a function for each property, in the order in which they are compared."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from course_lib.check.difference.wording import (
    NO_RETURN,
    dtype_name,
    number_text,
    shape_text,
    short_repr,
    type_with_article,
)

# Relative and absolute tolerance by dtype. They are looser than torch.testing's: a right answer may sum in
# another order, and a wrong one is rarely wrong in the fifth digit.
TOLERANCES = {
    torch.float64: (1e-7, 1e-7),
    torch.float32: (1e-4, 1e-5),
    torch.bfloat16: (2e-2, 1e-2),
    torch.float16: (5e-3, 1e-3),
    torch.complex64: (1e-4, 1e-5),
    torch.complex128: (1e-7, 1e-7),
}


def compare_tensors(
    got: Any,
    expected: torch.Tensor,
    *,
    rtol: float | None,
    atol: float | None,
    dtype: bool,
    grad: bool,
    shares: torch.Tensor | None,
    copies: torch.Tensor | None,
) -> str | None:
    """Return the first difference between ``got`` and a tensor, or None; see :func:`~.difference`."""
    return (
        not_a_tensor(got)
        or wrong_shape(got, expected.shape)
        or (wrong_dtype(got, expected.dtype) if dtype else None)
        or wrong_device(got, expected.device)
        or (wrong_tracking(got, expected.requires_grad) if grad else None)
        or (not_shared(got, shares) if shares is not None else None)
        or (not_copied(got, copies) if copies is not None else None)
        or wrong_values(got, expected, rtol, atol)
    )


def compare_arrays(
    got: Any, expected: np.ndarray[Any, Any], *, rtol: float | None, atol: float | None, dtype: bool
) -> str | None:
    """Return how ``got`` differs from a NumPy array, or None."""
    if not isinstance(got, np.ndarray):
        return f"expected a NumPy array, got {type_with_article(got)}: `{short_repr(got)}`"
    if dtype and got.dtype != expected.dtype:
        return f"expected an array of {expected.dtype}, got one of {got.dtype}"
    return wrong_shape(got, expected.shape) or wrong_values(
        torch.as_tensor(got.copy()), torch.as_tensor(expected.copy()), rtol, atol
    )


def not_a_tensor(got: Any) -> str | None:
    """Return a sentence if ``got`` is not a tensor."""
    if isinstance(got, torch.Tensor):
        return None
    return NO_RETURN if got is None else f"expected a tensor, got {type_with_article(got)}: `{short_repr(got)}`"


def wrong_shape(got: torch.Tensor | np.ndarray[Any, Any], shape: Sequence[int]) -> str | None:
    """Return a sentence if ``got`` has another shape."""
    if tuple(got.shape) == tuple(shape):
        return None
    return f"expected shape {shape_text(shape)}, got {shape_text(got.shape)}"


def wrong_dtype(got: torch.Tensor, dtype: torch.dtype) -> str | None:
    """Return a sentence if ``got`` has another dtype."""
    if got.dtype == dtype:
        return None
    return f"expected dtype {dtype_name(dtype)}, got {dtype_name(got.dtype)}"


def wrong_device(got: torch.Tensor, device: torch.device) -> str | None:
    """Return a sentence if ``got`` is on another device."""
    if got.device == device:
        return None
    return f"expected a tensor on `{device}`, got one on `{got.device}`"


def wrong_tracking(got: torch.Tensor, requires_grad: bool) -> str | None:
    """Return a sentence if ``got`` tracks gradients and must not, or the other way round."""
    if got.requires_grad == requires_grad:
        return None
    if requires_grad:
        return "expected a tensor that tracks gradients, got one that does not"
    return "expected a tensor that does not track gradients, got one that does"


def not_shared(got: torch.Tensor, source: torch.Tensor) -> str | None:
    """Return a sentence if ``got`` does not share memory with ``source``."""
    if same_storage(got, source):
        return None
    return "expected a tensor that shares memory with the input, got a copy"


def not_copied(got: torch.Tensor, source: torch.Tensor) -> str | None:
    """Return a sentence if ``got`` shares memory with ``source``."""
    if not same_storage(got, source):
        return None
    return "expected a tensor with its own memory, got one that shares memory with the input"


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    """Whether two tensors share storage, so that writing to one may change the other."""
    if a.device != b.device:
        return False
    storage_a, storage_b = a.untyped_storage(), b.untyped_storage()
    if storage_a._cdata == storage_b._cdata:
        return True
    return storage_a.data_ptr() == storage_b.data_ptr() != 0  # 0: no memory at all (empty, meta)


def wrong_values(got: torch.Tensor, expected: torch.Tensor, rtol: float | None, atol: float | None) -> str | None:
    """Return a sentence about the first value that differs, NaN and infinity first; None if all are close."""
    if expected.is_meta:
        return None
    got, expected = got.detach(), expected.detach()
    same = _close(got, expected, rtol, atol)
    if bool(same.all()):
        return None
    if got.is_floating_point() and bool((broken := ~got.isfinite() & expected.isfinite()).any()):
        index = _first(broken)
        place = f" at {list(index)}" if index else ""
        return f"holds `{got[index].item()}`{place}, expected {number_text(expected[index])}"
    index = _first(~same)
    place = f"at {list(index)} " if index else ""
    sentence = f"{place}expected {number_text(expected[index])}, got {number_text(got[index])}"
    if same.numel() > 1:
        sentence += f" ({int((~same).sum())} of {same.numel()} values differ{_largest_gap(got, expected)})"
    return sentence


def _close(got: torch.Tensor, expected: torch.Tensor, rtol: float | None, atol: float | None) -> torch.Tensor:
    common = torch.promote_types(got.dtype, expected.dtype)  # never to a dtype that would round a difference away
    if not (common.is_floating_point or common.is_complex):
        return got.to(common) == expected.to(common)
    default_rtol, default_atol = max(TOLERANCES.get(dtype, (0.0, 0.0)) for dtype in (got.dtype, expected.dtype))
    return torch.isclose(
        got.to(common),
        expected.to(common),
        rtol=default_rtol if rtol is None else rtol,
        atol=default_atol if atol is None else atol,
        equal_nan=True,
    )


def _first(flags: torch.Tensor) -> tuple[int, ...]:
    """Return the index of the first True."""
    return tuple(torch.nonzero(flags)[0].tolist()) if flags.dim() else ()


def _largest_gap(got: torch.Tensor, expected: torch.Tensor) -> str:
    if got.dtype == torch.bool or got.is_complex() or expected.is_complex():
        return ""
    gap = (got.double() - expected.double()).abs()
    gap = gap[gap.isfinite()]
    return f", by up to {number_text(gap.max())}" if gap.numel() else ""
