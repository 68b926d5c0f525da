"""The report's charts: SVG inside the page, with a description in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from statistics import median

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course_lib.grade.model import Usage
from course_lib.grade.report.item_analysis import ItemStatistics

# Colours that colour-blind readers can tell apart (Okabe and Ito, https://jfly.uni-koeln.de/color/).
_BLUE, _ORANGE, _GREY, _RED, _INK, _PAPER = "#0072B2", "#E69F00", "#B8B8B8", "#D55E00", "#222222", "#FCFCFA"


@dataclass(frozen=True)
class Chart:
    """A chart: SVG and its description in words."""

    svg: str
    alt: str


def scores(values: Sequence[float], max_score: float) -> Chart:
    """Draw a histogram of the submissions' scores."""
    figure, ax = _empty(6.4, 2.8)
    middle = median(values)
    edges = [max_score * step / 20 for step in range(21)]
    counts, _, _ = ax.hist(values, bins=edges, color=_BLUE, edgecolor=_PAPER)
    ax.axvline(middle, color=_RED, linewidth=1.5)
    ax.annotate(f" median {middle:g}", (middle, max(counts) * 1.06), color=_RED, va="center")
    ax.set(xlabel="points", ylabel="submissions", xlim=(0, max_score), ylim=(0, max(counts) * 1.15))
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    low, high = min(values), max(values)
    alt = (
        f"Histogram of {len(values)} scores between 0 and {max_score:g} points: lowest {low:g}, median {middle:g}, "
        f"highest {high:g}."
    )
    return _chart("scores", figure, alt)


def success(titles: Sequence[str], items: Sequence[ItemStatistics], not_attempted: Sequence[int]) -> Chart:
    """Draw, for each exercise, which shares of the class got all, some and no points, or did not attempt it."""
    figure, ax = _empty(7.2, 1.0 + 0.3 * len(items))
    rows = range(len(items))
    full = [item.full for item in items]
    none = [max(0, item.none - count) for item, count in zip(items, not_attempted, strict=True)]
    some = [item.submissions - item.full - item.none for item in items]
    left = [0.0] * len(items)
    kinds = (("all points", full, _BLUE, ""), ("some", some, _ORANGE, "//"), ("none", none, _RED, ".."))
    for label, counts, colour, hatch in (*kinds, ("not attempted", not_attempted, _GREY, "")):
        shares = [100 * count / max(1, item.submissions) for count, item in zip(counts, items, strict=True)]
        ax.barh(rows, shares, left=left, color=colour, edgecolor=_PAPER, hatch=hatch, label=label)
        left = [a + b for a, b in zip(left, shares, strict=True)]
    ax.set_yticks(rows, titles)
    ax.invert_yaxis()
    ax.set(xlabel="share of submissions, in %", xlim=(0, 100))
    figure.legend(loc="outside upper right", ncols=4, frameon=False)
    words = "; ".join(
        f"{title}: {100 * count / max(1, item.submissions):.0f} %"
        for title, count, item in zip(titles, full, items, strict=True)
    )
    return _chart("success", figure, f"Bars: the share of submissions with all points, exercise by exercise. {words}.")


def difficulty(numbers: Sequence[str], items: Sequence[ItemStatistics]) -> Chart:
    """Draw each exercise as a point: how easy it was, and how well it separates strong from weak submissions."""
    figure, ax = _empty(6.4, 3.6)
    ax.axhspan(-1, 0.2, color=_GREY, alpha=0.25, linewidth=0)
    known = [
        (item.difficulty, item.discrimination, number)
        for number, item in zip(numbers, items, strict=True)
        if item.difficulty is not None and item.discrimination is not None
    ]
    for (x, y), near in _neighbours(known):
        ax.annotate(f" {', '.join(near)}", (x, y), color=_INK, va="bottom")
    for x, y, _ in known:
        ax.plot(x, y, "o", color=_BLUE)
    low = min([-0.1, *(y - 0.1 for _, y, _ in known)])
    ax.set(xlabel="difficulty (mean share of the points; right is easy)", ylabel="discrimination")
    ax.set(xlim=(0, 1.04), ylim=(low, 1.02))
    poor = [number for _, y, number in known if y < 0.2]
    words = f"Below 0.2, where an exercise separates little: {', '.join(poor)}." if poor else "None is below 0.2."
    return _chart("difficulty", figure, f"Each exercise as a point, difficulty against discrimination. {words}")


def usage(used: Sequence[Usage]) -> Chart:
    """Draw seconds against memory, with a point for each submission."""
    figure, ax = _empty(6.4, 2.8)
    seconds, memory = [each.seconds for each in used], [each.memory / 2**20 for each in used]
    ax.plot(seconds, memory, "o", color=_BLUE, alpha=0.6)
    ax.set(
        xlabel="seconds", ylabel="memory in MiB", xlim=(0, max(seconds) * 1.08 or 1), ylim=(0, max(memory) * 1.1 or 1)
    )
    alt = (
        "Each submission as a point, seconds against memory. "
        f"Median {median(seconds):.1f} s and {median(memory):.0f} MiB; "
        f"the most {max(seconds):.1f} s and {max(memory):.0f} MiB."
    )
    return _chart("usage", figure, alt)


def _neighbours(points: Sequence[tuple[float, float, str]]) -> list[tuple[tuple[float, float], list[str]]]:
    """Group the labels of points that are too close to each other for two labels."""
    groups: list[tuple[tuple[float, float], list[str]]] = []
    for x, y, label in points:
        near = next((names for (a, b), names in groups if abs(a - x) < 0.09 and abs(b - y) < 0.07), None)
        if near is None:
            groups.append(((x, y), [label]))
        else:
            near.append(label)
    return groups


def _empty(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained", facecolor=_PAPER)
    ax = figure.subplots()
    ax.set_facecolor(_PAPER)
    ax.spines[["top", "right"]].set_visible(False)
    return figure, ax


def _chart(name: str, figure: Figure, alt: str) -> Chart:
    text = StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "course", "hatch.linewidth": 0.6}):
        figure.savefig(text, format="svg", facecolor=_PAPER, metadata={"Date": None, "Creator": None})
    svg = text.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    mark = f"{name}-"  # ids must be unique in the page, and matplotlib starts again with each figure
    svg = re.sub(r'\bid="', f'id="{mark}', svg)
    svg = re.sub(r'((?:xlink:)?href="#|url\(#)', rf"\g<1>{mark}", svg)
    return Chart(svg.replace("<svg ", '<svg aria-hidden="true" ', 1), alt)
