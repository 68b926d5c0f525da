"""Trains the network that ships with ``course_lib.nn``, for the lesson on transfer learning.

    python -m course_lib.author.pretrain

writes ``course_lib/nn/weights/shapes_cnn.pt``. The source task is to tell sixteen kinds of drawn figures apart; none of
them is among the symbols and logos that the lessons transfer to. Each epoch sees newly drawn images. This takes a few
minutes on two cores.
"""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from course_lib import train
from course_lib.data import outlines
from course_lib.data.outlines import polygon, star
from course_lib.data.shapes import draw
from course_lib.nn.pretrained import SOURCE_CLASSES, WEIGHTS, WIDTH
from course_lib.nn.small_cnn import SmallCNN

_EPOCHS = 12
_IMAGES = 12_000  # drawn for every epoch


def _half(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (x**2 + (y + 0.45) ** 2 <= 0.85**2) & (y >= -0.45)


FIGURES = {
    "disc": outlines.disc,
    "square": outlines.square,
    "triangle": outlines.triangle,
    "cross": outlines.cross,
    "half": _half,
    "bar": polygon((-0.95, -0.2), (0.95, -0.2), (0.95, 0.2), (-0.95, 0.2)),
    "L": polygon((-0.6, 0.75), (-0.6, -0.75), (0.6, -0.75), (0.6, -0.35), (-0.15, -0.35), (-0.15, 0.75)),
    "T": polygon((-0.7, 0.7), (0.7, 0.7), (0.7, 0.3), (0.2, 0.3), (0.2, -0.9), (-0.2, -0.9), (-0.2, 0.3), (-0.7, 0.3)),
    "U": polygon(
        (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7), (0.7, 0.7), (0.3, 0.7), (0.3, -0.3), (-0.3, -0.3), (-0.3, 0.7)
    ),
    "Z": polygon(
        (-0.75, 0.65),
        (0.2, 0.65),
        (0.2, -0.25),
        (0.75, -0.25),
        (0.75, -0.65),
        (-0.2, -0.65),
        (-0.2, 0.25),
        (-0.75, 0.25),
    ),
    "chevron": polygon((-0.7, 0.7), (0.1, 0.0), (-0.7, -0.7), (-0.1, -0.7), (0.7, 0.0), (-0.1, 0.7)),
    "hourglass": polygon((-0.65, 0.75), (0.65, 0.75), (-0.65, -0.75), (0.65, -0.75)),
    "kite": polygon((0.0, 0.95), (0.5, 0.35), (0.0, -0.95), (-0.5, 0.35)),
    "three points": star(3, 0.22),
    "four points": star(4, 0.35),
    "frame": lambda x, y: outlines.square(x, y) & (np.maximum(np.abs(x), np.abs(y)) > 0.35),
}


def pretrain() -> SmallCNN:
    """Train the network, printing its validation accuracy after each epoch; return it in evaluation mode."""
    train.seed_everything(0)
    model = SmallCNN(SOURCE_CLASSES, channels=3, width=WIDTH)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, _EPOCHS)
    device = train.pick_device()
    validation = _loader(2000, seed=0)
    for epoch in range(1, _EPOCHS + 1):
        train.fit(
            model,
            _loader(_IMAGES, seed=epoch),
            loss=nn.functional.cross_entropy,
            optimizer=optimizer,
            epochs=1,
            device=device,
        )
        scheduler.step()
        loss, accuracy = train.evaluate(model, validation, nn.functional.cross_entropy, device)
        print(f"epoch {epoch:2}: validation loss {loss:.3f}, accuracy {accuracy:.1%}", flush=True)
    return model.cpu().eval()


def _loader(count: int, seed: int) -> "DataLoader[tuple[torch.Tensor, ...]]":
    images, labels, _ = draw(FIGURES, count, size=32, seed=seed)
    return DataLoader(TensorDataset(images, labels), batch_size=64, shuffle=True)


if __name__ == "__main__":
    state = pretrain().state_dict()
    WEIGHTS.parent.mkdir(exist_ok=True)
    torch.save(state, WEIGHTS)
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size / 1e6:.2f} MB")
