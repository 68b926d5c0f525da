"""Labelled boxes and arrows between them: the toolkit of the course's maps."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from course_lib.show.board import tint
from course_lib.show.drawing import GREY, INK, PAPER


def sheet(width: float, height: float) -> tuple[Figure, Axes]:
    """Return an empty figure of this size in inches, and axes that cover it and are measured in inches."""
    figure = Figure(figsize=(width, height), facecolor=PAPER)
    ax = figure.add_axes((0, 0, 1, 1))
    ax.axis("off")
    ax.set_xlim(0, width)
    ax.set_ylim(0, height)
    return figure, ax


def box(
    ax: Axes, x: float, y: float, width: float, height: float, text: str, colour: str, *, dashed: bool = False
) -> None:
    """Draw a rounded box with its lower left corner at (x, y) and text in the middle."""
    style = "round,pad=0,rounding_size=0.1"
    fill, line = (PAPER, "--") if dashed else (tint(colour, 0.22), "-")
    ax.add_patch(
        FancyBboxPatch((x, y), width, height, boxstyle=style, facecolor=fill, edgecolor=colour, linestyle=line)
    )
    ax.text(
        x + width / 2,
        y + height / 2,
        text,
        ha="center",
        va="center",
        fontsize=9.5,
        color=INK,
        linespacing=1.35,
    )


def arrow(ax: Axes, start: tuple[float, float], end: tuple[float, float], bend: float = 0) -> None:
    """Draw an arrow; ``bend`` is how far it departs from a straight line, as a share of its length."""
    style = f"arc3,rad={bend}"
    ax.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=12, color=GREY, connectionstyle=style))
