"""Which weights of a file match a model, and which do not."""

from collections.abc import Mapping

import torch
from matplotlib.axes import Axes

from course_lib.show.drawing import GREEN, GREY, INK, RED, Drawing, chart

_MOST = 14  # names on each side


def partial_loading(file: Mapping[str, torch.Tensor], model: Mapping[str, torch.Tensor]) -> Drawing:
    """Draw the file's weights on the left, the model's on the right, and a line between equal names.

    A solid line means that the shapes agree, so that the weights are loaded; a dashed one, that they do not.

    Args:
        file, model: two state dicts; at most 14 names in each.

    Raises:
        ValueError: there are more names than can be drawn.
    """
    if max(len(file), len(model)) > _MOST:
        raise ValueError(f"There are {max(len(file), len(model))} names: choose a part of at most {_MOST}.")
    figure, (ax,) = chart(9.0, 0.34 * max(len(file), len(model)) + 0.7)
    ax.axis("off")
    ax.set_xlim(0, 1)
    ax.set_ylim(max(len(file), len(model)) - 0.4, -1.2)
    for x, side, heading in ((0.36, "right", "in the file"), (0.64, "left", "in the model")):
        ax.text(x, -0.9, heading, ha=side, va="center", color=INK, weight="bold", fontsize=10.5)
    places = {name: row for row, name in enumerate(model)}
    verdicts = {name: _verdict(name, file, model) for name in [*file, *(n for n in model if n not in file)]}
    for row, (name, values) in enumerate(file.items()):
        _name(ax, 0.36, row, "right", name, values, verdicts[name])
        if name in places:
            style, colour = ("-", GREEN) if verdicts[name] == "loaded" else ("--", RED)
            ax.plot([0.37, 0.63], [row, places[name]], style, color=colour, linewidth=2)
    for name, row in places.items():
        _name(ax, 0.64, row, "left", name, model[name], verdicts[name])
    return Drawing(
        figure, "Weights of the file and of the model. " + "; ".join(f"{n}: {v}" for n, v in verdicts.items()) + "."
    )


def _verdict(name: str, file: Mapping[str, torch.Tensor], model: Mapping[str, torch.Tensor]) -> str:
    if name not in model:
        return "unexpected"
    if name not in file:
        return "missing"
    return "loaded" if file[name].shape == model[name].shape else "another shape"


def _name(ax: Axes, x: float, y: float, side: str, name: str, values: torch.Tensor, verdict: str) -> None:
    text = f"{name}  {tuple(values.shape)}" + ("" if verdict == "loaded" else f"  {verdict}")
    colour = {"loaded": INK, "another shape": RED}.get(verdict, GREY)
    ax.text(x, y, text, ha=side, va="center", color=colour, fontsize=9.5, family="monospace")
