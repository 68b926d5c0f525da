"""Drawings of arithmetic: broadcasting, reductions, matrix products."""

import torch

from course_lib.show.board import Board, label
from course_lib.show.drawing import INK, RED, Drawing
from course_lib.show.tensor import describe, extent, place

_OPERATIONS = ("sum", "mean", "prod", "std", "max", "min", "argmax", "argmin")


def broadcast(a: torch.Tensor, b: torch.Tensor) -> Drawing:
    """Draw how ``a + b`` is broadcast: the shapes aligned on the right, the stretched copies dashed, the result.

    Args:
        a, b: at most 3 dimensions, and at most 24 numbers along each.

    Raises:
        ValueError: the shapes do not broadcast; the message names the axis.
    """
    shape = broadcast_shape(tuple(a.shape), tuple(b.shape))
    board = Board()
    y = _rule(board, tuple(a.shape), tuple(b.shape), shape)
    x = 0.0
    for name, values in (("a", a), ("b", b)):
        width, _ = place(
            board,
            values.expand(shape),
            x,
            y,
            title=f"{name} {tuple(values.shape)} as",
            ghost=_ghost(values, shape),
        )
        board.text(
            x + max(width, 4.5) + 0.9,
            y + extent(values.expand(shape))[1] / 2,
            "+" if name == "a" else "=",
            size=0.6,
        )
        x += max(width, 4.5) + 1.9
    place(board, a + b, x, y, title="result")
    return board.finish(
        f"a of shape {tuple(a.shape)} plus b of shape {tuple(b.shape)}: both are stretched to {shape}. "
        + describe(a + b, "The result")
    )


def broadcast_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape that ``a`` and ``b`` broadcast to.

    Raises:
        ValueError: on an axis, counted from the right, the sizes differ and neither is 1.
    """
    length = max(len(a), len(b))
    wide_a, wide_b = ((1,) * (length - len(s)) + s for s in (a, b))
    for axis, (m, n) in enumerate(zip(wide_a, wide_b, strict=True)):
        if m != n and 1 not in (m, n):
            raise ValueError(
                f"{a} and {b} do not broadcast: on axis {axis - length}, counted from the right, {m} meets {n}, "
                "and neither is 1."
            )
    return tuple(max(m, n) if 0 not in (m, n) else 0 for m, n in zip(wide_a, wide_b, strict=True))


def _ghost(values: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Return which cells of the stretched tensor are repeated ones."""
    positions = torch.arange(values.numel()).reshape(values.shape).expand(shape).reshape(-1)
    seen: set[int] = set()
    flags = []
    for position in positions.tolist():
        flags.append(position in seen)
        seen.add(position)
    return torch.tensor(flags).reshape(shape)


def _rule(board: Board, a: tuple[int, ...], b: tuple[int, ...], shape: tuple[int, ...]) -> float:
    """Write the shapes below each other, aligned on the right; return the y at which the drawing continues."""
    wide = {name: ("",) * (len(shape) - len(s)) + s for name, s in (("a", a), ("b", b))}
    for line, (name, sizes) in enumerate([*wide.items(), ("result", shape)]):
        board.text(0, 0.75 * line, name, at="left", bold=name == "result")
        for axis, size in enumerate(sizes):
            stretched = name != "result" and size != shape[axis]
            text = f"{size or 'none'} → {shape[axis]}" if stretched else str(size)
            board.text(3.2 + 2.4 * axis, 0.75 * line, text, ink=RED if stretched else INK, bold=name == "result")
    return 3.6 + (0.8 if len(shape) > 2 else 0)


def reduction(values: torch.Tensor, dim: int, op: str = "sum", keepdim: bool = False) -> Drawing:
    """Draw a reduction along one axis; the cells that make up a result have its hue.

    Args:
        values: 1 to 3 dimensions.
        dim: the axis that disappears (or becomes 1, with ``keepdim``).
        op: sum, mean, prod, std, max, min, argmax or argmin.

    Raises:
        ValueError: there is no such axis or operation.
    """
    if op not in _OPERATIONS:
        raise ValueError(f"There is no reduction {op!r} here: choose one of {', '.join(_OPERATIONS)}.")
    if not -values.dim() <= dim < values.dim():
        raise ValueError(f"There is no axis {dim}: this tensor has the axes 0 to {values.dim() - 1}.")
    numbers = values.float() if op in ("mean", "std") else values
    result = getattr(numbers, op)(dim=dim, keepdim=keepdim)
    result = result.values if hasattr(result, "values") and not isinstance(result, torch.Tensor) else result
    kept = torch.arange(max(result.numel(), 1)).reshape(numbers.sum(dim=dim, keepdim=True).shape)
    board = Board()
    width, height = place(board, values, 0, 0, title="x", hues=kept.expand(values.shape))
    call = f"x.{op}(dim={dim}{', keepdim=True' if keepdim else ''})"
    below = values.dim() > 2
    x, y = (0.0, height + 3.4) if below else (max(width, 4.5) + 3.2, 0.0)
    if not below:
        board.arrow((x - 2.6, height / 2), (x - 0.9, height / 2))
    place(board, result, x, y, title=call, hues=kept.reshape(result.shape))
    return board.finish(f"{describe(values, 'x')}; {describe(result, call)}")


def matmul(a: torch.Tensor, b: torch.Tensor, row: int = 0, column: int = 0) -> Drawing:
    """Draw ``a @ b`` with ``b`` above the result and ``a`` to its left; one row meets one column.

    Args:
        a: (n, k). b: (k, m).
        row, column: the entry of the result that is written out.

    Raises:
        ValueError: the inner sizes differ, or there is no such place.
    """
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0]:
        raise ValueError(
            f"{tuple(a.shape)} @ {tuple(b.shape)}: the last axis of the first must be as long as the first of the "
            "second."
        )
    if not (0 <= row < a.shape[0] and 0 <= column < b.shape[1]):
        raise ValueError(f"The result has shape ({a.shape[0]}, {b.shape[1]}): there is no place [{row}, {column}].")
    result = a @ b
    frames = [torch.zeros(t.shape, dtype=torch.bool) for t in (a, b, result)]
    frames[0][row], frames[1][:, column], frames[2][row, column] = True, True, True
    board = Board()
    x = max(a.shape[1], 4) + 2.2
    y = b.shape[0] + 2.4
    place(board, b, x, 0, title="b", highlight=frames[1])
    place(board, a, 0, y, title="a", highlight=frames[0], hues=torch.ones_like(a, dtype=torch.long))
    place(board, result, x, y, title="a @ b", highlight=frames[2], hues=torch.full(result.shape, 2))
    products = [f"{_factor(m)}·{_factor(n)}" for m, n in zip(a[row].tolist(), b[:, column].tolist(), strict=True)]
    formula = f"[{row}, {column}]:  {' + '.join(products)} = {label(result[row, column].item())}"
    board.text(0, y + a.shape[0] + 0.8, formula, at="left", ink=RED)
    return board.finish(f"{describe(a, 'a')}; {describe(b, 'b')}; {describe(result, 'a @ b')}. At {formula}")


def _factor(value: float) -> str:
    return f"({label(value)})" if value < 0 else label(value)
