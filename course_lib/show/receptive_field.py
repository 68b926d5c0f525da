"""The receptive field: which pixels one output sees through several layers."""

from collections.abc import Sequence

from course_lib.nn.receptive_field import receptive_field as field_of
from course_lib.show.board import hue, tint
from course_lib.show.drawing import GREY, INK, Drawing, chart

Layer = tuple[int, int, int]  # kernel, stride, dilation
_MOST = 45  # pixels in the lowest row


def receptive_field(
    layers: int | Sequence[tuple[int, ...]] = 2, kernel: int = 3, stride: int = 1, dilation: int = 1
) -> Drawing:
    """Draw a row of pixels, the outputs of each layer above it, and what the last layer's middle output sees of them.

    Args:
        layers: the number of equal layers, or (kernel, stride) or (kernel, stride, dilation) of each, from the input.
        kernel, stride, dilation: those of equal layers.

    Raises:
        ValueError: a setting is less than 1, or one output sees more pixels than can be drawn.
    """
    equal = [(kernel, stride, dilation)]
    chain = [_layer(*layer) for layer in (equal * layers if isinstance(layers, int) else layers)]
    fields = [field_of(chain[:depth]) for depth in range(len(chain) + 1)]
    if fields[-1] > _MOST:
        raise ValueError(f"One output sees {fields[-1]} pixels, more than can be drawn: take fewer or smaller layers.")
    places = _places(chain, 3) if len(_places(chain, 3)[0]) <= _MOST else _places(chain, 1)
    seen = _seen(chain, len(places[-1]) // 2)
    left, right = places[0][0] - 1.2, places[0][-1] + 1.2

    figure, (ax,) = chart(8.6, 0.8 * len(places) + 0.6)
    ax.axis("off")
    for depth, row in enumerate(places):
        for index, x in enumerate(row):
            colour = tint(hue(depth), 0.7) if index in seen[depth] else tint(GREY, 0.08)
            edge = INK if index in seen[depth] else tint(GREY, 0.6)
            ax.plot(
                x, depth, "s", color=colour, markeredgecolor=edge, markersize=min(12, 330 / len(places[0])), zorder=3
            )
        name = f"layer {depth}\n{_settings(chain[depth - 1])}" if depth else "input"
        ax.text(left, depth, name, ha="right", va="center", color=INK, fontsize=8.5)
        sees = f"sees {_pixels(fields[depth])}" if depth else ""
        ax.text(right, depth, sees, ha="left", va="center", color=INK, fontsize=8.5)
    for depth, layer in enumerate(chain, start=1):
        for index in seen[depth]:
            for below in _below(index, layer):
                line = [places[depth][index], places[depth - 1][below]]
                ax.plot(line, [depth, depth - 1], color=GREY, linewidth=0.9, zorder=1)
    width = right - left
    ax.set_xlim(left - 0.22 * width, right + 0.24 * width)
    ax.set_ylim(-0.5, len(chain) + 0.5)
    gaps = ", with gaps" if len(seen[0]) < fields[-1] else ""
    ax.set_title(f"One output sees {_pixels(fields[-1])}{gaps}", fontsize=11, color=INK)
    fields_after = "; ".join(f"after layer {i} ({_settings(chain[i - 1])}) {fields[i]}" for i in range(1, len(fields)))
    return Drawing(
        figure, f"How many input pixels one output sees along an axis: {fields_after or '1, without a layer'}."
    )


def _layer(kernel: int, stride: int, dilation: int = 1) -> Layer:
    return kernel, stride, dilation


def _places(chain: Sequence[Layer], outputs: int) -> list[list[float]]:
    """Return the centre of each number over the input, layer by layer from the input."""
    counts = [outputs]
    for kernel, stride, dilation in reversed(chain):
        counts.insert(0, (counts[0] - 1) * stride + dilation * (kernel - 1) + 1)
    start, jump, places = 0.0, 1, [[float(i) for i in range(counts[0])]]
    for (kernel, stride, dilation), count in zip(chain, counts[1:], strict=True):
        start += dilation * (kernel - 1) / 2 * jump
        jump *= stride
        places.append([start + i * jump for i in range(count)])
    return places


def _seen(chain: Sequence[Layer], output: int) -> list[set[int]]:
    """Return the numbers that one output of the last layer depends on, layer by layer from the input."""
    seen = [{output}]
    for layer in reversed(chain):
        seen.insert(0, {below for index in seen[0] for below in _below(index, layer)})
    return seen


def _below(index: int, layer: Layer) -> list[int]:
    kernel, stride, dilation = layer
    return [index * stride + i * dilation for i in range(kernel)]


def _settings(layer: Layer) -> str:
    kernel, stride, dilation = layer
    return f"kernel {kernel}, stride {stride}" + (f", dilation {dilation}" if dilation > 1 else "")


def _pixels(count: int) -> str:
    return f"{count} {'pixel' if count == 1 else 'pixels'}"
