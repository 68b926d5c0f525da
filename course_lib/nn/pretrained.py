"""A small pretrained network that comes with the course: transfer learning without an internet connection."""

from pathlib import Path

import torch

from course_lib.nn.small_cnn import SmallCNN

WEIGHTS = Path(__file__).parent / "weights" / "shapes_cnn.pt"
SOURCE_CLASSES = 16  #: of the data it was trained on, in ``course_lib.author.pretrain``
WIDTH = 32


def pretrained_shapes_cnn() -> SmallCNN:
    """Return a `SmallCNN` for colour images that distinguishes sixteen kinds of drawn figures.

    It was trained on 32 × 32 images with values between 0 and 1. ``features`` returns (N, 128), and ``classifier``
    is the layer to replace for other classes. The network is in training mode, as every new module is.
    """
    model = SmallCNN(SOURCE_CLASSES, channels=3, width=WIDTH)
    model.load_state_dict(torch.load(WEIGHTS, map_location="cpu", weights_only=True))
    return model
