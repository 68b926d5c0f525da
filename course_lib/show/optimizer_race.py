"""Optimizers racing downhill on one surface."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch

from course_lib.show.drawing import GREY, INK, LINES, Drawing, chart

Surface = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Racer = Callable[[list[torch.Tensor]], torch.optim.Optimizer]
_MARKERS = ("o", "s", "^", "D", "v", "P", "X")  # so that paths differ in more than colour


def race(
    surface: Surface,
    racers: Mapping[str, Racer],
    *,
    start: tuple[float, float],
    steps: int = 60,
    xlim: tuple[float, float] = (-6.0, 6.0),
    ylim: tuple[float, float] = (-3.0, 3.0),
    title: str = "",
) -> Drawing:
    """Draw the paths of several optimizers on a map of a surface, and next to it their heights after each step.

    Args:
        surface: function from x and y to the height, for numbers and for grids, made of torch operations.
        racers: name → function from parameters to an optimizer, such as ``lambda p: torch.optim.Adam(p, lr=0.1)``.
        start: x and y of the common start.
        steps: the number of steps of each optimizer.
        xlim, ylim: the part of the map that is drawn; paths are cut off at its edges.
    """
    figure, (field, depth) = chart(10.6, 4.2, panels=2)
    x, y = torch.linspace(*xlim, 120), torch.linspace(*ylim, 120)
    heights = surface(*torch.meshgrid(x, y, indexing="xy"))
    field.contour(x.tolist(), y.tolist(), heights.tolist(), levels=_levels(heights), colors=GREY, linewidths=0.6)
    phrases = []
    for i, (name, make) in enumerate(racers.items()):
        path, reached = run(surface, make, start, steps)
        style: dict[str, Any] = {"color": LINES[i % len(LINES)], "marker": _MARKERS[i % len(_MARKERS)], "label": name}
        style |= {"linewidth": 1.3, "markersize": 4, "markevery": max(1, steps // 12)}
        xs, ys = zip(*(map(_drawable, point) for point in path), strict=True)
        field.plot(xs, ys, **style)
        depth.plot(range(len(reached)), [max(_drawable(height), 1e-12) for height in reached], **style)
        phrases.append(f"{name}: {reached[-1]:.2g}" if math.isfinite(reached[-1]) else f"{name}: out of all bounds")
    field.plot(*start, marker="*", markersize=13, color=INK)
    field.set(xlim=xlim, ylim=ylim, xlabel="x", ylabel="y")
    field.set_title("seen from above; the star is the start", fontsize=10, color=INK)
    first = float(surface(*map(torch.tensor, start)))
    depth.set_yscale("log")
    depth.set_ylim(first * 1e-6, first * 30)
    depth.set_xlabel("step")
    depth.set_title("height after each step", fontsize=10, color=INK)
    figure.legend(*depth.get_legend_handles_labels(), loc="outside right center", frameon=False, fontsize=9)
    if title:
        figure.suptitle(title, fontsize=11, color=INK)
    return Drawing(figure, f"{title or 'A race of optimizers'}. Height after {steps} steps: {'; '.join(phrases)}.")


def run(
    surface: Surface, make: Racer, start: tuple[float, float], steps: int
) -> tuple[list[tuple[float, float]], list[float]]:
    """Return the points (x, y) and the heights of one optimizer's path, from the start on."""
    x, y = (torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in start)
    optimizer = make([x, y])
    path, heights = [], []
    for _ in range(steps + 1):
        height = surface(x, y)
        path.append((x.item(), y.item()))
        heights.append(height.item())
        optimizer.zero_grad()
        height.backward()
        optimizer.step()
    return path, heights


def _drawable(number: float) -> float:
    """Limit a number to one that is outside every picture but does not overflow when it is drawn."""
    return min(max(number, -1e6), 1e6)  # NaN stays NaN, which matplotlib leaves out


def _levels(heights: torch.Tensor) -> Sequence[float]:
    """Return heights of contour lines, closer together where the surface is low."""
    low, high = float(heights.min()), float(heights.max())
    return [low + (high - low) * (k / 12) ** 2 for k in range(1, 12)]
