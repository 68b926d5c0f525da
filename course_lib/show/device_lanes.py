"""Where tensors and modules live: a lane for each device, and an arrow from each source to its copy."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Rectangle
from torch import nn

from course_lib.show.board import tint
from course_lib.show.drawing import BLUE, GREEN, GREY, INK, ORANGE, PAPER, PURPLE, Drawing

_LANE, _GAP, _ROW = 3.3, 1.5, 0.86  # inches
_MEANING = {"cpu": "the computer's own memory", "meta": "shapes without numbers"}
_COLOURS = {"cpu": BLUE, "meta": PURPLE}


def devices(copies: Mapping[str, str] | None = None, /, **named: torch.Tensor | nn.Module) -> Drawing:
    """Draw each tensor and module in the lane of the device that it is on.

    Args:
        copies: name of a copy → name of its source; drawn as an arrow.
        named: tensors (any size; only the shape is written) and modules. A module with parameters and buffers on
            several devices is in several lanes, each time with the number of its tensors there.

    Raises:
        ValueError: ``copies`` names something that is not drawn.
    """
    for name in [n for pair in (copies or {}).items() for n in pair]:
        if name not in named:
            raise ValueError(f"There is no `{name}` in the drawing: pass it by that name.")
    homes = {name: _homes(thing) for name, thing in named.items()}
    lanes = ["cpu", *dict.fromkeys(home for counts in homes.values() for home in counts if home != "cpu")]
    figure, ax = _sheet(len(lanes), len(named))
    for i, lane in enumerate(lanes):
        _draw_lane(ax, i, lane, len(named))
    for row, (name, thing) in enumerate(named.items()):
        for home, count in homes[name].items():
            _draw_tile(ax, lanes.index(home), row, name, _caption(thing, count), home)
    rows = list(named)
    for copy, source in (copies or {}).items():
        start, end = (
            (lanes.index(next(iter(homes[name]))) * (_LANE + _GAP), (rows.index(name) + 0.5) * _ROW)
            for name in (source, copy)
        )
        _draw_copy(ax, start, end)
    return Drawing(figure, _describe(named, homes, copies or {}))


def _homes(thing: torch.Tensor | nn.Module) -> Counter[str]:
    """Return the devices that a tensor or module is on, with the number of its tensors there."""
    tensors = [*thing.parameters(), *thing.buffers()] if isinstance(thing, nn.Module) else [thing]
    return Counter(str(tensor.device) for tensor in tensors)


def _caption(thing: torch.Tensor | nn.Module, count: int) -> str:
    if isinstance(thing, nn.Module):
        return f"{type(thing).__name__} module, {count} tensor{'s' * (count != 1)}"
    return f"{tuple(thing.shape)} {str(thing.dtype).removeprefix('torch.')}"


def _sheet(lanes: int, rows: int) -> tuple[Figure, Axes]:
    width, height = lanes * (_LANE + _GAP) - _GAP + 0.4, rows * _ROW + 1.1
    figure = Figure(figsize=(width, height), facecolor=PAPER)
    ax = figure.add_axes((0, 0, 1, 1))
    ax.axis("off")
    ax.set_xlim(-0.2, width - 0.2)
    ax.set_ylim(rows * _ROW + 0.25, -0.85)
    return figure, ax


def _draw_lane(ax: Axes, index: int, name: str, rows: int) -> None:
    x, colour = index * (_LANE + _GAP), _COLOURS.get(name, GREEN)
    ax.add_patch(Rectangle((x, -0.1), _LANE, rows * _ROW + 0.2, facecolor=tint(colour, 0.07), edgecolor=colour))
    ax.text(x, -0.58, name, weight="bold", fontsize=11, color=INK, va="center")
    ax.text(x, -0.29, _MEANING.get(name, "the accelerator's memory"), fontsize=9, color=GREY, va="center")


def _draw_tile(ax: Axes, lane: int, row: int, name: str, caption: str, home: str) -> None:
    x, y = lane * (_LANE + _GAP) + 0.15, row * _ROW + 0.1
    colour = _COLOURS.get(home, GREEN)
    box = FancyBboxPatch(
        (x, y), _LANE - 0.3, _ROW - 0.2, boxstyle="round,pad=0,rounding_size=0.08", facecolor=tint(colour, 0.3)
    )
    box.set_edgecolor(colour)
    ax.add_patch(box)
    middle = x + (_LANE - 0.3) / 2
    ax.text(middle, y + 0.2, name, ha="center", va="center", fontsize=10, weight="bold", color=INK)
    ax.text(middle, y + 0.46, caption, ha="center", va="center", fontsize=9, color=INK)


def _draw_copy(ax: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Draw an arrow between two tiles, each given by the left edge of its lane and the middle of its row."""
    rightwards = end[0] > start[0]
    x0, x1 = start[0] + (_LANE - 0.15 if rightwards else 0.15), end[0] + (0.15 if rightwards else _LANE - 0.15)
    bend = ""
    if start[0] == end[0]:
        x0 = x1 = start[0] + _LANE - 0.15
        bend = "arc3,rad=0.6"
    style: dict[str, Any] = {"arrowstyle": "-|>", "mutation_scale": 14, "color": ORANGE, "linewidth": 1.8, "zorder": 4}
    style |= {"connectionstyle": bend} if bend else {}
    ax.add_patch(FancyArrowPatch((x0, start[1]), (x1, end[1]), **style))
    x, y = (x0 + x1) / 2 + (0.45 if bend else 0), (start[1] + end[1]) / 2 - 0.14
    ax.text(x, y, "copy", ha="center", fontsize=9, color=INK)


def _describe(
    named: Mapping[str, torch.Tensor | nn.Module], homes: Mapping[str, Counter[str]], copies: Mapping[str, str]
) -> str:
    phrases = [
        f"{name} ({_caption(thing, sum(homes[name].values()))}) lives on {' and '.join(homes[name])}"
        for name, thing in named.items()
    ]
    phrases += [f"{copy} is a copy of {source}" for copy, source in copies.items()]
    return "; ".join(phrases) + "."
