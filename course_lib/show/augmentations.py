"""One image under several transforms, all drawn to the same scale."""

from collections.abc import Callable, Mapping

import torch
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course_lib.show.charts import _picture
from course_lib.show.drawing import INK, PAPER, RED, Drawing


def augmentations(
    image: torch.Tensor,
    transforms: Mapping[str, Callable[[torch.Tensor], torch.Tensor]],
    *,
    columns: int = 5,
    title: str = "",
) -> Drawing:
    """Draw what each transform makes of an image; a dashed line shows the original size.

    Args:
        image: (C, H, W), floats in [0, 1]; C is 1 or 3.
        transforms: name → function from the image to another one of any size.
        columns: results per row.
    """
    height, width = image.shape[-2:]
    results = {name: _picture(transform(image)) for name, transform in transforms.items()}
    tallest = max(height, *(len(picture) for picture in results.values())) + 2
    widest = max(width, *(picture.shape[1] for picture in results.values())) + 2
    columns = min(columns, len(results))
    rows = -(-len(results) // columns)
    figure = Figure(figsize=(1.75 * columns, 2 * rows + 0.3), layout="constrained", facecolor=PAPER)
    for ax in figure.subplots(rows, columns, squeeze=False).flat[len(results) :]:
        ax.axis("off")
    for ax, (name, picture) in zip(figure.axes, results.items(), strict=False):
        rows_here, columns_here = picture.shape[:2]
        extent = (-columns_here / 2, columns_here / 2, rows_here / 2, -rows_here / 2)
        ax.imshow(picture, cmap="gray", vmin=0, vmax=1, interpolation="nearest", extent=extent)
        ax.add_patch(Rectangle((-width / 2, -height / 2), width, height, fill=False, edgecolor=RED, linestyle="--"))
        ax.set(xlim=(-widest / 2, widest / 2), ylim=(tallest / 2, -tallest / 2))
        ax.axis("off")
        ax.set_title(f"{name}\n{rows_here} × {columns_here}", fontsize=9, color=INK)
    if title:
        figure.suptitle(title, color=INK)
    sizes = "; ".join(f"{name} {picture.shape[0]} × {picture.shape[1]}" for name, picture in results.items())
    return Drawing(figure, f"{title or 'Transforms'}: an image of {height} × {width} becomes {sizes}.")
