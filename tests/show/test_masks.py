"""Masks over images."""

import pytest
import torch

from course_lib import show


def test_alternative_text_counts_found_missed_and_too_much():
    truth, found = torch.zeros(1, 1, 4, 4), torch.zeros(1, 1, 4, 4)
    truth[..., :2, :], found[..., :3] = 1, 1
    drawing = show.masks(torch.rand(1, 3, 4, 4), truth, found, title="Compared")
    assert drawing.alt == "Compared. image 0: 6 pixels found, 2 missed, 6 too much."
    assert drawing.png().startswith(b"\x89PNG")


def test_pixels_outside_the_mask_stay_grey():
    mask = torch.zeros(1, 5, 5, dtype=torch.bool)
    mask[0, 2, 2] = True
    (picture,) = show.masks(torch.rand(1, 3, 5, 5), mask).figure.axes[0].images
    pixels = torch.as_tensor(picture.get_array().copy())
    assert torch.equal(pixels.amax(2) - pixels.amin(2) > 0.1, mask[0])


def test_masks_that_do_not_fit_are_refused():
    with pytest.raises(ValueError, match=r"need masks of shape \(2, 1, 8, 8\), not \(2, 1, 4, 4\)"):
        show.masks(torch.rand(2, 3, 8, 8), torch.zeros(2, 1, 4, 4))
