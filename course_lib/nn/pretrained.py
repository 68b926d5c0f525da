"""A small network that has already learned, packaged with the course: transfer learning without a network."""

from pathlib import Path

import torch

from course_lib.nn.small_cnn import SmallCNN

WEIGHTS = Path(__file__).parent / "weights" / "shapes_cnn.pt"
SOURCE_CLASSES = 16  #: see ``course_lib.author.pretrain``, which trained it
WIDTH = 32


def pretrained_shapes_cnn() -> SmallCNN:
    """Return a `SmallCNN` for colour images that tells sixteen kinds of drawn figures apart.

    It was trained on 32 × 32 images with values between 0 and 1. ``features`` gives (N, 128), and ``classifier`` is
    the layer to replace for other classes. The network is in training mode, as every new module is.
    """
    model = SmallCNN(SOURCE_CLASSES, channels=3, width=WIDTH)
    model.load_state_dict(torch.load(WEIGHTS, map_location="cpu", weights_only=True))
    return model
