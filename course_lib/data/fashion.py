"""Files in FashionMNIST's format: drawn ones, which need no network, or the real ones."""

from pathlib import Path

import numpy as np

from course_lib.data.cache import kept
from course_lib.data.clothes import clothes
from course_lib.problem import Problem

_PARTS = {"train": (1000, 1), "t10k": (200, 2)}  # name in the files: images, seed


def fashion_root(download: bool = False) -> Path:
    """Return the ``root`` to give ``torchvision.datasets.FashionMNIST``, with ``download=False``.

    Args:
        download: False for 1,000 training and 200 test images that the course draws, of the same ten classes
            and in the same format; True for the real 60,000 and 10,000 (about 30 MB, downloaded once).

    Raises:
        Problem: the real files cannot be downloaded.
    """
    return kept("fashion-real", _fetch) if download else kept("fashion-drawn", _draw)


def _draw(folder: Path) -> None:
    raw = folder / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    for part, (count, seed) in _PARTS.items():
        images, labels = clothes(count, seed)
        (raw / f"{part}-images-idx3-ubyte").write_bytes(_idx(images))
        (raw / f"{part}-labels-idx1-ubyte").write_bytes(_idx(labels))


def _idx(array: np.ndarray) -> bytes:
    """Return a uint8 array in the IDX format.

    Two zero bytes, 8 for unsigned bytes, the number of axes, the size of each axis as a big-endian 32-bit
    integer, then the values. Source: Y. LeCun, C. Cortes, C. Burges, The MNIST database of handwritten digits.
    """
    head = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, dtype=">i4").tobytes()
    return head + array.tobytes()


def _fetch(folder: Path) -> None:
    from torchvision.datasets import FashionMNIST

    try:
        FashionMNIST(folder, download=True)
    except (OSError, RuntimeError) as error:  # no mirror answers, or one sends corrupt files
        raise Problem(
            "The real FashionMNIST could not be downloaded. Connect to the internet and try again, "
            "or use the drawn files, `data.fashion_root()`."
        ) from error
