"""The curve of −log p: the price of the probability that a classifier gave to the true class."""

import math

from course_lib.show.drawing import BLUE, GREY, INK, RED, Drawing, chart


def neg_log(p: float | None = None) -> Drawing:
    """Draw −log p for p from 0 to 1 with one point marked, or with three telling ones.

    Args:
        p: the probability to mark.

    Raises:
        ValueError: ``p`` is not greater than 0 and at most 1.
    """
    if p is not None and not 0 < p <= 1:
        raise ValueError(f"p = {p:g}: a probability whose logarithm exists is above 0 and at most 1.")
    marks = (0.9, 0.5, 0.1) if p is None else (p,)
    figure, (ax,) = chart(6.4, 3.6)
    grid = [0.005 + 0.995 * i / 300 for i in range(301)]
    ax.plot(grid, [-math.log(q) for q in grid], color=BLUE, linewidth=2)
    for q in marks:
        loss = -math.log(q)
        ax.plot([q, q, 0], [0, loss, loss], color=GREY, linewidth=0.8, linestyle=":")
        ax.plot(q, loss, "o", color=RED, markersize=7)
        ax.annotate(
            f"p = {q:g}, loss {abs(loss):.2f}", (q, loss), textcoords="offset points", color=INK,
            xytext=(9, 8) if q < 0.75 else (22, 20), ha="left" if q < 0.75 else "right",
        )  # fmt: skip
    ax.set(xlim=(0, 1.02), ylim=(0, 5.3), xlabel="p, the probability given to the true class", ylabel="−log p")
    ax.set_title("−log p: sure and right costs nothing, sure and wrong costs without limit", fontsize=10.5, color=INK)
    heights = "; ".join(f"{abs(-math.log(q)):.2f} at p = {q:g}" for q in marks)
    return Drawing(
        figure,
        "The curve of minus log p. It falls steeply from far above 5 near p = 0 to exactly 0 at p = 1, ever more "
        f"slowly. Its height is {heights}.",
    )
