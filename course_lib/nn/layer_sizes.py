"""The sizes inside a whole network, found by sending something through it."""

import copy
from typing import NamedTuple

import torch
from torch import nn


class LayerSize(NamedTuple):
    """What comes out of one layer."""

    name: str  #: as in ``named_modules``
    kind: str  #: the class, such as ``Conv2d``
    shape: tuple[int, ...]  #: of the output
    parameters: int  #: how many numbers the layer learns


def layer_sizes(model: nn.Module, input_shape: tuple[int, ...]) -> list[LayerSize]:
    """Return what comes out of each layer of ``model``, in the order in which they run.

    A copy of the model really runs, on the meta device: shapes without numbers, so even a large network takes
    next to no time and memory, and the model itself stays as it is.

    Args:
        model: any module whose forward pass takes one tensor.
        input_shape: of that tensor, with the batch, such as (1, 3, 32, 32).

    Raises:
        RuntimeError: the input does not fit, as torch says it.
    """
    model = copy.deepcopy(model).to("meta").eval()
    rows: list[LayerSize] = []

    def note(name: str):
        def hook(layer: nn.Module, _, output) -> None:
            if isinstance(output, torch.Tensor):
                parameters = sum(parameter.numel() for parameter in layer.parameters())
                rows.append(LayerSize(name, type(layer).__name__, tuple(output.shape), parameters))

        return hook

    for name, layer in model.named_modules():
        if not list(layer.children()):
            layer.register_forward_hook(note(name))
    with torch.no_grad():
        model(torch.empty(input_shape, device="meta"))
    return rows
