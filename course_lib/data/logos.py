"""Small logos in scenes, in lieu of photographs, for the project at the end of the course."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
import torch
from PIL import Image

from course_lib.data import outlines, paint
from course_lib.data.cache import kept

_LOGOS = {
    "bolt": outlines.bolt,
    "gear": outlines.gear,
    "leaf": outlines.leaf,
    "target": outlines.target,
}
LOGOS = tuple(_LOGOS)  #: the names of the classes

# Not the same number of each, as in real data: a good split respects the rare ones.
_KNOWN = (240, 200, 160, 120)
_HELD_OUT = (60, 50, 40, 30)
_SIZE = 48


class Logos(NamedTuple):
    """Scenes with one logo each."""

    images: torch.Tensor  #: float32 (N, 3, 48, 48) between 0 and 1
    labels: torch.Tensor  #: int64 (N,), an index into `LOGOS`


def logos(count: int, seed: int = 0) -> Logos:
    """Draw ``count`` more scenes like those of `logos_folder`; equal arguments give equal scenes.

    Every class is drawn equally often, give or take one.

    Raises:
        ValueError: ``count`` is less than 1.
    """
    if count < 1:
        raise ValueError(f"at least 1 scene is needed, not {count}")
    rng = np.random.default_rng([seed, 3])  # the folder's scenes are drawn from the seeds 1 and 2
    labels = rng.permutation(np.arange(count) % len(LOGOS))
    images = np.stack([_scene(rng, LOGOS[label]) for label in labels])
    return Logos(torch.from_numpy(images), torch.from_numpy(labels))


def logos_folder() -> Path:
    """Return a folder with ``labels.csv`` and ``images/*.png``, and the same in ``test/`` as the held-out set.

    ``labels.csv`` has the columns ``file``, a path relative to the CSV file's folder (``images/0000.png``), and
    ``label``, one of `LOGOS`. Images are 48 × 48, RGB: 720 known ones and 180 held out.
    """
    return kept("logos", _build)


def _build(folder: Path) -> None:
    _write(folder, _KNOWN, seed=1)
    _write(folder / "test", _HELD_OUT, seed=2)


def _write(folder: Path, counts: tuple[int, ...], seed: int) -> None:
    rng = np.random.default_rng(seed)
    names = rng.permutation(np.repeat(LOGOS, counts)).tolist()
    files = [f"images/{number:04}.png" for number in range(len(names))]
    (folder / "images").mkdir(parents=True)
    for file, name in zip(files, names, strict=True):
        Image.fromarray(paint.as_bytes(_scene(rng, name))).save(folder / file)
    pd.DataFrame({"file": files, "label": names}).to_csv(folder / "labels.csv", index=False)


def _scene(rng: np.random.Generator, name: str) -> np.ndarray:
    """Return an image (3, 48, 48): a street of coloured blocks and lamps, and a logo on a round badge."""
    image = paint.backdrop(rng, rng.random((3, 1, 1), dtype=np.float32), _SIZE)
    for thing in rng.choice([outlines.square, outlines.triangle, outlines.disc], size=rng.integers(2, 6)):
        place = tuple(rng.uniform(0, _SIZE, size=2))
        covered = paint.cover(thing, _SIZE, place, rng.uniform(4, 14), rng.uniform(0, 2 * np.pi))
        image = paint.lay(image, rng.random((3, 1, 1), dtype=np.float32), 0.7 * covered)

    badge, mark = paint.two_colours(rng)
    radius = rng.uniform(8, 11)
    place = tuple(rng.uniform(radius, _SIZE - radius, size=2))
    image = paint.lay(image, badge, paint.cover(outlines.disc, _SIZE, place, radius / 0.9))
    drawn = paint.cover(_LOGOS[name], _SIZE, place, 0.86 * radius, rng.uniform(-0.4, 0.4))
    return paint.grain(rng, paint.lay(image, mark, drawn), most=0.05)
