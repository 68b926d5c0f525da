"""A convolution: a kernel at one position of an image, and the number it computes there."""

import torch
import torch.nn.functional as F

from course_lib.nn.sizes import conv_output_size
from course_lib.show.board import Board, label, strengths, tint
from course_lib.show.drawing import GREEN, GREY, ORANGE, SKY, Drawing
from course_lib.show.output_size import size_formula

_MOST = 16  # pixels of the padded image along an axis; with more, their numbers could not be read
_TERMS = 9  # the most products that are written out


def convolution(
    image: torch.Tensor,
    kernel: torch.Tensor | int = 3,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    place: int = 0,
) -> Drawing:
    """Draw a grey image with its padding, the kernel at one position, the output, and the computation there.

    Args:
        image: shape (H, W).
        kernel: weights of shape (h, w), or a size; then all weights are 1.
        stride, padding, dilation: the same for both axes.
        place: the index of the output's number to show, counted row by row; past the end, the last is shown.

    Raises:
        ValueError: the kernel does not fit even once, or the padded image has more than 16 pixels along an axis.
    """
    weights = torch.ones(kernel, kernel) if isinstance(kernel, int) else kernel.detach()
    rows, columns = _output(image.shape, weights.shape, stride, padding, dilation)
    padded = F.pad(image.detach().float(), (padding,) * 4)
    if max(padded.shape) > _MOST:
        raise ValueError(f"{_times(padded)} pixels are too many to draw; at most {_MOST} a side.")
    output = F.conv2d(padded[None, None], weights[None, None].float(), stride=stride, dilation=dilation)[0, 0]
    row, column = divmod(min(place, output.numel() - 1), columns)
    below = [
        (row * stride + i * dilation, column * stride + j * dilation)
        for i in range(weights.shape[0])
        for j in range(weights.shape[1])
    ]

    board = Board()
    _image(board, padded, padding, set(below))
    x = padded.shape[1] + 2.2
    _grid(board, weights, x, 0, f"kernel {_times(weights)}", ORANGE)
    x += max(weights.shape[1], 3) + 2.2
    _grid(board, output, x, 0, f"output {_times(output)}", GREEN, (row, column))
    value = label(round(output[row, column].item(), 4))
    products = [(w, padded[at].item()) for w, at in zip(weights.flatten().tolist(), below, strict=True)]
    computed = f"output[{row}, {column}] = {_written_out(products)}{value}"
    sizes = [size_formula(n, f, stride, padding, dilation) for n, f in zip(image.shape, weights.shape, strict=True)]
    bottom = max(padded.shape[0], weights.shape[0], rows) + 0.9
    lines = [computed, f"rows: {sizes[0]} = {rows}", f"columns: {sizes[1]} = {columns}"]
    for i, line in enumerate(lines):
        board.text(0, bottom + 0.8 * i, line, at="left", size=0.38)
    kind = f"{_times(weights)} on an image of {_times(image)} pixels"
    settings = f"stride {stride}, padding {padding}, dilation {dilation}"
    return board.finish(f"A kernel of {kind}, {settings}. {'; '.join(lines)}.")


def _output(size: torch.Size, kernel: torch.Size, stride: int, padding: int, dilation: int) -> tuple[int, int]:
    for axis, n, f in zip(("high", "wide"), size, kernel, strict=True):
        reach, room = dilation * (f - 1) + 1, n + 2 * padding
        if reach > room:
            raise ValueError(
                f"Impossible: a kernel of {f} with dilation {dilation} reaches over {reach} pixels, and the image with "
                f"its padding is only {room} {axis}. It does not fit even once. Make the kernel or the dilation "
                "smaller, or pad more."
            )
    return conv_output_size(tuple(size), tuple(kernel), stride, padding, dilation)


def _image(board: Board, padded: torch.Tensor, padding: int, below: set[tuple[int, int]]) -> None:
    height, width = padded.shape
    name = f"image {height - 2 * padding} × {width - 2 * padding}" + (f", padded by {padding}" if padding else "")
    board.text(0, -0.8, name, at="left", bold=True)
    for r, line in enumerate(strengths(padded).tolist()):
        for c, strength in enumerate(line):
            outside = not (padding <= r < height - padding and padding <= c < width - padding)
            colour = tint(ORANGE, 0.55) if (r, c) in below else tint(SKY, strength) if not outside else tint(GREY, 0.06)
            board.cell(c, r, label(padded[r, c].item()), colour, dashed=outside and (r, c) not in below)
    for r, c in below:
        board.cell(c, r, frame=True, colour="none")


def _grid(
    board: Board, values: torch.Tensor, x: float, y: float, name: str, colour: str, at: tuple[int, int] | None = None
) -> None:
    board.text(x, y - 0.8, name, at="left", bold=True)
    for r, line in enumerate(values.tolist()):
        for c, value in enumerate(line):
            chosen = at is None or (r, c) == at
            board.cell(x + c, y + r, label(round(value, 4)), tint(colour, 0.55 if chosen else 0.12), frame=(r, c) == at)


def _written_out(products: list[tuple[float, float]]) -> str:
    """Return "1·9 + (−1)·0 = ", or nothing if there are too many products."""
    if len(products) > _TERMS:
        return ""
    terms = [f"({label(w)})·{label(v)}" if w < 0 else f"{label(w)}·{label(v)}" for w, v in products]
    return " + ".join(terms) + " = "


def _times(values: torch.Tensor) -> str:
    return f"{values.shape[0]} × {values.shape[1]}"
