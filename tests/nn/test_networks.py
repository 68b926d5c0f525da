"""The networks of the course, and the measurements of networks."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from course_lib import nn as course_nn


def test_layer_sizes_are_in_the_order_in_which_layers_run() -> None:
    model = nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(6 * 12 * 12, 10))
    rows = course_nn.layer_sizes(model, (2, 1, 28, 28))
    assert [row.kind for row in rows] == ["Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear"]
    assert [row.shape for row in rows[:3]] == [(2, 6, 24, 24), (2, 6, 24, 24), (2, 6, 12, 12)]
    assert rows[-1] == ("4", "Linear", (2, 10), 8650)
    assert sum(row.parameters for row in rows) == sum(parameter.numel() for parameter in model.parameters())


def test_layer_sizes_leave_the_model_alone() -> None:
    model = course_nn.SmallCNN(3)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    course_nn.layer_sizes(model, (1, 1, 16, 16))
    assert model.training and not any(layer._forward_hooks for layer in model.modules())
    assert all(torch.equal(before[name], value) for name, value in model.state_dict().items())


def test_layer_sizes_raise_torchs_error_for_an_input_that_does_not_fit() -> None:
    with pytest.raises(RuntimeError, match="channel"):
        course_nn.layer_sizes(course_nn.SmallCNN(3), (1, 3, 16, 16))


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 2)), min_size=1, max_size=3))
def test_a_receptive_field_is_what_the_gradient_reaches(layers) -> None:
    field = course_nn.receptive_field(layers)
    x = torch.zeros(1, 1, field, requires_grad=True)
    y = x
    for kernel, stride, dilation in layers:
        y = nn.functional.conv1d(y, torch.ones(1, 1, kernel), stride=stride, dilation=dilation)
    assert y.shape[-1] == 1  # exactly one output fits into the field …
    y.sum().backward()
    assert x.grad[0, 0, 0] and x.grad[0, 0, -1]  # … and it has seen both ends


def test_a_receptive_field_needs_sizes_of_at_least_1() -> None:
    assert course_nn.receptive_field([]) == 1
    with pytest.raises(ValueError, match="at least 1"):
        course_nn.receptive_field([(3, 0)])


def test_concat_pooling_gives_maxima_then_averages() -> None:
    x = torch.randn(2, 5, 7, 6)
    pooled = course_nn.AdaptiveConcatPool2d()(x)
    assert pooled.shape == (2, 10, 1, 1)
    torch.testing.assert_close(pooled[:, :5, 0, 0], x.amax(dim=(2, 3)))
    torch.testing.assert_close(pooled[:, 5:, 0, 0], x.mean(dim=(2, 3)))
    assert course_nn.AdaptiveConcatPool2d((2, 3))(x).shape == (2, 10, 2, 3)


@pytest.mark.parametrize(("channels", "height", "width"), [(1, 8, 8), (3, 33, 48), (3, 4, 4)])
def test_small_cnn_takes_any_size(channels: int, height: int, width: int) -> None:
    model = course_nn.SmallCNN(7, channels=channels, width=4)
    assert model(torch.rand(2, channels, height, width)).shape == (2, 7)


@given(st.integers(1, 3), st.integers(1, 3), st.integers(1, 5), st.integers(1, 5))
def test_unet_gives_a_map_of_the_images_size(channels: int, maps: int, height: int, width: int) -> None:
    model = course_nn.UNet(channels, maps, width=2).to("meta")
    images = torch.empty(2, channels, 4 * height, 4 * width, device="meta")
    assert model(images).shape == (2, maps, 4 * height, 4 * width)


def test_unet_refuses_sizes_it_cannot_halve_twice() -> None:
    with pytest.raises(ValueError, match="multiples of 4, not 30 × 32"):
        course_nn.UNet()(torch.rand(1, 3, 30, 32))
