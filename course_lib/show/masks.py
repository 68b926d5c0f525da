"""Masks over images: which pixels are marked, and where two masks disagree."""

from collections.abc import Sequence

import torch
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from course_lib.show.charts import _picture
from course_lib.show.drawing import BLUE, INK, ORANGE, PAPER, SKY, Drawing

_BOTH, _MISSED, _EXTRA = SKY, ORANGE, BLUE  # these also differ in brightness, over a pale grey image
_STRENGTH = 0.8  # opacity of a colour over the image


def masks(
    images: torch.Tensor,
    masks: torch.Tensor,
    predictions: torch.Tensor | None = None,
    *,
    titles: Sequence[object] | None = None,
    columns: int = 6,
    title: str = "",
    size: float = 1.3,
) -> Drawing:
    """Draw each image in pale grey with its mask in colour over it.

    With predictions there are three colours: found (in both), missed (only in the mask), too much (only predicted).

    Args:
        images: (N, C, H, W) with C of 1 or 3, floats in [0, 1].
        masks: (N, 1, H, W) or (N, H, W); a pixel is marked where it is above 0.5 (or True).
        predictions: shaped and read like ``masks``: probabilities or decisions, not scores.
        titles: one for each image.
        columns: images per row.
        size: the side of an image, in inches.

    Raises:
        ValueError: the numbers or sizes of images, masks and predictions do not match.
    """
    truth = _marked(images, masks)
    found = None if predictions is None else _marked(images, predictions)
    columns = min(columns, len(images))
    rows = -(-len(images) // columns)
    heading, key = 0.35 if title else 0, 0.3 if found is not None else 0
    height = rows * (size + (0.25 if titles is not None else 0.05)) + heading + key
    figure = Figure(figsize=(max(columns * (size + 0.1), 3.6), height), layout="constrained", facecolor=PAPER)
    for i, ax in enumerate(figure.subplots(rows, columns, squeeze=False).flat):
        ax.axis("off")
        if i < len(images):
            coloured = _coloured(_picture(images[i]), truth[i], None if found is None else found[i])
            ax.imshow(coloured.numpy(), interpolation="nearest")
            if titles is not None:
                ax.set_title(str(titles[i]), fontsize=9, color=INK)
    if title:
        figure.suptitle(title, color=INK)
    if found is not None:
        colours = {"found": _BOTH, "missed": _MISSED, "too much": _EXTRA}
        patches = [Patch(facecolor=colour, label=name) for name, colour in colours.items()]
        figure.legend(handles=patches, loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    return Drawing(figure, _describe(truth, found, titles, title))


def _marked(images: torch.Tensor, masks: torch.Tensor) -> torch.Tensor:
    """Return a mask as bool (N, H, W)."""
    marked = masks.detach() > 0.5
    marked = marked[:, 0] if marked.dim() == 4 and marked.shape[1] == 1 else marked
    if marked.dim() != 3 or marked.shape != (len(images), *images.shape[-2:]):
        raise ValueError(
            f"Images of shape {tuple(images.shape)} need masks of shape "
            f"{(len(images), 1, *images.shape[-2:])}, not {tuple(masks.shape)}."
        )
    return marked


def _coloured(picture: torch.Tensor, truth: torch.Tensor, found: torch.Tensor | None) -> torch.Tensor:
    """Return the picture in pale grey with colours over it, shape (H, W, 3)."""
    grey = picture if picture.dim() == 2 else picture.mean(dim=2)
    coloured = (0.45 + 0.5 * grey.clamp(0, 1)).unsqueeze(2).repeat(1, 1, 3)
    parts = (
        {_MISSED: truth} if found is None else {_BOTH: truth & found, _MISSED: truth & ~found, _EXTRA: found & ~truth}
    )
    for colour, part in parts.items():
        tint = torch.tensor(to_rgb(colour))
        coloured[part] = _STRENGTH * tint + (1 - _STRENGTH) * coloured[part]
    return coloured


def _describe(truth: torch.Tensor, found: torch.Tensor | None, titles: Sequence[object] | None, title: str) -> str:
    names = [f"image {i}" if titles is None else str(titles[i]) for i in range(len(truth))]
    phrases = []
    for i, name in enumerate(names[:12]):
        if found is None:
            phrases.append(f"{name}: {truth[i].float().mean():.0%} of the pixels are marked")
            continue
        both, missed, extra = (int(p.sum()) for p in (truth[i] & found[i], truth[i] & ~found[i], found[i] & ~truth[i]))
        phrases.append(f"{name}: {both} pixels found, {missed} missed, {extra} too much")
    more = f"; and {len(names) - 12} more" if len(names) > 12 else ""
    return f"{title or 'Masks over images'}. {'; '.join(phrases)}{more}."
