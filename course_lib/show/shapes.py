"""Drawings of operations that change a shape: flatten, cat, stack, permute. Each number keeps its colour."""

from collections.abc import Callable, Sequence

import torch

from course_lib.show.board import Board, hue, label, strengths, tint
from course_lib.show.drawing import Drawing
from course_lib.show.tensor import caption, describe, extent, place

Join = Callable[[list[torch.Tensor], int], torch.Tensor]


def flatten(values: torch.Tensor, start_dim: int = 0, end_dim: int = -1) -> Drawing:
    """Draw a tensor and, below it, the same tensor flattened from ``start_dim`` to ``end_dim``.

    Raises:
        ValueError: the axes do not exist, or are in the wrong order.
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
    return _join(torch.cat, tensors, result, dim)


def stack(tensors: Sequence[torch.Tensor], dim: int = 0) -> Drawing:
    """Draw tensors and what ``torch.stack`` makes of them along a new axis."""
    result = _tried(torch.stack, tensors, dim)
    return _join(torch.stack, tensors, result, dim)


def rearranged(values: torch.Tensor, **ways: Callable[[torch.Tensor], torch.Tensor]) -> Drawing:
    """Draw a tensor and, below it, what each way makes of it; hues are those of the tensor's axis 0.

    Args:
        values: the tensor.
        ways: name → function that rearranges the numbers, such as ``lambda t: t.permute(1, 2, 0)``.
    """
    board = Board()
    hues = torch.arange(values.shape[0]).reshape(-1, *(1,) * (values.dim() - 1)).expand(values.shape)
    strong = strengths(values)
    place(board, values, 0, 0, title="before", hues=hues, strong=strong)
    y, phrases = extent(values)[1] + 2.4, [describe(values, "before")]
    for name, way in ways.items():
        result = way(values)
        place(board, result, 0, y, title=name, hues=way(hues), strong=way(strong))
        y, phrases = y + extent(result)[1] + 2.4, [*phrases, describe(result, name)]
    return board.finish("; ".join(phrases))


def _tried(join: Join, tensors: Sequence[torch.Tensor], dim: int) -> torch.Tensor:
    try:
        return join(list(tensors), dim)
    except (RuntimeError, IndexError) as error:
        raise ValueError(f"torch says: {error}") from None


def _join(join: Join, tensors: Sequence[torch.Tensor], result: torch.Tensor, dim: int) -> Drawing:
    name = f"{join.__name__}(dim={dim})"
    hues = [torch.full(t.shape, i) for i, t in enumerate(tensors)]
    # One scale for all of them: a number is as strong in its tensor as in the result.
    scale = strengths(torch.cat([t.detach().flatten() for t in tensors]))
    strong = [part.reshape(t.shape) for part, t in zip(scale.split([t.numel() for t in tensors]), tensors, strict=True)]
    board = Board()
    x = 0.0
    for i, values in enumerate(tensors):
        title = "abcdefgh"[i % 8]
        width, _ = place(board, values, x, 0, title=title, hues=hues[i], strong=strong[i])
        x += max(width, 0.25 * len(caption(values, title))) + 1.6
    y = max(extent(values)[1] for values in tensors) + (3.4 if result.dim() > 2 else 2.6)
    place(board, result, 0, y, title=name, hues=join(hues, dim), strong=join(strong, dim))
    shapes = " and ".join(str(tuple(t.shape)) for t in tensors)
    return board.finish(f"Tensors of shape {shapes}; {describe(result, name)}")


def _in_lines(board: Board, values: torch.Tensor, hues: torch.Tensor, y: float, title: str, most: int = 24) -> None:
    """Place a tensor; a line that is too long for the board is broken."""
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
    cells = zip(values.tolist(), hues.tolist(), strengths(values).tolist(), strict=True)
    for i, (value, number, strong) in enumerate(cells):
        line, column = divmod(i, most)
        board.cell(column, y + 1.2 * line, label(value), tint(hue(number), strong))
