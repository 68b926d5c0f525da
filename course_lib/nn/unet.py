"""A small U-Net, from an image to a map of the same size."""

import torch
from torch import nn


class UNet(nn.Module):
    """Down twice, up twice, with skips: (N, in_channels, H, W) to scores (N, out_channels, H, W).

    Height and width must be multiples of 4. Scores are logits; a sigmoid turns them into probabilities.
    Source: O. Ronneberger, P. Fischer, T. Brox, U-Net: Convolutional Networks for Biomedical Image Segmentation, 2015.

    Args:
        in_channels: the channels of the image.
        out_channels: the number of maps, 1 for a binary mask.
        width: the channels at full size; twice and four times as many further down.

    Raises:
        ValueError: an image's height or width is not a multiple of 4.
    """

    def __init__(self, in_channels: int = 3, out_channels: int = 1, width: int = 8) -> None:
        super().__init__()
        self.down1 = _double(in_channels, width)
        self.down2 = _double(width, 2 * width)
        self.bottom = _double(2 * width, 4 * width)
        self.pool = nn.MaxPool2d(2)
        self.up2 = nn.ConvTranspose2d(4 * width, 2 * width, 2, stride=2)
        self.join2 = _double(4 * width, 2 * width)
        self.up1 = nn.ConvTranspose2d(2 * width, width, 2, stride=2)
        self.join1 = _double(2 * width, width)
        self.head = nn.Conv2d(width, out_channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the scores of every pixel, shape (N, out_channels, H, W).

        Raises:
            ValueError: the height or width is not a multiple of 4.
        """
        height, width = x.shape[-2:]
        if height % 4 or width % 4:
            raise ValueError(f"height and width must be multiples of 4, not {height} × {width}")
        full = self.down1(x)
        half = self.down2(self.pool(full))
        quarter = self.bottom(self.pool(half))
        half = self.join2(torch.cat([half, self.up2(quarter)], dim=1))
        full = self.join1(torch.cat([full, self.up1(half)], dim=1))
        return self.head(full)


def _double(inputs: int, outputs: int) -> nn.Sequential:
    """Return two convolutions that preserve height and width."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
        nn.Conv2d(outputs, outputs, 3, padding=1, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(),
    )
