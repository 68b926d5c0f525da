"""``course figures``: the pictures in ``images/``, drawn by the same functions that the lessons use.

The same drawing gives the same bytes: a picture holds no date, and matplotlib and its fonts are pinned.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from course_lib import show
from course_lib.show import Drawing

FIGURES: Mapping[str, Callable[[], Drawing]] = {
    "course/roadmap.png": show.roadmap,
    "course/training_steps.png": show.training_steps,
    "neural-networks/neg_log.png": show.neg_log,
    "pytorch/cnn_output_size_square.png": lambda: show.output_size(6, kernel=3, stride=2, padding=1),
    "pytorch/cnn_output_size_non_square.png": lambda: show.output_size(
        (4, 9), kernel=(3, 2), stride=(1, 3), padding=(1, 0)
    ),
}
TAKEN = ("readme/lesson.png",)  # a photograph of the screen, not drawn
_SAME = 8  # of 255: another processor may round the edge of a line otherwise


@dataclass(frozen=True)
class Figure:
    """A picture of ``images/``.

    Attributes:
        path: where it lies.
        state: "current", "missing", "stale" (it is drawn otherwise now) or "unknown" (nobody draws it).
        png: what is drawn now; None if it is unknown.
    """

    path: Path
    state: str
    png: bytes | None = None


def figures(folder: Path, drawings: Mapping[str, Callable[[], Drawing]] = FIGURES) -> Iterator[Figure]:
    """Draw each figure, and yield how it compares with the one in ``folder``; then the files that nobody draws."""
    for name, draw in drawings.items():
        path, png = folder / name, draw().png()
        state = "missing" if not path.exists() else "current" if looks_like(path.read_bytes(), png) else "stale"
        yield Figure(path, state, png)
    known = {folder / name for name in (*drawings, *TAKEN)}
    yield from (Figure(path, "unknown") for path in sorted(folder.rglob("*")) if path.is_file() and path not in known)


def looks_like(old: bytes, new: bytes) -> bool:
    """Whether two pictures look the same: same size, and no pixel that differs visibly."""
    if old == new:
        return True
    try:
        before, after = (np.asarray(Image.open(BytesIO(png)).convert("RGB"), dtype=int) for png in (old, new))
    except OSError:  # not a picture
        return False
    return before.shape == after.shape and int(abs(before - after).max()) <= _SAME
