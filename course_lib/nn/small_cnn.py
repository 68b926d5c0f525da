"""A convolutional network that learns to classify small images in seconds."""

import torch
from torch import nn


class SmallCNN(nn.Module):
    """Three convolutions, then a linear classifier: (N, channels, H, W) to class scores (N, classes).

    Each convolution is followed by batch normalisation and ReLU, and the first two by max pooling. Height and width can
    be any number of pixels from 4 upwards, since the last feature map is averaged.

    Args:
        classes: the number of scores.
        channels: those of the input; 1 for grey, 3 for colour.
        width: the channels after the first convolution; then twice, then four times as many.
    """

    def __init__(self, classes: int, channels: int = 1, width: int = 16) -> None:
        super().__init__()
        self.features = nn.Sequential(
            *_block(channels, width),
            nn.MaxPool2d(2),
            *_block(width, 2 * width),
            nn.MaxPool2d(2),
            *_block(2 * width, 4 * width),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
        )
        self.classifier = nn.Linear(4 * width, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the scores of images, shape (N, classes)."""
        return self.classifier(self.features(x))


def _block(inputs: int, outputs: int) -> list[nn.Module]:
    # The normalisation has its own bias.
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]
