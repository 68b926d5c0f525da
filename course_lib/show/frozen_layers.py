"""Which layers of a network learn, and which are frozen."""

from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm

from course_lib.show.drawing import BLUE, GREY, INK, ORANGE, Drawing, chart


def frozen(model: nn.Module, *, title: str = "") -> Drawing:
    """Draw a bar for each layer with weights: how many numbers it has, and whether they learn.

    Bars of layers that learn are filled, those of frozen layers hatched. A batch normalisation also says whether its
    running statistics move (training mode) or stay (evaluation mode), whatever its weights do.
    """
    layers = [(name, layer) for name, layer in model.named_modules() if list(layer.parameters(recurse=False))]
    figure, (ax,) = chart(7.2, 0.32 * len(layers) + 1.1)
    phrases = []
    for row, (name, layer) in enumerate(layers):
        weights = list(layer.parameters(recurse=False))
        count, learns = sum(w.numel() for w in weights), any(w.requires_grad for w in weights)
        ax.barh(
            row,
            count,
            height=0.65,
            color=BLUE if learns else "none",
            edgecolor=BLUE if learns else GREY,
            hatch=None if learns else "////",
        )
        state = "learns" if learns else "frozen"
        moves = isinstance(layer, _BatchNorm) and layer.training and layer.track_running_stats
        if isinstance(layer, _BatchNorm):
            state += ", statistics move" if moves else ", statistics stay"
        ax.text(count * 1.35, row, f"{count}: {state}", va="center", fontsize=9, color=INK)
        if moves and not learns:
            ax.plot(count * 1.15, row, "D", color=ORANGE, markersize=6)
        phrases.append(f"{name} ({type(layer).__name__}) {count} {state}")
    ax.set_yticks(range(len(layers)), [f"{name}  {type(layer).__name__}" for name, layer in layers])
    ax.invert_yaxis()
    ax.set_xscale("log")
    ax.set_xlim(right=ax.get_xlim()[1] * 40)
    ax.set_xlabel("numbers it holds", color=INK)
    ax.set_title(title, fontsize=10.5, color=INK)
    return Drawing(figure, f"{title or 'Which layers learn'}. {'; '.join(phrases)}.")
