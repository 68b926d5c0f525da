"""A drawing: a matplotlib figure with alternative text for people who cannot see it."""

import base64
import html
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure

# Colours that colour-blind readers can tell apart (Okabe and Ito, https://jfly.uni-koeln.de/color/).
BLUE, ORANGE, GREEN, RED, PURPLE, SKY, YELLOW = (
    "#0072B2",
    "#E69F00",
    "#009E73",
    "#D55E00",
    "#CC79A7",
    "#56B4E9",
    "#F0E442",
)
HUES = (SKY, ORANGE, GREEN, PURPLE, YELLOW, BLUE, RED)
INK, GREY, PAPER = "#222222", "#767676", "#FCFCFA"  # opaque paper is readable in light and in dark themes
LINES = (BLUE, RED, GREEN, ORANGE, PURPLE, SKY, INK)
DPI = 110


class Drawing:
    """A figure that a notebook shows as a picture with alternative text.

    Attributes:
        figure: the matplotlib figure.
        alt: what the picture shows, in words.
    """

    def __init__(self, figure: Figure, alt: str):
        self.figure = figure
        self.alt = alt

    def png(self) -> bytes:
        """Return the picture as PNG."""
        buffer = BytesIO()
        self.figure.savefig(buffer, format="png", dpi=DPI, facecolor=PAPER, metadata={"Software": None})
        return buffer.getvalue()

    def html(self) -> str:
        """Return the picture as a self-contained HTML image."""
        data = base64.b64encode(self.png()).decode()
        style = "max-width:100%;background:" + PAPER
        return f'<img alt="{html.escape(self.alt)}" style="{style}" src="data:image/png;base64,{data}">'

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": self.alt}


def chart(width: float = 6.4, height: float = 3.4, *, panels: int = 1) -> tuple[Figure, list[Axes]]:
    """Return an empty figure in the course's style, and its axes from left to right.

    Args:
        width, height: the size of the figure, in inches.
        panels: the number of axes.
    """
    figure = Figure(figsize=(width, height), layout="constrained", facecolor=PAPER)
    axes = list(figure.subplots(1, panels, squeeze=False)[0])
    for ax in axes:
        ax.set_facecolor(PAPER)
        ax.spines[["top", "right"]].set_visible(False)
        ax.tick_params(colors=GREY, labelcolor=INK)
        ax.set_prop_cycle(color=LINES)
    return figure, axes
