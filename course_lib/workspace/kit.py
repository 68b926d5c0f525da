"""The kit: lessons and package in one folder, for learners who have nothing else of the course."""

import json
from dataclasses import dataclass
from pathlib import Path

from course_lib.problem import Problem

MARK = "kit.json"  # the file by which the folder is known


@dataclass(frozen=True)
class Kit:
    """An unpacked kit.

    Attributes:
        folder: where it lies.
        source: the digest of the sources that its lessons were made from.
    """

    folder: Path
    source: str

    @property
    def lessons(self) -> Path:
        """The released lessons, as they came."""
        return self.folder / "lessons"


def kit_around(place: Path | None = None) -> Kit | None:
    """Return the kit that ``place`` (the current folder if left out) lies in; None if it lies in none.

    Raises:
        Problem: the kit is broken.
    """
    here = (place or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        if (folder / MARK).is_file():
            try:
                kit = Kit(folder, str(json.loads((folder / MARK).read_text(encoding="utf-8"))["source"]))
            except (OSError, ValueError, KeyError, TypeError):
                kit = None
            if kit is None or not kit.lessons.is_dir():
                raise Problem(f"The kit in {folder} is not complete: unpack its zip file again. Your workspace stays.")
            return kit
    return None
