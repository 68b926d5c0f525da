"""Average pooling and max pooling side by side."""

import torch
from torch import nn


class AdaptiveConcatPool2d(nn.Module):
    """Pool to a fixed size twice, by the maximum and by the average: (N, C, H, W) to (N, 2C, size, size).

    The first C channels are the maxima. Source: J. Howard, S. Gugger, fastai: A Layered API for Deep Learning, 2020.
    """

    def __init__(self, size: int | tuple[int, int] = 1) -> None:
        super().__init__()
        self.max = nn.AdaptiveMaxPool2d(size)
        self.average = nn.AdaptiveAvgPool2d(size)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Pool images of shape (N, C, H, W) to (N, 2·C, *size)."""
        return torch.cat([self.max(x), self.average(x)], dim=1)
