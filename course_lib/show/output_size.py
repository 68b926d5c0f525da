"""The size of a convolution's output, counted in a drawing and computed with the formula."""

from typing import Any

from matplotlib.patches import Rectangle

from course_lib.nn.sizes import conv_output_size
from course_lib.show.board import Board, tint
from course_lib.show.drawing import BLUE, GREY, RED, SKY, Drawing

Pair = tuple[int, int]
_MOST = 24  # pixels along an axis; more could not be told apart


def output_size(
    size: int | Pair,
    kernel: int | Pair = 3,
    stride: int | Pair = 1,
    padding: int | Pair = 0,
    dilation: int | Pair = 1,
) -> Drawing:
    """Draw an image with its padding, the kernel's first and last position, the output, and the formula.

    Args:
        size, kernel, stride, padding, dilation: one number for both axes, or (height, width).

    Raises:
        ValueError: the kernel does not fit, or the padded image has more than 24 pixels along an axis.
    """
    n, f, s, p, d = (_pair(value) for value in (size, kernel, stride, padding, dilation))
    out = conv_output_size(n, f, s, p, d)
    padded = tuple(a + 2 * b for a, b in zip(n, p, strict=True))
    if max(padded) > _MOST:
        raise ValueError(f"{padded[0]} × {padded[1]} pixels are too many to draw; at most {_MOST} along an axis.")
    board = Board()
    first, last = (0, 0), tuple((o - 1) * step for o, step in zip(out, s, strict=True))
    weights = _cells(first, f, d) | _cells(last, f, d)
    for row in range(padded[0]):
        for column in range(padded[1]):
            outside = not (p[0] <= row < p[0] + n[0] and p[1] <= column < p[1] + n[1])
            colour = tint(SKY, 0.55) if (row, column) in weights else tint(GREY, 0.06 if outside else 0.2)
            board.cell(column, row, "0" if outside else "", colour, dashed=outside)
    left, top = padded[1] + 3.2, max(0.0, (padded[0] - out[0]) / 2)
    for row in range(out[0]):
        for column in range(out[1]):
            board.cell(left + column, top + row, colour=tint(GREY, 0.2))
    reach = tuple(b * (a - 1) + 1 for a, b in zip(f, d, strict=True))
    for place, colour, line in ((last, RED, "--"), (first, BLUE, "-")):
        _frame(board, place[1], place[0], reach[1], reach[0], colour, line)
        spot = tuple(a // b for a, b in zip(place, s, strict=True))
        _frame(board, left + spot[1], top + spot[0], 1, 1, colour, line)
    middle = padded[0] / 2
    board.arrow((padded[1] + 0.7, middle), (left - 0.7, middle))
    board.text(padded[1] / 2, -0.7, f"image {n[0]} × {n[1]}" + (", padded" if any(p) else ""), bold=True)
    board.text(left + out[1] / 2, top - 0.7, f"output {out[0]} × {out[1]}", bold=True)
    lines = _formulas(n, f, s, p, d, out)
    for i, line in enumerate(lines):
        board.text(0, max(padded[0], top + out[0]) + 0.9 + 0.85 * i, line, at="left", size=0.4)
    alt = (
        f"A convolution from {n[0]} × {n[1]} pixels to {out[0]} × {out[1]}, with kernel {f[0]} × {f[1]}, stride "
        f"{s[0]} and {s[1]}, padding {p[0]} and {p[1]}"
        + (f", dilation {d[0]} and {d[1]}" if d != (1, 1) else "")
        + ". The kernel's first place gives the first number of the output, its last place the last one. "
        + "; ".join(lines)
        + "."
    )
    return board.finish(alt)


def _pair(value: int | Pair) -> Pair:
    return (value, value) if isinstance(value, int) else tuple(value)


def _cells(place: Pair, kernel: Pair, dilation: Pair) -> set[Pair]:
    """Return the pixels below the kernel's weights when its upper left corner is at ``place``."""
    (top, left), (height, width), (down, right) = place, kernel, dilation
    return {(top + down * i, left + right * j) for i in range(height) for j in range(width)}


def _frame(board: Board, x: float, y: float, width: float, height: float, colour: str, line: str) -> None:
    style: dict[str, Any] = {"fill": False, "edgecolor": colour, "linewidth": 2.6, "linestyle": line, "zorder": 3}
    board.axes.add_patch(Rectangle((x, y), width, height, **style))


def size_formula(n: int, kernel: int, stride: int, padding: int, dilation: int) -> str:
    """Return the formula of the output's size with numbers; the shorter one if the kernel has no gaps."""
    if dilation == 1:
        return f"⌊({n} − {kernel} + 2·{padding}) / {stride}⌋ + 1"
    return f"⌊({n} + 2·{padding} − {dilation}·({kernel} − 1) − 1) / {stride}⌋ + 1"


def _formulas(n: Pair, f: Pair, s: Pair, p: Pair, d: Pair, out: Pair) -> list[str]:
    """Return the general formula, and the one with numbers: once for both axes if they agree, else for each."""
    dilated = d != (1, 1)
    general = "⌊(n + 2p − d(f − 1) − 1) / s⌋ + 1" if dilated else "⌊(n − f + 2p) / s⌋ + 1"
    lines = []
    for i, axis in enumerate(("height", "width")):
        lines.append(f"{axis}: {size_formula(n[i], f[i], s[i], p[i], d[i])} = {out[i]}")
    if len({line.partition(": ")[2] for line in lines}) == 1:
        lines = [f"height and width: {lines[0].partition(': ')[2]}"]
    return [f"output = {general}", *lines]
