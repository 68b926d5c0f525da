"""An encoder-decoder, with the size of the feature map at every level."""

from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, Rectangle

from course_lib.show.board import tint
from course_lib.show.drawing import BLUE, GREEN, INK, ORANGE, PURPLE, RED, Drawing, chart

_DROP = 1.9  # from one level down to the next
_STEP = 1.75  # from one column to the next


def u_net(
    size: tuple[int, int] = (32, 32),
    depth: int = 2,
    channels: int = 8,
    *,
    in_channels: int = 3,
    out_channels: int = 1,
    skips: bool = True,
) -> Drawing:
    """Draw an image's way down to a small feature map and up again, with the shape at each stop.

    At each level down, height and width halve and the channels double.

    Args:
        size: height and width of the image.
        depth: how many times it is halved.
        channels: those of the first level.
        in_channels, out_channels: those of the image and of the mask.
        skips: whether each level of the encoder is passed across to the decoder.

    Raises:
        ValueError: the size cannot be halved that many times.
    """
    if size[0] % 2**depth or size[1] % 2**depth:
        raise ValueError(
            f"{size[0]} × {size[1]} cannot be halved {depth} times without a remainder: "
            f"height and width must be multiples of 2^{depth} = {2**depth}."
        )
    shapes = [(channels * 2**i, size[0] // 2**i, size[1] // 2**i) for i in range(depth + 1)]
    stops = [
        ((in_channels, *size), 0, ORANGE),
        *((shapes[i], i, BLUE) for i in range(depth)),
        (shapes[-1], depth, PURPLE),
    ]
    stops += [*((shapes[i], i, GREEN) for i in reversed(range(depth))), ((out_channels, *size), 0, ORANGE)]
    figure, (ax,) = chart(1.15 * len(stops) + 0.6, 1.05 * (depth + 1) + 0.7)
    ax.axis("off")
    boxes = [_stop(ax, i * _STEP, level, shape, colour) for i, (shape, level, colour) in enumerate(stops)]
    for i, (left, right) in enumerate(pairwise(boxes)):
        _arrow(ax, (left[1], left[2]), (right[0], right[2]), INK)
        if stops[i][1] != stops[i + 1][1]:
            text, side = ("pool ÷ 2", 1) if stops[i][1] < stops[i + 1][1] else ("up × 2", -1)
            x, y = (left[1] + right[0]) / 2 + 0.14 * side, (left[2] + right[2]) / 2
            ax.text(x, y + 0.05, text, fontsize=8, color=INK, ha="left" if side > 0 else "right")
    if skips:
        for level in range(depth):
            left, right = boxes[1 + level], boxes[-2 - level]
            _arrow(ax, (left[1], left[2] + 0.28), (right[0], right[2] + 0.28), RED, dashed=True)
            ax.text((left[1] + right[0]) / 2, left[2] + 0.42, "skip", fontsize=8.5, color=RED, ha="center")
    for (*_, x, low), text in ((boxes[0], "image"), (boxes[-1], "mask"), (boxes[depth + 1], "bottom")):
        ax.text(x, low - 0.5, text, fontsize=9, color=INK, ha="center", weight="bold")
    ax.set_xlim(-0.8, (len(stops) - 1) * _STEP + 0.8)
    ax.set_ylim(boxes[depth + 1][4] - 0.6, 1)
    way = " → ".join(f"{c} × {h} × {w}" for (c, h, w), _, _ in stops)
    across = f"; at {depth} levels a skip from the encoder to the decoder" if skips else "; no skips"
    return Drawing(figure, f"Encoder and decoder, channels × height × width: {way}{across}.")


def _stop(ax: Axes, x: float, level: int, shape: tuple[int, int, int], colour: str) -> tuple[float, ...]:
    """Draw one feature map; return its left edge, right edge, vertical centre, horizontal centre and lower edge."""
    y = -level * _DROP
    tall, wide = 1.25 * 0.72**level, 0.2 + 0.14 * shape[0].bit_length()
    box = Rectangle((x - wide / 2, y - tall / 2), wide, tall, facecolor=tint(colour, 0.45), edgecolor=colour, lw=1.5)
    ax.add_patch(box)
    ax.text(x, y - tall / 2 - 0.07, "{} × {} × {}".format(*shape), fontsize=8, color=INK, ha="center", va="top")
    return x - wide / 2, x + wide / 2, y, x, y - tall / 2


def _arrow(ax: Axes, start: tuple[float, float], end: tuple[float, float], ink: str, *, dashed: bool = False) -> None:
    style = {"linestyle": (0, (4, 2)), "linewidth": 1.6} if dashed else {"linewidth": 1.2}
    ax.add_patch(
        FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=10, color=ink, shrinkA=2, shrinkB=2, **style)
    )
