"""A board of unit squares, on which tensors are drawn cell by cell."""

import math
from typing import Any

import torch
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle
from matplotlib.text import Text

from course_lib.show.drawing import GREY, HUES, INK, PAPER, RED, Drawing

_UNIT = 0.46  # inches of a cell's side
_WIDEST = 9.5  # inches
_LETTER = 0.58  # width of a letter, as a share of its font size


class Board:
    """A canvas measured in cells, x to the right and y downwards; the picture is cropped to what was drawn."""

    def __init__(self) -> None:
        self.figure = Figure(facecolor=PAPER)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")
        self._texts: list[tuple[Text, float]] = []
        self._left, self._top, self._right, self._bottom = math.inf, math.inf, -math.inf, -math.inf

    def cell(
        self,
        x: float,
        y: float,
        text: str = "",
        colour: str = PAPER,
        *,
        size: float | None = None,
        frame: bool = False,
        dashed: bool = False,
    ) -> None:
        """Draw a unit square with text in it; a frame highlights it, dashes mean that it is not really there."""
        style: dict[str, Any] = {"edgecolor": GREY, "linewidth": 0.8}
        if frame:
            style = {"edgecolor": RED, "linewidth": 2.2, "zorder": 3}
        style |= {"linestyle": (0, (3, 2)), "alpha": 0.55} if dashed else {}
        self.axes.add_patch(Rectangle((x, y), 1, 1, facecolor=colour, **style))
        self._include(x, y, x + 1, y + 1)
        if text:
            self.text(x + 0.5, y + 0.52, text, size=size or self.fitting(text), ink=GREY if dashed else INK)

    @staticmethod
    def fitting(text: str) -> float:
        """Return the font size at which ``text`` fits into a cell."""
        return min(0.36, 0.86 / (_LETTER * max(len(text), 1)))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 0.34,
        ink: str = INK,
        at: str = "center",
        bold: bool = False,
    ) -> None:
        """Write text that is ``size`` cells high; ``at`` says which part of it is at x: left, center or right."""
        shown = self.axes.text(x, y, text, ha=at, va="center", color=ink, weight="bold" if bold else "normal", zorder=4)
        self._texts.append((shown, size))
        lines = text.split("\n")
        width = max(len(line) for line in lines) * _LETTER * size
        left = x - width * {"left": 0, "center": 0.5, "right": 1}[at]
        half = 0.65 * size * len(lines)
        self._include(left, y - half, left + width, y + half)

    def arrow(self, start: tuple[float, float], end: tuple[float, float], *, bend: float = 0, ink: str = GREY) -> None:
        """Draw an arrow; ``bend`` makes it an arc."""
        style = f"arc3,rad={bend}"
        self.axes.add_patch(
            FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=11, color=ink, connectionstyle=style, zorder=3)
        )
        (x0, y0), (x1, y1) = start, end
        lift = abs(bend) * abs(x1 - x0) / 2
        self._include(min(x0, x1), min(y0, y1) - lift, max(x0, x1), max(y0, y1))

    def finish(self, alt: str) -> Drawing:
        """Crop the figure to what was drawn, and return it."""
        left, top, right, bottom = self._left - 0.3, self._top - 0.3, self._right + 0.3, self._bottom + 0.3
        unit = min(_UNIT, _WIDEST / (right - left))
        self.figure.set_size_inches((right - left) * unit, (bottom - top) * unit)
        self.axes.set_xlim(left, right)
        self.axes.set_ylim(bottom, top)
        for shown, size in self._texts:
            shown.set_fontsize(size * unit * 72)
        return Drawing(self.figure, alt)

    def _include(self, left: float, top: float, right: float, bottom: float) -> None:
        self._left, self._top = min(self._left, left), min(self._top, top)
        self._right, self._bottom = max(self._right, right), max(self._bottom, bottom)


def hue(index: int) -> str:
    """Return the colour for the number ``index``; colours repeat after seven."""
    return HUES[index % len(HUES)]


def tint(colour: str, strength: float) -> str:
    """Mix a colour with paper: 0 is paper, 1 the colour itself."""
    mixed = [p + (c - p) * strength for c, p in zip(to_rgb(colour), to_rgb(PAPER), strict=True)]
    return "#" + "".join(f"{round(255 * m):02x}" for m in mixed)


def label(value: float | int | bool | complex) -> str:
    """Return a number as it is written in a cell: short, but recognisable."""
    if isinstance(value, bool):
        return "T" if value else "F"
    if isinstance(value, float):
        return f"{value:.3g}".replace("-", "−") if value == value else "nan"
    return str(value).replace("-", "−")


def strengths(values: torch.Tensor) -> torch.Tensor:
    """Return the strength of each value's colour, from 0.12 for the smallest to 0.75 for the largest."""
    numbers = values.detach().cpu().to(torch.float64) if not values.is_complex() else values.detach().cpu().abs()
    finite = numbers[numbers.isfinite()]
    if not finite.numel() or finite.min() == finite.max():
        return torch.full(numbers.shape, 0.45)
    return 0.12 + 0.63 * ((numbers - finite.min()) / (finite.max() - finite.min())).nan_to_num(0, 1, 0).clamp(0, 1)
