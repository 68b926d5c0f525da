"""``course figures``: the pictures in ``images/``, drawn by the same functions that the lessons use.

The same drawing gives the same bytes: a picture contains no date, and matplotlib and its fonts are pinned.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
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
SCREENSHOTS = ("readme/lesson.png",)
_PIXEL_TOLERANCE = 8  # of 255: another processor may round the edge of a line differently


class FigureState(StrEnum):
    """How a picture in ``images/`` compares with its drawing."""

    CURRENT = "current"
    MISSING = "missing"
    STALE = "stale"  # the drawing looks different now
    UNKNOWN = "unknown"  # there is no such drawing


@dataclass(frozen=True)
class Figure:
    """A picture in ``images/``.

    Attributes:
        path: its file.
        state: how the file compares with the drawing.
        png: the drawing as it is now; None if it is unknown.
    """

    path: Path
    state: FigureState
    png: bytes | None = None


def compare_figures(folder: Path, drawings: Mapping[str, Callable[[], Drawing]] = FIGURES) -> Iterator[Figure]:
    """Draw each figure and yield how it compares with the file in ``folder``; then yield all other files there."""
    for name, draw in drawings.items():
        path, png = folder / name, draw().png()
        if not path.exists():
            state = FigureState.MISSING
        else:
            state = FigureState.CURRENT if looks_like(path.read_bytes(), png) else FigureState.STALE
        yield Figure(path, state, png)
    known = {folder / name for name in (*drawings, *SCREENSHOTS)}
    others = (path for path in sorted(folder.rglob("*")) if path.is_file() and path not in known)
    yield from (Figure(path, FigureState.UNKNOWN) for path in others)


def looks_like(old: bytes, new: bytes) -> bool:
    """Whether two pictures look the same: they have the same size, and no pixel differs visibly."""
    if old == new:
        return True
    try:
        before, after = (np.asarray(Image.open(BytesIO(png)).convert("RGB"), dtype=int) for png in (old, new))
    except OSError:  # not a picture
        return False
    return before.shape == after.shape and int(abs(before - after).max()) <= _PIXEL_TOLERANCE
