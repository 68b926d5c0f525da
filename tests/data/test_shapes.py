"""Drawn shapes and symbols."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from course_lib import data
from course_lib.data import outlines, paint

DRAWN = [(data.shapes, data.SHAPES), (data.symbols, data.SYMBOLS)]


@pytest.mark.parametrize(("draw", "names"), DRAWN)
def test_shapes_have_the_documented_form(draw, names) -> None:
    images, labels, masks = draw(23, size=24, seed=5)
    assert (images.shape, images.dtype) == ((23, 3, 24, 24), torch.float32)
    assert (labels.shape, labels.dtype) == ((23,), torch.int64)
    assert (masks.shape, masks.dtype) == ((23, 1, 24, 24), torch.float32)
    assert images.min() >= 0 and images.max() <= 1
    assert set(masks.unique().tolist()) == {0.0, 1.0}
    counts = labels.bincount(minlength=len(names))
    assert len(counts) == len(names) and counts.max() - counts.min() <= 1


@pytest.mark.parametrize(("draw", "names"), DRAWN)
def test_a_seed_decides_the_drawings(draw, names) -> None:
    first, again, other = draw(6, seed=1), draw(6, seed=1), draw(6, seed=2)
    assert all(torch.equal(a, b) for a, b in zip(first, again, strict=True))
    assert not torch.equal(first.images, other.images)


def test_a_mask_covers_the_shape_and_nothing_else() -> None:
    images, _, masks = data.shapes(60, size=40)
    for image, mask in zip(images, masks.bool(), strict=True):
        grey = torch.tensor([0.299, 0.587, 0.114]) @ image.flatten(1)
        inside, outside = grey[mask.flatten()], grey[~mask.flatten()]
        assert inside.median() - outside.median() > 0.1
        assert 0.02 < mask.float().mean() < 0.6


@pytest.mark.parametrize("arguments", [{"count": 0}, {"count": 3, "size": 4}])
def test_impossible_drawings_are_refused(arguments: dict) -> None:
    with pytest.raises(ValueError, match="at least 1 image and 8 pixels"):
        data.shapes(**arguments)


@given(
    centre=st.tuples(st.floats(-10, 40), st.floats(-10, 40)),
    radius=st.floats(2, 15),
    turn=st.floats(0, 6.3),
    outline=st.sampled_from([outlines.cross, outlines.heart, outlines.arrow, outlines.gear]),
)
def test_sampling_only_around_an_outline_misses_nothing(centre, radius, turn, outline) -> None:
    size = 30
    points = (np.arange(size * 3) + 0.5) / 3
    y, x = (centre[0] - points[:, None]) / radius, (points[None, :] - centre[1]) / radius
    everywhere = outline(np.cos(turn) * x + np.sin(turn) * y, np.cos(turn) * y - np.sin(turn) * x)
    expected = everywhere.reshape(size, 3, size, 3).mean(axis=(1, 3))
    difference = np.abs(paint.cover(outline, size, centre, radius, turn) - expected)
    assert difference.mean() < 0.002  # a point on the very edge may fall to either side


@pytest.mark.parametrize("name", ["disc", "cross", "heart", "moon", "ring", "gear", "leaf", "target", "arrow"])
def test_outlines_stay_inside_their_circle(name: str) -> None:
    x, y = np.meshgrid(np.linspace(-2, 2, 201), np.linspace(-2, 2, 201))
    inside = getattr(outlines, name)(x, y)
    assert inside.any()
    assert np.hypot(x, y)[inside].max() <= 1.0


@given(st.integers(3, 9))
def test_a_regular_polygon_has_its_area(corners: int) -> None:
    x, y = np.meshgrid(np.linspace(-1, 1, 401), np.linspace(-1, 1, 401))
    area = outlines.regular(corners)(x, y).mean() * 4
    assert area == pytest.approx(corners / 2 * np.sin(2 * np.pi / corners), abs=0.03)
