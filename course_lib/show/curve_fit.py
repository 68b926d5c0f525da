"""Points, and curves fitted to them."""

from collections.abc import Mapping

import torch

from course_lib.show.drawing import GREY, INK, LINES, Drawing, chart

_STYLES = ("-", "--", "-.", ":")


def fitted(
    points: Mapping[str, tuple[torch.Tensor, torch.Tensor]],
    curves: Mapping[str, tuple[torch.Tensor, torch.Tensor]],
    *,
    title: str = "",
    xlabel: str = "x",
    ylabel: str = "y",
    alt: str | None = None,
) -> Drawing:
    """Draw groups of points, and curves through them.

    Args:
        points: name → (x, y); the first group is filled, the others are hollow.
        curves: name → (x, y), with x in increasing order.
        alt: the alternative text; by default, what is drawn and the range of each curve.

    Each tensor has one number for each point, in any shape.
    """
    figure, (ax,) = chart(6.8, 3.6)
    for i, (name, (x, y)) in enumerate(points.items()):
        ax.scatter(
            _numbers(x), _numbers(y), s=26, label=name, marker="os^"[i % 3], linewidths=1.2,
            facecolors=GREY if i == 0 else "none", edgecolors=GREY if i == 0 else LINES[i + 1],
        )  # fmt: skip
    phrases = [f"{name}: {x.numel()} points" for name, (x, _) in points.items()]
    for i, (name, (x, y)) in enumerate(curves.items()):
        ax.plot(_numbers(x), _numbers(y), _STYLES[i % 4], color=LINES[i % len(LINES)], linewidth=2, label=name)
        phrases.append(f"{name}: a curve between {y.min().item():.2g} and {y.max().item():.2g}")
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.set_title(title, fontsize=10.5, color=INK)
    ax.legend(frameon=False, fontsize=9)
    return Drawing(figure, alt or f"{title or 'Points and curves'}. {'; '.join(phrases)}.")


def _numbers(values: torch.Tensor) -> list[float]:
    return values.detach().flatten().tolist()
