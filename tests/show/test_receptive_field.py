import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import show
from course_lib.show.receptive_field import _places, _seen

chains = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 2), st.integers(1, 2)), max_size=3)


@settings(deadline=None, max_examples=25)
@given(chain=chains)
def test_marks_the_pixels_that_have_a_gradient(chain):
    places, seen = _places(chain, 3), _seen(chain, 1)
    x = torch.zeros(1, 1, len(places[0]), dtype=torch.float64, requires_grad=True)
    h = x
    for kernel, stride, dilation in chain:
        weights = torch.ones(1, 1, kernel, dtype=torch.float64)
        h = torch.nn.functional.conv1d(h, weights, stride=stride, dilation=dilation)
    assert h.shape[-1] == 3
    h[0, 0, 1].backward()
    assert {int(i) for i in torch.nonzero(x.grad[0, 0])} == seen[0]


def test_alternative_text_gives_the_field_after_each_layer():
    alt = show.receptive_field([(3, 2), (3, 1, 2)]).alt
    assert "after layer 1 (kernel 3, stride 2) 3; after layer 2 (kernel 3, stride 1, dilation 2) 11." in alt


def test_equal_layers_can_be_given_as_a_number():
    assert show.receptive_field(3).alt == show.receptive_field([(3, 1)] * 3).alt


def test_a_field_that_is_too_large_to_draw_is_refused():
    with pytest.raises(ValueError, match="One output sees 63 pixels, more than can be drawn"):
        show.receptive_field(5, stride=2)
