"""The receptive field: how much of the input one number of the output depends on."""

from collections.abc import Iterable


def receptive_field(layers: Iterable[tuple[int, ...]]) -> int:
    """Return the number of input pixels, along one axis, that one output value depends on.

    The field starts at 1. A layer adds (f - 1)·d steps, and the length of a step is the product of all earlier strides.
    Source: A. Araujo, W. Norris, J. Sim, Computing Receptive Fields of Convolutional Neural Networks, Distill, 2019.

    Args:
        layers: (kernel, stride) or (kernel, stride, dilation) of each convolution or pooling, from the input.

    Raises:
        ValueError: a kernel, stride or dilation is less than 1.
    """
    field = step = 1
    for kernel, stride, *rest in layers:
        dilation = rest[0] if rest else 1
        if min(kernel, stride, dilation) < 1:
            raise ValueError("kernels, strides and dilations are at least 1")
        field += (kernel - 1) * dilation * step
        step *= stride
    return field
