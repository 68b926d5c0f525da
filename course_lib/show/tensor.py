"""Tensors as coloured grids with indices."""

from collections.abc import Sequence
from typing import Any

import torch

from course_lib.show.board import Board, hue, label, strengths, tint
from course_lib.show.drawing import GREY, INK, Drawing

_MOST = 24  # cells along an axis; more are not drawn
_GAP = 1.3  # cells between neighbouring tiles
_LINE = 24  # cells after which `tensors` starts a new line


def tensor(
    values: torch.Tensor,
    *,
    axes: Sequence[str] | None = None,
    title: str | None = None,
    highlight: Any = None,
) -> Drawing:
    """Draw a tensor of 0 to 4 dimensions: a cell for each number, with the indices at the edges.

    The last two axes make a tile. Tiles are side by side along axis 0, and below each other along axis 1 of four;
    each index of axis 0 has a hue.

    Args:
        values: the tensor; at most 24 along each axis.
        axes: a name for each axis.
        title: a heading; the shape is always added.
        highlight: the cells to frame: an index, such as ``(1, slice(0, 2))`` for ``x[1, 0:2]``, or a boolean tensor.

    Raises:
        ValueError: more than 4 dimensions, too many cells, or ``axes`` that do not match.
    """
    board = Board()
    place(board, values, 0, 0, axes=axes, title=title or "", highlight=highlight)
    return board.finish(describe(values, title, axes))


def tensors(**named: torch.Tensor) -> Drawing:
    """Draw several tensors side by side, each below its name."""
    board = Board()
    x = y = tallest = 0.0
    for name, values in named.items():
        if x > 0 and x + extent(values)[0] > _LINE:
            x, y, tallest = 0.0, y + tallest + 1.6, 0.0
        width, height = place(board, values, x, y, title=name)
        x, tallest = x + max(width, 0.25 * len(caption(values, name))) + 1.8, max(tallest, height)
    return board.finish("; ".join(describe(values, name) for name, values in named.items()))


def place(
    board: Board,
    values: torch.Tensor,
    x: float,
    y: float,
    *,
    axes: Sequence[str] | None = None,
    title: str = "",
    highlight: Any = None,
    hues: torch.Tensor | None = None,
    strong: torch.Tensor | None = None,
    ghost: torch.Tensor | None = None,
    indices: bool = True,
) -> tuple[float, float]:
    """Draw a tensor with its upper left cell at (x, y); return its width and height in cells.

    Args:
        hues: a number for each cell; equal numbers get the same hue.
        strong: the strength of each cell's colour, 0 to 1; by default, it grows with the cell's number.
        ghost: true where a cell is imagined, not stored.
        indices: whether to write indices at the edges.
    """
    values = values.detach()
    require_drawable(values, axes)
    if hues is None:
        hues = _hue_by_first_axis(values)
    strong = strengths(values) if strong is None else strong
    marks = [_mask(values, mark) for mark in (highlight, ghost)]
    tiles = [_as_4d(t) for t in (values, hues, strong, *marks)]
    rows, columns = tiles[0].shape[2:]
    width, height = extent(values)
    board.text(x, y - (1.75 if values.dim() > 2 else 1.15), caption(values, title), at="left", size=0.36, bold=True)
    texts = [label(value) for value in values.reshape(-1).tolist()]
    size = board.fitting(max(texts, key=len))
    for i in range(tiles[0].shape[0]):
        for j in range(tiles[0].shape[1]):
            left, top = x + i * (columns + _GAP), y + j * (rows + _GAP + 0.35)
            _tile(board, [t[i, j] for t in tiles], left, top, size)
            if values.dim() > 2:
                board.text(
                    left + columns / 2,
                    top - (0.95 if indices else 0.4),
                    _tile_name(values, axes, i, j),
                    size=0.32,
                )
            if indices:
                _edges(board, left, top, rows if values.dim() > 1 else 0, columns if values.dim() else 0)
    if axes:
        _name_axes(board, values, axes, x, y, rows, columns)
    return width, height


def extent(values: torch.Tensor) -> tuple[float, float]:
    """Return the width and height, in cells, that ``values`` takes on a board."""
    tiles_across, tiles_down, rows, columns = _as_4d(values.detach()).shape
    width = tiles_across * columns + (tiles_across - 1) * _GAP
    height = tiles_down * rows + (tiles_down - 1) * (_GAP + 0.35)
    return width, height + (0.9 if values.dim() > 2 else 0)


