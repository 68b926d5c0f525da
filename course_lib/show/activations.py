"""The values inside a network, after each layer, as histograms above each other."""

from collections.abc import Mapping, Sequence

import torch

from course_lib.show.board import tint
from course_lib.show.drawing import GREY, INK, LINES, Drawing, chart

_BINS = 40
_OVERLAP = 0.85  # of a row's height that its tallest bin takes


def activations(
    networks: Mapping[str, Sequence[torch.Tensor]],
    *,
    limits: tuple[float, float] | None = None,
    title: str = "",
    xlabel: str = "value",
) -> Drawing:
    """Draw a histogram for each layer, the first on top, and the networks side by side on the same axis.

    Args:
        networks: name → the values after each layer, tensors of any shape.
        limits: the ends of the axis; values outside are counted at the nearer end. By default, the smallest and the
            largest value.

    Raises:
        ValueError: there is no layer to draw.
    """
    flat = {name: [torch.as_tensor(v).detach().flatten().float() for v in layers] for name, layers in networks.items()}
    if not any(flat.values()):
        raise ValueError("There is no layer to draw: give each network a list of tensors.")
    every = torch.cat([values for layers in flat.values() for values in layers])
    low, high = limits or (float(every.min()), float(every.max()))
    high = high if high > low else low + 1
    deepest = max(map(len, flat.values()))
    figure, panels = chart(3.3 * max(2, len(flat)), 0.5 * deepest + 1.3, panels=len(flat))
    edges = torch.linspace(low, high, _BINS + 1)
    phrases: list[str] = []
    for i, (ax, (name, layers)) in enumerate(zip(panels, flat.items(), strict=True)):
        colour = LINES[i % len(LINES)]
        for row, values in enumerate(layers):
            counts = torch.histc(values.clamp(low, high), _BINS, low, high)
            heights = _OVERLAP * counts / counts.max()
            ax.stairs(row - heights, edges, baseline=row, fill=True, facecolor=tint(colour, 0.6), edgecolor=colour)
            ax.axhline(row, color=GREY, linewidth=0.6)
            spread = float(values.std(correction=0))
            ax.text(
                1.0, row - 0.5, f"±{spread:.2g}", transform=ax.get_yaxis_transform(), fontsize=8, color=INK, ha="right"
            )
        ax.set_xlim(low, high)
        ax.set_ylim(deepest - 0.9, -1)
        ax.set_yticks(
            range(len(layers)), [f"layer {n + 1}" for n in range(len(layers))] if i == 0 else [""] * len(layers)
        )
        ax.set_title(name, fontsize=10.5, color=INK)
        ax.set_xlabel(xlabel, color=INK)
        spreads = ", ".join(f"{float(v.std(correction=0)):.2g}" for v in layers)
        phrases.append(f"{name}: spread {spreads}")
    if title:
        figure.suptitle(title, color=INK)
    return Drawing(figure, f"{title or 'Activations'}, standard deviation layer by layer. {'; '.join(phrases)}.")
