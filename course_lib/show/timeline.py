"""A timeline: lanes of blocks on a common time axis, to see what is busy when."""

from collections.abc import Mapping, Sequence

from course_lib.show.board import tint
from course_lib.show.drawing import GREY, INK, LINES, RED, Drawing, chart

Block = tuple[float, float, str]


def timeline(
    lanes: Mapping[str, Sequence[Block]],
    marks: Mapping[str, float] | None = None,
    *,
    title: str = "",
    xlabel: str = "milliseconds",
) -> Drawing:
    """Draw what each lane does, from left to right.

    Args:
        lanes: name → blocks (start, length, text), in the unit of ``xlabel``.
        marks: text → time; drawn as vertical lines through all lanes.
    """
    figure, (ax,) = chart(8.2, 0.9 * len(lanes) + 1.4)
    phrases = []
    for row, (name, blocks) in enumerate(lanes.items()):
        colour = LINES[row % len(LINES)]
        for start, length, text in blocks:
            ax.barh(row, length, left=start, height=0.55, color=tint(colour, 0.35), edgecolor=colour)
            ax.text(start + length / 2, row, text, ha="center", va="center", fontsize=9, color=INK)
        phrases.append(f"{name}: " + ", ".join(f"{t or 'busy'} from {s:g} to {s + n:g}" for s, n, t in blocks))
    for height, (text, moment) in enumerate((marks or {}).items()):
        ax.axvline(moment, color=RED, linestyle="--", linewidth=1.4)
        ax.text(moment, -0.62 - 0.3 * height, f" {text}", color=INK, fontsize=9, va="center")
        phrases.append(f"{text} at {moment:g}")
    ax.set_yticks(range(len(lanes)), list(lanes))
    ax.set_ylim(len(lanes) - 0.5, -0.65 - 0.3 * len(marks or {}))
    ax.set_xlim(left=0)
    ax.set_xlabel(xlabel, color=GREY)
    ax.set_title(title, fontsize=11, color=INK, loc="left")
    return Drawing(figure, f"{title or 'Time line'} ({xlabel}). {'; '.join(phrases)}.")
