"""The kit: lessons and package in one folder, for learners who do not have the course's sources."""

import json
from dataclasses import dataclass
from pathlib import Path

from course_lib.problem import Problem

MARK = "kit.json"  # the file that marks the folder


@dataclass(frozen=True)
class Kit:
    """An unpacked kit.

    Attributes:
        folder: its path.
        source: the digest of the sources its lessons were made from.
    """

    folder: Path
    source: str

    @property
    def lessons(self) -> Path:
        """The folder with the released lessons."""
        return self.folder / "lessons"


def kit_around(place: Path | None = None) -> Kit | None:
    """Return the kit that ``place`` (by default, the current folder) is in; None if it is not in one.

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
                raise Problem(f"The kit in {folder} is incomplete. Unpack its zip file again; your workspace is kept.")
            return kit
    return None
