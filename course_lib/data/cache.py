"""Files that the course makes once and keeps: in the user's cache folder, or where ``COURSE_DATA`` points."""

import getpass
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

from course_lib.problem import Problem

# A change of what a builder writes raises this; files of an earlier course are then left alone, not read.
EDITION = "2"


def kept(name: str, build: Callable[[Path], None]) -> Path:
    """Return the folder ``name``, made by ``build`` if it is not there yet.

    The folder is built beside its place and moved there in one step. So nobody ever sees half of it, and of
    several processes that build at once the first one to finish provides it for all.

    Args:
        name: a file name; it is the same as long as ``build`` writes the same.
        build: fills an empty folder with files.

    Raises:
        Problem: no folder can be written.
    """
    home = _home()
    target = home / name
    if target.is_dir():
        return target
    with tempfile.TemporaryDirectory(prefix=".", dir=home) as workshop:
        folder = Path(workshop, name)
        folder.mkdir()
        build(folder)
        try:
            folder.rename(target)
        except OSError:
            if not target.is_dir():  # otherwise somebody else was faster, with the same files
                raise
    return target


def _home() -> Path:
    """Return the folder that everything is kept in, ready to be written."""
    if wanted := os.environ.get("COURSE_DATA"):
        places = [Path(wanted).expanduser().absolute()]
    else:  # where the user's own folder is locked, as on a grading machine, the temporary one must do
        places = [
            platformdirs.user_cache_path("pytorch-course"),
            Path(tempfile.gettempdir(), f"pytorch-course-{getpass.getuser()}"),
        ]
    for place in places:
        home = place / f"data-{EDITION}"
        with suppress(OSError):
            home.mkdir(parents=True, exist_ok=True)
            if os.access(home, os.W_OK):
                return home
    raise Problem(
        f"The folder {places[0]} cannot be written, and the course keeps its data there: "
        "make it writable, or name another folder in the environment variable COURSE_DATA."
    )
