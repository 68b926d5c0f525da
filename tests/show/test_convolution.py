import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import show

IMAGE = torch.tensor([[0.0, 0, 9], [0, 0, 9], [0, 5, 9]])
EDGE = torch.tensor([[-1.0, 1.0], [-1.0, 1.0]])


def test_writes_out_what_is_multiplied_and_added():
    assert "output[0, 1] = (−1)·0 + 1·9 + (−1)·0 + 1·9 = 18;" in show.convolution(IMAGE, EDGE, place=1).alt


@settings(deadline=None, max_examples=25)
@given(kernel=st.integers(1, 4), stride=st.integers(1, 3), padding=st.integers(0, 2), dilation=st.integers(1, 2))
def test_shows_the_size_and_the_last_number_that_torch_computes(kernel, stride, padding, dilation):
    image = torch.arange(35.0).reshape(5, 7)
    weights = torch.ones(1, 1, kernel, kernel)
    try:
        want = F.conv2d(image[None, None], weights, stride=stride, padding=padding, dilation=dilation)[0, 0]
    except RuntimeError:  # the kernel does not fit
        with pytest.raises(ValueError, match="does not fit even once"):
            show.convolution(image, kernel, stride, padding, dilation)
        return
    alt = show.convolution(image, kernel, stride, padding, dilation, place=99).alt
    rows, columns = want.shape
    assert f"= {rows}; columns: " in alt and alt.endswith(f"= {columns}.")
    assert f"output[{rows - 1}, {columns - 1}] = " in alt


def test_explains_a_kernel_that_does_not_fit():
    with pytest.raises(
        ValueError,
        match="a kernel of 3 with dilation 2 reaches over 5 pixels, and the image with its padding is only 3 high",
    ):
        show.convolution(IMAGE, 3, dilation=2)


def test_an_explorer_says_why_a_setting_is_impossible_and_goes_on():
    explorer = show.explore(show.convolution, IMAGE, kernel=(1, 5), padding=(0, 2))
    explorer.controls["kernel"].value = 5
    assert "does not fit even once" in explorer.picture.value
    explorer.controls["padding"].value = 1
    assert "<img" in explorer.picture.value


def test_refuses_images_that_are_too_large_to_draw():
    with pytest.raises(ValueError, match="too many to draw"):
        show.convolution(torch.zeros(5, 17))
