"""Scenes with logos, drawn on request."""

import pytest
import torch

from course_lib import data


def test_logos_have_the_documented_form() -> None:
    images, labels = data.logos(10, seed=4)
    assert (images.shape, images.dtype) == ((10, 3, 48, 48), torch.float32)
    assert (labels.shape, labels.dtype) == ((10,), torch.int64)
    assert images.min() >= 0 and images.max() <= 1
    assert sorted(labels.bincount(minlength=len(data.LOGOS)).tolist()) == [2, 2, 3, 3]


def test_a_seed_decides_the_scenes() -> None:
    first, again, other = data.logos(3, seed=1), data.logos(3, seed=1), data.logos(3, seed=2)
    assert torch.equal(first.images, again.images)
    assert not torch.equal(first.images, other.images)


def test_no_scenes_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        data.logos(0)
