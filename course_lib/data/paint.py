"""Paints with outlines: soft edges, contrasting colours, noise."""

import numpy as np

from course_lib.data.outlines import Outline

_FINER = 3  # each pixel is sampled at 3 × 3 points; the share that is inside softens the edge


def cover(outline: Outline, size: int, centre: tuple[float, float], radius: float, turn: float = 0.0) -> np.ndarray:
    """Return how much of each pixel the outline covers.

    Args:
        outline: the outline to draw.
        size: height and width of the image in pixels.
        centre: (row, column) in pixels.
        radius: of the circle around the outline, in pixels.
        turn: angle in radians, anticlockwise.

    Returns:
        float32 (size, size) between 0 and 1.
    """
    # Only the square around the outline is sampled: a logo takes up little of its scene.
    rows, columns = (slice(*np.clip([int(middle - radius), int(middle + radius) + 1], 0, size)) for middle in centre)
    down = ((_points(rows) - centre[0]) / radius)[:, None]
    right = ((_points(columns) - centre[1]) / radius)[None, :]
    x = np.cos(turn) * right - np.sin(turn) * down
    y = -np.sin(turn) * right - np.cos(turn) * down
    inside = outline(x, y).reshape(down.size // _FINER, _FINER, right.size // _FINER, _FINER)
    covered = np.zeros((size, size), dtype=np.float32)
    covered[rows, columns] = inside.mean(axis=(1, 3), dtype=np.float32)
    return covered


def _points(pixels: slice) -> np.ndarray:
    """Return the positions to sample in these pixels, along one axis."""
    return (np.arange(pixels.start * _FINER, pixels.stop * _FINER, dtype=np.float32) + 0.5) / _FINER


def two_colours(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return two colours, float32 (3, 1, 1) between 0 and 1: a dark one and a clearly lighter one."""
    while True:
        dark, light = rng.random((2, 3, 1, 1), dtype=np.float32)
        if brightness(light) - brightness(dark) > 0.35:
            return dark, light


def brightness(image: np.ndarray) -> np.ndarray:
    """Return the brightness of an image (3, height, width), (height, width) between 0 and 1, by Rec. 601's weights."""
    return np.tensordot(np.float32([0.299, 0.587, 0.114]), image, axes=1)


def backdrop(rng: np.random.Generator, colour: np.ndarray, size: int) -> np.ndarray:
    """Return an image (3, size, size) of this colour, lit from one side."""
    steps = np.linspace(-1, 1, size, dtype=np.float32)
    down, right = rng.uniform(-0.12, 0.12, size=2).astype(np.float32)
    return colour + down * steps[:, None] + right * steps[None, :]


def lay(image: np.ndarray, colour: np.ndarray, covered: np.ndarray) -> np.ndarray:
    """Paint a colour (3, 1, 1) over the covered part (height, width) of an image (3, height, width)."""
    return image + covered * (colour - image)


def grain(rng: np.random.Generator, image: np.ndarray, most: float = 0.08) -> np.ndarray:
    """Return the image with normal noise of random strength up to ``most``, clipped to [0, 1]."""
    noise = rng.standard_normal(image.shape, dtype=np.float32) * np.float32(rng.uniform(0, most))
    return np.clip(image + noise, 0, 1)


def as_bytes(image: np.ndarray) -> np.ndarray:
    """Return an image (3, height, width) between 0 and 1 as uint8 (height, width, 3), as image files need it."""
    return np.rint(image.transpose(1, 2, 0) * 255).astype(np.uint8)
