"""Says in one sentence how an answer differs from the expected value."""

import cmath
import numbers
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch

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
DIGITS = 6


def difference(
    got: Any,
    want: Any,
    *,
    rtol: float | None = None,
    atol: float | None = None,
    dtype: bool = True,
    grad: bool = True,
    shares: torch.Tensor | None = None,
    copies: torch.Tensor | None = None,
) -> str | None:
    """Return how ``got`` differs from ``want``, or None when they agree.

    Tensors are compared in the order in which a person would look: kind, shape, dtype, device, gradient
    tracking, memory, NaN and infinity, values. Containers are compared item by item.

    Args:
        rtol, atol: tolerances for floating-point values (default: by dtype, see ``TOLERANCES``).
        dtype: whether tensors must have the same dtype.
        grad: whether tensors must agree in ``requires_grad``.
        shares: a tensor whose memory ``got`` must share.
        copies: a tensor whose memory ``got`` must not share.
    """
    if got is None and want is not None:
        return "got `None`: is there a `return` at the end of your function?"
    if isinstance(want, torch.Tensor):
        return (
            _kind(got)
            or _shape(got, want.shape)
            or (_dtype(got, want.dtype) if dtype else None)
            or _device(got, want)
            or (_tracking(got, want) if grad else None)
            or _memory(got, shares, copies)
            or _values(got, want, rtol, atol)
        )
    if isinstance(got, np.generic):
        got = got.item()
    if isinstance(want, bool | str | torch.dtype | torch.device | type | None):
        return _exact(got, want)
    if isinstance(want, numbers.Number):
        return _number(got, want, rtol, atol)
    options = {"rtol": rtol, "atol": atol, "dtype": dtype, "grad": grad}
    if isinstance(want, Mapping):
        return _mapping(got, want, options)
    if isinstance(want, Sequence):
        return _sequence(got, want, options)
    if isinstance(want, np.ndarray):
        return _array(got, want, options)
    return _exact(got, want)


