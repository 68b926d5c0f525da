"""One image under several transforms."""

import torch
from torchvision.transforms import v2

from course_lib import show


def test_results_are_drawn_to_scale_around_the_size_of_the_image():
    image = torch.rand(3, 12, 10)
    changes = {"pad": v2.Pad(3), "crop": v2.CenterCrop((4, 6)), "same": v2.Identity()}
    drawing = show.augmentations(image, changes, columns=2)
    used = [ax for ax in drawing.figure.axes if ax.images]
    sizes = [tuple(abs(end) * 2 for end in ax.images[0].get_extent()[1:3]) for ax in used]
    assert sizes == [(16, 18), (6, 4), (10, 12)]
    assert {(ax.get_xlim(), ax.get_ylim()) for ax in used} == {((-9.0, 9.0), (10.0, -10.0))}
    assert [(ax.patches[0].get_width(), ax.patches[0].get_height()) for ax in used] == [(10, 12)] * 3


def test_alternative_text_names_the_sizes():
    drawing = show.augmentations(torch.rand(1, 8, 8), {"crop": v2.CenterCrop(5)}, title="A crop")
    assert drawing.alt == "A crop: an image of 8 × 8 becomes crop 5 × 5."
    assert drawing.png().startswith(b"\x89PNG")
