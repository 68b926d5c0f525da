"""The confusion matrix: which classes are mistaken for which, with the images concerned."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure

from course_lib.show.board import tint
from course_lib.show.charts import _picture
from course_lib.show.drawing import BLUE, INK, ORANGE, PAPER, Drawing

_COLUMNS = 4  # images of mistakes per row


def confusion(
    truth: torch.Tensor,
    predicted: torch.Tensor,
    names: Sequence[str],
    *,
    images: torch.Tensor | None = None,
    most: int = 12,
    title: str = "",
) -> Drawing:
    """Draw the confusion matrix: a row for each true class, a column for each predicted one.

    Blue cells are right, orange ones wrong; the stronger the colour, the larger the share of the row.

    Args:
        truth, predicted: class numbers, (N,) each.
        names: the names of the classes, in the order of their numbers.
        images: (N, C, H, W), as in `images`; with them, the mistakes are drawn next to the matrix.
        most: the maximum number of mistakes to draw; the first ones are.
    """
    from sklearn.metrics import confusion_matrix  # here, because no other drawing needs scikit-learn

    matrix = confusion_matrix(truth, predicted, labels=range(len(names)))
    wrong = torch.nonzero(truth != predicted).flatten().tolist()[:most] if images is not None else []
    side = 0.62 * len(names) + 1.5
    width = side + 0.4 + (1.15 * _COLUMNS if images is not None else 0)
    figure = Figure(figsize=(width, max(side, 1.3 * -(-len(wrong) // _COLUMNS))), layout="constrained", facecolor=PAPER)
    if images is None:
        _matrix(figure.subplots(), matrix, names)
    else:
        left, right = figure.subfigures(1, 2, width_ratios=[side, width - side])
        _matrix(left.subplots(), matrix, names)
        _mistakes(right, [(images[i], names[truth[i]], names[predicted[i]]) for i in wrong])
    if title:
        figure.suptitle(title, color=INK)
    right_ones, count = int(matrix.trace()), int(matrix.sum())
    pairs = sorted(
        ((int(n), names[i], names[j]) for (i, j), n in np.ndenumerate(matrix) if i != j and n),
        key=lambda pair: -pair[0],
    )
    taken = "; ".join(f"{true} taken for {other}: {n}" for n, true, other in pairs) or "no mistakes"
    return Drawing(figure, f"{title or 'Confusion matrix'}. {right_ones} of {count} are right. {taken}.")


def _matrix(ax: Axes, matrix: np.ndarray[Any, Any], names: Sequence[str]) -> None:
    """Draw the numbers on coloured cells."""
    shares = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    for (i, j), count in np.ndenumerate(matrix):
        colour = tint(BLUE if i == j else ORANGE, 0.15 + 0.6 * float(shares[i, j])) if count else tint(INK, 0.04)
        ax.fill([j, j + 1, j + 1, j], [i, i, i + 1, i + 1], facecolor=colour, edgecolor=PAPER, linewidth=2)
        ax.text(j + 0.5, i + 0.5, str(count), ha="center", va="center", color=INK)
    places = np.arange(len(names)) + 0.5
    ax.set(xlim=(0, len(names)), ylim=(len(names), 0), aspect="equal")
    ax.set_xticks(places, names, rotation=35 if max(map(len, names)) > 5 else 0)
    ax.set_yticks(places, names)
    ax.tick_params(length=0, labelcolor=INK)
    ax.spines[:].set_visible(False)
    ax.set_xlabel("predicted", color=INK)
    ax.set_ylabel("true", color=INK)
    ax.set_facecolor(PAPER)


def _mistakes(figure: SubFigure, mistakes: Sequence[tuple[torch.Tensor, str, str]]) -> None:
    """Draw the images, each below its true and its predicted class."""
    rows = max(1, -(-len(mistakes) // _COLUMNS))
    axes = list(figure.subplots(rows, _COLUMNS, squeeze=False).flat)
    for ax in axes:
        ax.axis("off")
    for ax, (image, true, other) in zip(axes, mistakes, strict=False):
        ax.imshow(_picture(image), cmap="gray", vmin=0, vmax=1, interpolation="nearest")
        ax.set_title(f"{true}\nnot {other}", fontsize=9, color=INK)
    if not mistakes:
        figure.text(0.5, 0.5, "no mistakes", ha="center", color=INK)
