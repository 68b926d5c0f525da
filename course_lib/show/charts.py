"""Plain charts in the course's style: curves, bars, histograms, rows of images."""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course_lib.show.drawing import INK, LINES, PAPER, Drawing, chart

Numbers = Sequence[float] | torch.Tensor
_STYLES = ("-", "--", "-.", ":")  # so that lines differ in more than colour


def plot(
    curves: Mapping[str, tuple[Numbers | Sequence[str], Numbers]],
    *,
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
    alt: str | None = None,
    logy: bool = False,
) -> Drawing:
    """Draw curves.

    Args:
        curves: name → (x, y); x may be strings.
        alt: the alternative text; by default, where each curve begins and ends.
        logy: whether the y axis is logarithmic.
    """
    figure, (ax,) = chart()
    phrases = []
    for i, (name, (x, y)) in enumerate(curves.items()):
        ys = _floats(y)
        ax.plot(
            _plain(x),
            ys,
            _STYLES[i % 4],
            label=name,
            linewidth=2,
            marker="o" if len(ys) <= 12 else None,
            markersize=5,
        )
        if ys:
            phrases.append(f"{name}: from {ys[0]:.3g} to {ys[-1]:.3g}")
    _label(ax, title, xlabel, ylabel)
    if logy:
        ax.set_yscale("log")
    if len(curves) > 1:
        ax.legend(frameon=False)
    return Drawing(figure, alt or f"{title or ylabel or 'Curves'}. {'; '.join(phrases)}.")


def bars(values: Mapping[str, float], *, title: str = "", ylabel: str = "", alt: str | None = None) -> Drawing:
    """Draw one bar for each name, with its number on top."""
    figure, (ax,) = chart(max(3.2, 0.7 * len(values) + 1.5, 0.09 * len(title) + 0.7), 3.2)
    shown = ax.bar(list(values), [float(v) for v in values.values()], width=0.65)
    ax.bar_label(shown, fmt="%.4g", color=INK)
    ax.margins(y=0.12)  # room for the numbers
    if len(values) > 6:
        ax.tick_params(axis="x", rotation=35)
    _label(ax, title, "", ylabel)
    return Drawing(figure, alt or f"{title or 'Bars'}: " + ", ".join(f"{k} {float(v):.4g}" for k, v in values.items()))


def histogram(
    samples: Mapping[str, Numbers],
    *,
    bins: int = 30,
    title: str = "",
    xlabel: str = "value",
    alt: str | None = None,
) -> Drawing:
    """Draw a histogram for each name, side by side on the same axis."""
    figure, panels = chart(3.1 * max(2, len(samples)), 2.8, panels=len(samples))
    flat = {name: torch.as_tensor(values).detach().flatten().float() for name, values in samples.items()}
    low = min(float(v.min()) for v in flat.values())
    high = max(float(v.max()) for v in flat.values())
    width = (high - low) / bins or 1.0
    phrases = []
    for i, (ax, (name, values)) in enumerate(zip(panels, flat.items(), strict=True)):
        # Bins of equal width from the smallest to the largest value: none is half empty because it extends past one.
        own = float(values.min()), float(values.max())
        count = max(1, round((own[1] - own[0]) / width))
        ax.hist(
            values.tolist(),
            bins=count,
            range=own if own[0] < own[1] else (own[0], own[0] + width),
            color=LINES[i % len(LINES)],
        )
        ax.set_xlim(low - width, high + width)
        _label(ax, name, xlabel, "how many" if i == 0 else "")
        mean = float(values.mean())
        if abs(mean) < 1e-4 * (own[1] - own[0]):
            mean = 0.0  # only rounding errors, which differ between processors
        phrases.append(f"{name}: mean {mean:.3g}, from {values.min():.3g} to {values.max():.3g}")
    if title:
        figure.suptitle(title, color=INK)
    return Drawing(figure, alt or f"{title or 'Histograms'}. {'; '.join(phrases)}.")


def images(
    batch: torch.Tensor | Sequence[torch.Tensor],
    titles: Sequence[object] | None = None,
    columns: int = 8,
    *,
    title: str = "",
    size: float = 1.15,
    alt: str | None = None,
) -> Drawing:
    """Draw images in rows.

    Args:
        batch: (N, C, H, W) or (N, H, W), or a list of (C, H, W) and (H, W); C is 1 or 3. Floats are expected in
            [0, 1]; if some are not, all images are rescaled to it together.
        titles: one for each image.
        columns: images per row.
        size: the side of an image, in inches.
    """
    pictures = [_picture(image) for image in batch]
    low = min(float(p.min()) for p in pictures)
    high = max(float(p.max()) for p in pictures)
    if low < 0 or high > 1:
        pictures = [(p - low) / max(high - low, 1e-12) for p in pictures]
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    height = size + (0.25 if titles else 0.05)
    figure = Figure(
        figsize=(columns * (size + 0.1), rows * height + (0.35 if title else 0)),
        layout="constrained",
        facecolor=PAPER,
    )
    for i, ax in enumerate(figure.subplots(rows, columns, squeeze=False).flat):
        ax.axis("off")
        if i < len(pictures):
            ax.imshow(pictures[i], cmap="gray", vmin=0, vmax=1, interpolation="nearest")
            if titles is not None:
                ax.set_title(str(titles[i]), fontsize=9, color=INK)
    if title:
        figure.suptitle(title, color=INK)
    names = f", titled {', '.join(map(str, titles))}" if titles is not None and len(titles) <= 24 else ""
    return Drawing(figure, alt or f"{title + ': ' if title else ''}{len(pictures)} images in rows of {columns}{names}.")


def _picture(image: torch.Tensor) -> torch.Tensor:
    """Return an image as matplotlib expects it: floats of shape (H, W) or (H, W, 3)."""
    image = torch.as_tensor(image).detach().cpu()
    image = image.float() / 255 if image.dtype == torch.uint8 else image.float()
    if image.dim() == 2:
        return image
    if image.dim() == 3 and image.shape[0] in (1, 3):
        return image[0] if image.shape[0] == 1 else image.permute(1, 2, 0)
    raise ValueError(f"An image has the shape (H, W), (1, H, W) or (3, H, W), not {tuple(image.shape)}.")


def _floats(values: Numbers) -> list[float]:
    return [float(v) for v in values]


def _plain(values: Numbers | Sequence[str]) -> list[Any]:
    return values.tolist() if isinstance(values, torch.Tensor) else list(values)


def _label(ax: Axes, title: str, xlabel: str, ylabel: str) -> None:
    ax.set_title(title, fontsize=10.5, color=INK)
    ax.set_xlabel(xlabel, color=INK)
    ax.set_ylabel(ylabel, color=INK)