def caption(values: torch.Tensor, title: str) -> str:
    """Return the line above a tensor: its name and shape."""
    shape = f"shape {tuple(values.shape)}"
    return f"{title}   {shape}" if title else shape


def describe(values: torch.Tensor, title: str | None = None, axes: Sequence[str] | None = None) -> str:
    """Return a tensor in words, with its numbers if there are few."""
    text = f"{title or 'A tensor'} of shape {tuple(values.shape)}"
    if axes:
        text += f", axes {', '.join(axes)}"
    if values.numel() <= 24:
        text += f": {_nested(values.detach().cpu().tolist())}"
    return text


def require_drawable(values: torch.Tensor, axes: Sequence[str] | None = None) -> None:
    """Check that a tensor can be drawn.

    Raises:
        ValueError: it is too large or empty, or ``axes`` do not match it.
    """
    if values.dim() > 4:
        raise ValueError(
            f"A tensor of {values.dim()} dimensions cannot be drawn: choose a part of at most 4, as in `x[0]`."
        )
    if any(size > _MOST for size in values.shape):
        raise ValueError(
            f"The shape {tuple(values.shape)} is too large for a drawing with numbers: choose a part of at most "
            f"{_MOST} "
            "along each axis, as in `x[:10]`."
        )
    if not values.numel():
        raise ValueError(f"The shape {tuple(values.shape)} has a 0 in it: there is no number to draw.")
    if axes and len(axes) != values.dim():
        raise ValueError(f"{len(axes)} names for {values.dim()} axes: give each axis one name.")


def _nested(values: Any) -> str:
    if isinstance(values, list):
        return "[" + ", ".join(_nested(v) for v in values) + "]"
    return label(values).replace("−", "-")


def _as_4d(values: torch.Tensor) -> torch.Tensor:
    """Return values as (tiles across, tiles down, rows, columns)."""
    if values.dim() == 3:
        return values.unsqueeze(1)
    return values.reshape((1,) * (4 - values.dim()) + tuple(values.shape))


def _mask(values: torch.Tensor, index: Any) -> torch.Tensor:
    """Return a boolean tensor that is true at ``values[index]``."""
    mask = torch.zeros(values.shape, dtype=torch.bool)
    if index is not None:
        mask[index] = True
    return mask


def _hue_by_first_axis(values: torch.Tensor) -> torch.Tensor:
    if values.dim() < 3:
        return torch.zeros(values.shape, dtype=torch.long)
    first = torch.arange(values.shape[0])
    return first.reshape(-1, *(1,) * (values.dim() - 1)).expand(values.shape)


def _tile(board: Board, parts: list[torch.Tensor], left: float, top: float, size: float) -> None:
    values, hues, strength, framed, ghost = (part.tolist() for part in parts)
    for r, row in enumerate(values):
        for c, value in enumerate(row):
            strong = strength[r][c]
            if isinstance(value, bool):
                strong = 0.7 if value else 0.05
            colour = tint(hue(hues[r][c]), strong * (0.4 if ghost[r][c] else 1))
            board.cell(left + c, top + r, label(value), colour, size=size, frame=framed[r][c], dashed=ghost[r][c])


def _tile_name(values: torch.Tensor, axes: Sequence[str] | None, i: int, j: int) -> str:
    if values.dim() == 3:
        return f"{axes[0]} {i}" if axes else f"[{i}]"
    return f"{axes[0]} {i}, {axes[1]} {j}" if axes and values.shape[3] >= 4 else f"[{i}, {j}]"


def _edges(board: Board, left: float, top: float, rows: int, columns: int) -> None:
    for c in range(columns):
        board.text(left + c + 0.5, top - 0.3, str(c), size=0.26, ink=GREY)
    for r in range(rows):
        board.text(left - 0.28, top + r + 0.5, str(r), size=0.26, ink=GREY)


def _name_axes(
    board: Board, values: torch.Tensor, axes: Sequence[str], x: float, y: float, rows: int, columns: int
) -> None:
    if values.dim() >= 1:
        bottom = y + extent(values)[1] - (0.9 if values.dim() > 2 else 0)
        board.text(x + columns / 2, bottom + 0.45, f"{axes[-1]} →", size=0.32, ink=INK)
    if values.dim() >= 2:
        board.text(x - 0.7, y + rows / 2, f"{axes[-2]} ↓", size=0.32, ink=INK, at="right")
