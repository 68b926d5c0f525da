"""The sizes inside a whole network, measured by running it on the meta device."""

import copy
from collections.abc import Callable
from typing import Any, NamedTuple

import torch
from torch import nn


class LayerSize(NamedTuple):
    """The output of one layer."""

    name: str  #: as in ``named_modules``
    kind: str  #: the class, such as ``Conv2d``
    shape: tuple[int, ...]  #: of the output
    parameters: int  #: the number of values that the layer learns


def layer_sizes(model: nn.Module, input_shape: tuple[int, ...]) -> list[LayerSize]:
    """Return the output's size of each layer of ``model``, in the order in which they run.

    A copy of the model really runs, on the meta device: with shapes but without numbers, so even a large network takes
    next to no time and memory, and the model itself does not change.

    Args:
        model: any module whose forward pass takes one tensor.
        input_shape: the shape of that tensor with its batch axis, such as (1, 3, 32, 32).

    Raises:
        RuntimeError: the input does not fit; the message is torch's.
    """
    model = copy.deepcopy(model).to("meta").eval()
    rows: list[LayerSize] = []

    def record(name: str) -> Callable[[nn.Module, Any, Any], None]:
        def hook(layer: nn.Module, _: Any, output: Any) -> None:
            if isinstance(output, torch.Tensor):
                parameters = sum(parameter.numel() for parameter in layer.parameters())
                rows.append(LayerSize(name, type(layer).__name__, tuple(output.shape), parameters))

        return hook

    for name, layer in model.named_modules():
        if not list(layer.children()):
            layer.register_forward_hook(record(name))
    with torch.no_grad():
        model(torch.empty(input_shape, device="meta"))
    return rows
