"""Gradient descent, drawn step by step on a curve."""

import math
from collections.abc import Callable

import torch

from course_lib.show.drawing import BLUE, GREY, RED, Drawing, chart


def descent(
    f: Callable[[torch.Tensor], torch.Tensor],
    start: float = 3.0,
    lr: float = 0.1,
    steps: int = 10,
    xlim: tuple[float, float] = (-4.0, 4.0),
) -> Drawing:
    """Draw ``x ← x − lr · f'(x)``, repeated ``steps`` times from ``start``, on the curve of ``f``.

    Args:
        f: a function of one number, made of torch operations.
        xlim: the part of the x axis that is drawn; points outside it are counted, not drawn.
    """
    xs, ys = walk(f, start, lr, steps)
    grid = torch.linspace(*xlim, 200)
    curve = torch.stack([f(x) for x in grid]).detach()
    figure, (ax,) = chart(6.4, 3.4)
    ax.plot(grid.tolist(), curve.tolist(), color=BLUE, linewidth=2)
    inside = [(x, y) for x, y in zip(xs, ys, strict=True) if xlim[0] <= x <= xlim[1] and math.isfinite(y)]
    ax.plot(*zip(*inside, strict=True), "o-", color=RED, markersize=5, linewidth=1, alpha=0.85) if inside else None
    if inside:
        ax.annotate("start", inside[0], textcoords="offset points", xytext=(6, 6), color=GREY)
    span = float(curve.max() - curve.min()) or 1.0
    ax.set_ylim(float(curve.min()) - 0.08 * span, float(curve.max()) + 0.08 * span)
    ax.set_xlim(*xlim)
    gone = len(xs) - len(inside)
    ending = f"x = {xs[-1]:.4g}, f(x) = {ys[-1]:.4g}" if math.isfinite(ys[-1]) else "x has left all bounds"
    outside = f"; {gone} of the points lie outside" if gone else ""
    ax.set_title(f"lr = {lr:g}, after {steps} steps: {ending}{outside}", fontsize=10)
    ax.set_xlabel("x")
    ax.set_ylabel("f(x)")
    return Drawing(
        figure,
        f"Gradient descent from x = {start:g} with learning rate {lr:g}: after {steps} steps {ending}{outside}.",
    )


def walk(
    f: Callable[[torch.Tensor], torch.Tensor], start: float, lr: float, steps: int
) -> tuple[list[float], list[float]]:
    """Return the points x and the values f(x) of a gradient descent, from the start on."""
    xs: list[float] = []
    ys: list[float] = []
    x = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    for _ in range(steps + 1):
        y = f(x)
        xs.append(x.item())
        ys.append(y.item())
        (slope,) = torch.autograd.grad(y, x)
        x = (x - lr * slope).detach().requires_grad_()
    return xs, ys
