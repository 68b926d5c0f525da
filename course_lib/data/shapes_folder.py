"""Drawn shapes as files, in a folder for each class, as ``torchvision.datasets.ImageFolder`` reads them."""

from pathlib import Path

from PIL import Image

from course_lib.data.cache import kept
from course_lib.data.paint import as_bytes
from course_lib.data.shapes import SHAPES, shapes

_IMAGES = {"train": 400, "val": 100}


def shapes_folder() -> Path:
    """Return a folder with ``train/<class>/*.png`` and ``val/<class>/*.png``.

    Images are 32 × 32, RGB; 100 of each class for training and 25 for validation.
    """
    return kept("shapes", _build)


def _build(folder: Path) -> None:
    for seed, (part, count) in enumerate(_IMAGES.items(), start=1):
        for name in SHAPES:
            (folder / part / name).mkdir(parents=True)
        images, labels, _ = shapes(count, seed=seed)
        for number, (image, label) in enumerate(zip(images.numpy(), labels.tolist(), strict=True)):
            Image.fromarray(as_bytes(image)).save(folder / part / SHAPES[label] / f"{number:04}.png")
