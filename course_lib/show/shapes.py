"""Drawings of what changes a shape: flatten, cat, stack. A number keeps its hue on its way."""

from collections.abc import Sequence

import torch

from course_lib.show.board import Board, hue, label, strengths, tint
from course_lib.show.drawing import Drawing
from course_lib.show.tensor import caption, describe, extent, place


def flatten(values: torch.Tensor, start_dim: int = 0, end_dim: int = -1) -> Drawing:
    """Draw a tensor and below it the same, flattened from ``start_dim`` to ``end_dim``.

    Raises:
        ValueError: the axes do not exist, or stand in the wrong order.
    """
    start, end = (dim + values.dim() if dim < 0 else dim for dim in (start_dim, end_dim))
    if not 0 <= start <= end < values.dim():
        raise ValueError(
            f"flatten from axis {start_dim} to {end_dim}: this tensor has the axes 0 to {values.dim() - 1}."
        )
    board = Board()
    hues = torch.arange(values.shape[0]).reshape(-1, *(1,) * (values.dim() - 1)).expand(values.shape)
    place(board, values, 0, 0, title="before", hues=hues)
    result, kept = values.flatten(start, end), hues.flatten(start, end)
    y = extent(values)[1] + 2.4
    name = f"flatten(start_dim={start_dim})" if end_dim == -1 else f"flatten({start_dim}, {end_dim})"
    _in_lines(board, result, kept, y, name)
    return board.finish(f"{describe(values, 'before')}; after {name}: shape {tuple(result.shape)}")


def cat(tensors: Sequence[torch.Tensor], dim: int = 0) -> Drawing:
    """Draw tensors and what ``torch.cat`` makes of them along an existing axis."""
    result = _tried(torch.cat, tensors, dim)
    hues = torch.cat([torch.full(t.shape, i) for i, t in enumerate(tensors)], dim)
    return _join(tensors, result, hues, f"cat(dim={dim})")


def stack(tensors: Sequence[torch.Tensor], dim: int = 0) -> Drawing:
    """Draw tensors and what ``torch.stack`` makes of them along a new axis."""
    result = _tried(torch.stack, tensors, dim)
    hues = torch.stack([torch.full(t.shape, i) for i, t in enumerate(tensors)], dim)
    return _join(tensors, result, hues, f"stack(dim={dim})")


def _tried(join: object, tensors: Sequence[torch.Tensor], dim: int) -> torch.Tensor:
    try:
        return join(list(tensors), dim)
    except (RuntimeError, IndexError) as error:
        raise ValueError(f"torch says: {error}") from None


def _join(tensors: Sequence[torch.Tensor], result: torch.Tensor, hues: torch.Tensor, name: str) -> Drawing:
    board = Board()
    x = 0.0
    for i, values in enumerate(tensors):
        title = "abcdefgh"[i % 8]
        width, _ = place(board, values, x, 0, title=title, hues=torch.full(values.shape, i))
        x += max(width, 0.25 * len(caption(values, title))) + 1.6
    y = max(extent(values)[1] for values in tensors) + (3.4 if result.dim() > 2 else 2.6)
    place(board, result, 0, y, title=name, hues=hues)
    shapes = " and ".join(str(tuple(t.shape)) for t in tensors)
    return board.finish(f"Tensors of shape {shapes}; {describe(result, name)}")


def _in_lines(board: Board, values: torch.Tensor, hues: torch.Tensor, y: float, title: str, most: int = 24) -> None:
    """Place a tensor; a single line that is too long for the board is broken."""
    if values.dim() > 1 or len(values) <= most:
        place(board, values, 0, y, title=title, hues=hues)
        return
    board.text(
        0,
        y - 1.15,
        caption(values, title) + "   (one line, broken here to fit)",
        at="left",
        size=0.36,
        bold=True,
    )
    for line, start in enumerate(range(0, len(values), most)):
        part = slice(start, start + most)
        _bare_line(board, values[part], hues[part], y + 1.2 * line)


def _bare_line(board: Board, values: torch.Tensor, hues: torch.Tensor, y: float) -> None:
    for c, (value, number, strong) in enumerate(
        zip(values.tolist(), hues.tolist(), strengths(values).tolist(), strict=True)
    ):
        board.cell(c, y, label(value), tint(hue(number), strong))
