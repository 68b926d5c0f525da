import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from course_lib import show

pairs = st.tuples(st.integers(1, 4), st.integers(1, 4))


@settings(deadline=None, max_examples=40)
@given(size=st.tuples(st.integers(1, 12), st.integers(1, 12)), kernel=pairs, stride=pairs, dilation=pairs)
def test_alternative_text_gives_the_size_that_torch_computes(size, kernel, stride, dilation):
    try:
        out = nn.Conv2d(1, 1, kernel, stride, 1, dilation)(torch.zeros(1, 1, *size)).shape
    except RuntimeError:  # the kernel does not fit
        with pytest.raises(ValueError, match="larger than"):
            show.output_size(size, kernel, stride, 1, dilation)
        return
    alt = show.output_size(size, kernel, stride, 1, dilation).alt
    assert f"to {out[2]} × {out[3]}," in alt


def test_the_formula_is_written_once_when_both_axes_are_alike():
    assert "height and width: ⌊(6 − 3 + 2·1) / 2⌋ + 1 = 3" in show.output_size(6, 3, 2, 1).alt


def test_the_formula_is_written_for_each_axis_when_they_differ():
    alt = show.output_size((4, 9), (3, 2), (1, 3), (1, 0)).alt
    assert "height: ⌊(4 − 3 + 2·1) / 1⌋ + 1 = 4" in alt
    assert "width: ⌊(9 − 2 + 2·0) / 3⌋ + 1 = 3" in alt


def test_refuses_images_that_are_too_large_to_draw():
    with pytest.raises(ValueError, match="too many to draw"):
        show.output_size(25)
