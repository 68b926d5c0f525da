"""Drawn shapes, one per image, each with a mask that marks the shape's pixels."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import torch

from course_lib.data import outlines, paint
from course_lib.data.outlines import Outline

_SHAPES = {
    "circle": outlines.disc,
    "square": outlines.square,
    "triangle": outlines.triangle,
    "cross": outlines.cross,
}
_SYMBOLS = {
    "star": outlines.star(5, 0.42),
    "heart": outlines.heart,
    "arrow": outlines.arrow,
    "moon": outlines.moon,
    "ring": outlines.ring,
}

SHAPES = tuple(_SHAPES)  #: the names of the classes of `shapes`; a label is an index into it
SYMBOLS = tuple(_SYMBOLS)  #: the names of the classes of `symbols`


class Shapes(NamedTuple):
    """Images with one shape each."""

    images: torch.Tensor  #: float32 (N, 3, size, size) between 0 and 1
    labels: torch.Tensor  #: int64 (N,)
    masks: torch.Tensor  #: float32 (N, 1, size, size): 1 on the shape, 0 elsewhere


def shapes(count: int, size: int = 32, seed: int = 0) -> Shapes:
    """Draw ``count`` circles, squares, triangles and crosses; equal arguments give equal images.

    Colours, position, size, rotation and noise are random, and a shape is lighter than its surroundings. Each class is
    drawn equally often, give or take one.

    Raises:
        ValueError: ``count`` is less than 1, or ``size`` less than 8.
    """
    return draw(_SHAPES, count, size, seed)


def symbols(count: int, size: int = 32, seed: int = 0) -> Shapes:
    """Draw stars, hearts, arrows, moons and rings, as `shapes` does with its own classes."""
    return draw(_SYMBOLS, count, size, seed)


def draw(kinds: Mapping[str, Outline], count: int, size: int, seed: int) -> Shapes:
    """Draw ``count`` images of these kinds; a label is the kind's position among them."""
    if count < 1 or size < 8:
        raise ValueError(f"at least 1 image and 8 pixels are needed, not {count} images of {size} pixels")
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(count) % len(kinds))
    drawn = [_one(rng, list(kinds.values())[label], size) for label in labels]
    images, covers = (np.stack(column) for column in zip(*drawn, strict=True))
    masks = (covers >= 0.5).astype(np.float32)[:, None]
    return Shapes(torch.from_numpy(images), torch.from_numpy(labels), torch.from_numpy(masks))


def _one(rng: np.random.Generator, outline: Outline, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return an image (3, size, size), and how much of each pixel its shape covers."""
    radius = rng.uniform(0.2, 0.4) * size
    row, column = rng.uniform(radius, size - radius, size=2)
    covered = paint.cover(outline, size, (row, column), radius, turn=rng.uniform(0, 2 * np.pi))
    ground, colour = paint.two_colours(rng)
    image = paint.lay(paint.backdrop(rng, ground, size), colour, covered)
    return paint.grain(rng, image), covered
