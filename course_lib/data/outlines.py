"""Outlines as functions that tell which points are inside.

Each outline fits into the circle of radius 1 around (0, 0), with x to the right and y up. It takes the points'
coordinates, two arrays that broadcast, and returns an array of booleans.
"""

from collections.abc import Callable

import numpy as np

Outline = Callable[[np.ndarray, np.ndarray], np.ndarray]


def polygon(*corners: tuple[float, float]) -> Outline:
    """Return the outline with these corners: a ray from a point inside crosses an odd number of edges."""

    def inside(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        odd = np.zeros(np.broadcast_shapes(x.shape, y.shape), dtype=bool)
        for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
            if y0 != y1:  # a ray along x never crosses a level edge
                odd ^= ((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) * ((x1 - x0) / (y1 - y0)))
        return odd

    return inside


def regular(corners: int) -> Outline:
    """Return the regular polygon with this number of corners, one of them at the top."""
    turns = 2 * np.pi * np.arange(corners) / corners
    return polygon(*zip(np.sin(turns).tolist(), np.cos(turns).tolist(), strict=True))


def star(points: int, inner: float) -> Outline:
    """Return a star with this number of points; ``inner`` is the radius of its notches."""
    turns = np.pi * np.arange(2 * points) / points
    radii = np.where(np.arange(2 * points) % 2, inner, 1.0)
    return polygon(*zip((radii * np.sin(turns)).tolist(), (radii * np.cos(turns)).tolist(), strict=True))


def disc(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A filled circle."""
    return x**2 + y**2 <= 0.9**2


def cross(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A horizontal and a vertical bar."""
    x, y = np.abs(x), np.abs(y)
    return (np.minimum(x, y) <= 0.28) & (np.maximum(x, y) <= 0.92)


def heart(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The inside of the curve (x² + y² - 1)³ = x² y³, scaled down."""
    x, y = 1.36 * x, 1.36 * y + 0.1
    return (x**2 + y**2 - 1) ** 3 <= x**2 * y**3


def moon(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A disc without its overlap with another disc."""
    return (x**2 + y**2 <= 0.95**2) & ((x - 0.45) ** 2 + y**2 > 0.75**2)


def ring(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A disc with a hole."""
    radius = np.hypot(x, y)
    return (radius >= 0.52) & (radius <= 0.92)


def gear(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A wheel with six teeth and a hole for the axle."""
    radius = np.hypot(x, y)
    tooth = np.cos(6 * np.arctan2(y, x)) > 0
    return (radius >= 0.3) & (radius <= np.where(tooth, 0.98, 0.68))


def leaf(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The intersection of two discs, with a gap for the vein."""
    return ((np.abs(x) + 0.55) ** 2 + y**2 <= 1.05**2) & ((np.abs(x) > 0.07) | (y > 0.45))


def target(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A disc in a ring."""
    radius = np.hypot(x, y)
    return (radius <= 0.36) | ((radius >= 0.66) & (radius <= 0.96))


square = polygon((-0.7, -0.7), (0.7, -0.7), (0.7, 0.7), (-0.7, 0.7))
triangle = regular(3)
arrow = polygon((-0.95, -0.2), (0.1, -0.2), (0.1, -0.62), (0.98, 0.0), (0.1, 0.62), (0.1, 0.2), (-0.95, 0.2))
bolt = polygon((0.2, 0.98), (-0.55, -0.12), (-0.05, -0.12), (-0.2, -0.98), (0.55, 0.16), (0.05, 0.16))
