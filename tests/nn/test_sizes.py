"""Output sizes are those of torch's own layers, and impossible settings are refused where torch refuses them."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from course_lib import nn as course_nn

sizes, kernels, strides, paddings, dilations = (
    st.integers(1, 20),
    st.integers(1, 6),
    st.integers(1, 4),
    st.integers(0, 4),
    st.integers(1, 3),
)


def pair(numbers):
    return st.tuples(numbers, numbers)


def either(numbers):
    return numbers | pair(numbers)


def agree(ours, layer: nn.Module | None, height: int, width: int) -> None:
    """Both give one size, or both refuse."""
    try:
        if layer is None:
            raise RuntimeError
        expected = tuple(layer(torch.empty(1, 1, height, width)).shape[2:])
    except RuntimeError:
        with pytest.raises(ValueError, match=r"^[^.]+$"):
            ours()
    else:
        got = ours()
        assert (got if isinstance(got, tuple) else (got, got)) == expected


def build(kind, *settings, **named) -> nn.Module | None:
    try:
        return kind(*settings, **named)
    except (RuntimeError, ValueError):
        return None


@given(pair(sizes), either(kernels), either(strides), either(paddings), either(dilations))
def test_convolution(n, kernel, stride, padding, dilation) -> None:
    layer = build(nn.Conv2d, 1, 1, kernel, stride, padding, dilation)
    agree(lambda: course_nn.conv_output_size(n, kernel, stride, padding, dilation), layer, *n)


@given(sizes, kernels, strides, paddings, dilations)
def test_numbers_give_a_number(n, kernel, stride, padding, dilation) -> None:
    layer = build(nn.Conv2d, 1, 1, kernel, stride, padding, dilation)

    def ours() -> int:
        size = course_nn.conv_output_size(n, kernel, stride, padding, dilation)
        assert isinstance(size, int)
        return size

    agree(ours, layer, n, n)


@given(pair(sizes), either(kernels), st.none() | either(strides), paddings, either(dilations), st.booleans())
def test_max_pooling(n, kernel, stride, padding, dilation, ceil_mode) -> None:
    smallest = min(kernel) if isinstance(kernel, tuple) else kernel
    padding = min(padding, smallest // 2)
    layer = nn.MaxPool2d(kernel, stride, padding, dilation, ceil_mode=ceil_mode)
    agree(lambda: course_nn.pool_output_size(n, kernel, stride, padding, dilation, ceil_mode), layer, *n)


@given(pair(sizes), either(kernels), st.none() | either(strides), paddings, st.booleans())
def test_average_pooling(n, kernel, stride, padding, ceil_mode) -> None:
    layer = nn.AvgPool2d(kernel, stride, padding, ceil_mode=ceil_mode)
    agree(lambda: course_nn.pool_output_size(n, kernel, stride, padding, ceil_mode=ceil_mode), layer, *n)


@given(pair(sizes), either(kernels), either(strides), either(paddings), either(st.integers(0, 4)), either(dilations))
def test_transposed_convolution(n, kernel, stride, padding, extra, dilation) -> None:
    layer = build(nn.ConvTranspose2d, 1, 1, kernel, stride, padding, extra, dilation=dilation)
    agree(
        lambda: course_nn.conv_transpose_output_size(n, kernel, stride, padding, extra, dilation),
        layer,
        *n,
    )


def test_an_impossible_setting_is_explained() -> None:
    with pytest.raises(ValueError, match="a kernel of 7 with a dilation of 1 is larger than an input of 4"):
        course_nn.conv_output_size(4, 7, padding=1)
    with pytest.raises(ValueError, match="at least 1"):
        course_nn.conv_output_size(4, 2, stride=0)
    with pytest.raises(ValueError, match="pair"):
        course_nn.conv_output_size((4, 4, 4), 2)


def test_the_network_of_the_syllabus() -> None:
    size = course_nn.conv_output_size(28, 5)
    size = course_nn.pool_output_size(size, 2)
    size = course_nn.conv_output_size(size, 5)
    assert course_nn.pool_output_size(size, 2) == 4
