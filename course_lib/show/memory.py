"""Memory: storage, strides, and which tensors share them."""

from typing import Any

import numpy as np
import torch

from course_lib.show.board import Board, hue, label, tint
from course_lib.show.drawing import BLUE, GREY, RED, Drawing
from course_lib.show.tensor import caption, describe, extent, place, require_drawable

_LETTERS = "ABCDEFGHIJ"


def strides(values: torch.Tensor) -> Drawing:
    """Draw a tensor above its storage, with the jump that a step along each axis makes there.

    Args:
        values: 1 to 3 dimensions, at most 24 numbers in its storage.
    """
    storage = torch.empty(0, dtype=values.dtype).set_(values.detach().untyped_storage())
    require_drawable(storage)
    if values.dim() == 0:
        raise ValueError("A single number has no strides: draw a tensor of at least one dimension.")
    board = Board()
    positions = torch.arange(len(storage)).as_strided(values.shape, values.stride(), values.storage_offset())
    place(board, values, 0, 0, title="the tensor", hues=positions)
    y = extent(values)[1] + 3.6
    board.text(0, y - 2.3, f"its storage   strides {values.stride()}", at="left", size=0.36, bold=True)
    first = values.storage_offset()
    for position, number in enumerate(storage.tolist()):
        board.cell(position, y, label(number), tint(hue(position), 0.45))
        board.text(position + 0.5, y + 1.3, str(position), size=0.26, ink=GREY)
    steps: list[str] = []
    for axis, (size, step) in enumerate(zip(values.shape, values.stride(), strict=True)):
        if size > 1 and step:
            ink = (RED, BLUE, GREY)[axis % 3]
            board.arrow((first + 0.5, y), (first + step + 0.5, y), bend=-0.5 if step > 1 else -0.9, ink=ink)
            board.text(
                0,
                y + 2.1 + 0.6 * len(steps),
                f"one step along axis {axis}: {step} further",
                at="left",
                ink=ink,
            )
            steps.append(f"a step along axis {axis} goes {step} further in the storage")
    return board.finish(f"{describe(values)}. Its storage is {storage.tolist()}; {'; '.join(steps)}.")


def sharing(**named: torch.Tensor | np.ndarray[Any, Any]) -> Drawing:
    """Draw tensors and NumPy arrays; those that share memory have the same colour.

    Raises:
        ValueError: one of them is too large to draw.
    """
    board = Board()
    homes = _homes(list(named.values()))
    x, phrases = 0.0, []
    for (name, thing), home in zip(named.items(), homes, strict=True):
        values = torch.as_tensor(thing.copy()) if isinstance(thing, np.ndarray) else thing
        width, height = place(board, values, x, 0, title=name, hues=torch.full(values.shape, home))
        board.text(x, height + 0.5, f"memory {_LETTERS[home]}", at="left", ink=BLUE, bold=True)
        x += max(width, 0.25 * len(caption(values, name))) + 1.6
        phrases.append(f"{name} (shape {tuple(values.shape)}) is in memory {_LETTERS[home]}")
    return board.finish("; ".join(phrases))


def _homes(things: list[torch.Tensor | np.ndarray[Any, Any]]) -> list[int]:
    """Number the memory of each; two with overlapping ranges of addresses have the same number."""
    ranges = [_addresses(thing) for thing in things]
    homes: list[int] = []
    for i, (start, end) in enumerate(ranges):
        same = [homes[j] for j in range(i) if ranges[j][0] < end and start < ranges[j][1]]
        homes.append(same[0] if same else len(set(homes)))
    return homes


def _addresses(thing: torch.Tensor | np.ndarray[Any, Any]) -> tuple[int, int]:
    if isinstance(thing, torch.Tensor):
        storage = thing.untyped_storage()
        return storage.data_ptr(), storage.data_ptr() + storage.nbytes()
    while isinstance(thing.base, np.ndarray):
        thing = thing.base
    start = thing.__array_interface__["data"][0]
    return start, start + thing.nbytes