def short(value: Any, limit: int = 60) -> str:
    """Return ``repr(value)`` on one line, cut to ``limit`` characters."""
    text = " ".join(repr(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def dtype_name(dtype: torch.dtype) -> str:
    """Return ``float32`` for ``torch.float32``."""
    return str(dtype).removeprefix("torch.")


def shape_text(shape: Sequence[int]) -> str:
    """Return a shape as a tuple is written: ``(3, 16)``."""
    return str(tuple(shape))


def _kind(got: Any) -> str | None:
    if isinstance(got, torch.Tensor):
        return None
    return f"expected a tensor, got {_article(type(got).__name__)}: `{short(got)}`"


def _shape(got: torch.Tensor, shape: Sequence[int]) -> str | None:
    if tuple(got.shape) == tuple(shape):
        return None
    return f"expected shape {shape_text(shape)}, got {shape_text(got.shape)}"


def _dtype(got: torch.Tensor, dtype: torch.dtype) -> str | None:
    if got.dtype == dtype:
        return None
    return f"expected dtype {dtype_name(dtype)}, got {dtype_name(got.dtype)}"


def _device(got: torch.Tensor, want: torch.Tensor) -> str | None:
    if got.device == want.device:
        return None
    return f"expected a tensor on `{want.device}`, got one on `{got.device}`"


def _tracking(got: torch.Tensor, want: torch.Tensor) -> str | None:
    if got.requires_grad == want.requires_grad:
        return None
    if want.requires_grad:
        return "expected a tensor that tracks gradients, got one that does not"
    return "expected a tensor that does not track gradients, got one that does"


def _memory(got: torch.Tensor, shares: torch.Tensor | None, copies: torch.Tensor | None) -> str | None:
    if shares is not None and not same_storage(got, shares):
        return "expected a tensor that shares memory with the input, got a copy"
    if copies is not None and same_storage(got, copies):
        return "expected a tensor with its own memory, got one that shares memory with the input"
    return None


def same_storage(a: torch.Tensor, b: torch.Tensor) -> bool:
    """Whether two tensors lie in the same storage (so that a change of one can show in the other)."""
    if a.device != b.device:
        return False
    a, b = a.untyped_storage(), b.untyped_storage()
    return a._cdata == b._cdata or a.data_ptr() == b.data_ptr() != 0  # 0: no memory at all (empty, meta)


def _values(got: torch.Tensor, want: torch.Tensor, rtol: float | None, atol: float | None) -> str | None:
    if want.is_meta:
        return None
    got, want = got.detach(), want.detach()
    common = torch.promote_types(got.dtype, want.dtype)  # never to a dtype that would round a difference away
    if common.is_floating_point or common.is_complex:
        coarse = [TOLERANCES.get(dtype, (0.0, 0.0)) for dtype in (got.dtype, want.dtype)]
        default_rtol, default_atol = max(coarse)
        tolerance = {
            "rtol": default_rtol if rtol is None else rtol,
            "atol": default_atol if atol is None else atol,
        }
        same = torch.isclose(got.to(common), want.to(common), equal_nan=True, **tolerance)
    else:
        same = got.to(common) == want.to(common)
    if bool(same.all()):
        return None
    first = tuple(torch.nonzero(~same)[0].tolist()) if same.dim() else ()
    place = f"at {list(first)} " if first else ""
    if got.is_floating_point() and bool((~got.isfinite() & want.isfinite()).any()):
        first = tuple(torch.nonzero(~got.isfinite() & want.isfinite())[0].tolist()) if same.dim() else ()
        place = f" at {list(first)}" if first else ""
        return f"holds `{got[first].item()}`{place}, expected {_digits(want[first])}"
    sentence = f"{place}expected {_digits(want[first])}, got {_digits(got[first])}"
    wrong = int((~same).sum())
    if same.numel() > 1:
        sentence += f" ({wrong} of {same.numel()} values differ{_largest(got, want)})"
    return sentence


def _largest(got: torch.Tensor, want: torch.Tensor) -> str:
    if got.dtype == torch.bool or got.is_complex() or want.is_complex():
        return ""
    gap = (got.double() - want.double()).abs()
    gap = gap[gap.isfinite()]
    return f", by up to {_digits(gap.max())}" if gap.numel() else ""


def _digits(value: Any) -> str:
    value = value.item() if isinstance(value, torch.Tensor) else value
    return f"{value:.{DIGITS}g}" if isinstance(value, float) else str(value)


def _number(got: Any, want: numbers.Number, rtol: float | None, atol: float | None) -> str | None:
    if isinstance(got, torch.Tensor):
        return f"expected a Python number, got a tensor of shape {shape_text(got.shape)}: see `.item()`"
    if isinstance(got, bool) or not isinstance(got, numbers.Number):
        return f"expected a number, got {_article(type(got).__name__)}: `{short(got)}`"
    if isinstance(want, int):
        if not isinstance(got, int):
            return f"expected the whole number {want}, got {_article(type(got).__name__)}: {short(got)}"
        return None if got == want else f"expected {want}, got {got}"
    tolerance = {"rel_tol": 1e-5 if rtol is None else rtol, "abs_tol": 1e-7 if atol is None else atol}
    close = cmath.isclose(got, want, **tolerance) or (cmath.isnan(got) and cmath.isnan(want))
    return None if close else f"expected {_digits(want)}, got {_digits(got)}"


def _mapping(got: Any, want: Mapping, options: dict) -> str | None:
    if not isinstance(got, Mapping):
        return f"expected a dictionary, got {_article(type(got).__name__)}: `{short(got)}`"
    for key in want:
        if key not in got:
            return f"the key `{key!r}` is missing (got {short(list(got))})"
    for key in got:
        if key not in want:
            return f"the key `{key!r}` should not be there (expected {short(list(want))})"
    for key, value in want.items():
        if found := difference(got[key], value, **options):
            return f"under the key `{key!r}`: {found}"
    return None


def _sequence(got: Any, want: Sequence, options: dict) -> str | None:
    if isinstance(got, torch.Tensor):
        return f"expected a {type(want).__name__}, got a tensor of shape {shape_text(got.shape)}"
    if isinstance(got, str) or not isinstance(got, Sequence):
        return f"expected a {type(want).__name__}, got {_article(type(got).__name__)}: `{short(got)}`"
    if isinstance(want, torch.Size) and list(got) != list(want):
        return f"expected the shape {shape_text(want)}, got {shape_text(got)}"
    if len(got) != len(want):
        return f"expected {len(want)} items, got {len(got)}: `{short(got)}`"
    for i, (a, b) in enumerate(zip(got, want, strict=True)):
        if found := difference(a, b, **options):
            return f"item {i}: {found}"
    return None


def _array(got: Any, want: np.ndarray, options: dict) -> str | None:
    if not isinstance(got, np.ndarray):
        return f"expected a NumPy array, got {_article(type(got).__name__)}: `{short(got)}`"
    if options["dtype"] and got.dtype != want.dtype:
        return f"expected an array of {want.dtype}, got one of {got.dtype}"
    if got.shape != want.shape:
        return f"expected shape {shape_text(want.shape)}, got {shape_text(got.shape)}"
    return _values(torch.as_tensor(got.copy()), torch.as_tensor(want.copy()), options["rtol"], options["atol"])


def _exact(got: Any, want: Any) -> str | None:
    if isinstance(got, torch.Tensor):
        return f"expected `{short(want)}`, got a tensor of shape {shape_text(got.shape)}"
    if isinstance(got, np.ndarray):
        return f"expected `{short(want)}`, got a NumPy array of shape {shape_text(got.shape)}"
    if type(want) is bool and type(got) is not bool:
        return f"expected `{want}`, got {_article(type(got).__name__)}: `{short(got)}`"
    return None if got == want else f"expected `{short(want)}`, got `{short(got)}`"


def _article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"
