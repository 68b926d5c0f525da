"""Files that the course makes once and keeps, in the user's cache folder or where ``COURSE_DATA`` points."""

import getpass
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

from course_lib.problem import Problem

# Raise this when a builder writes something else: files of an earlier version of the course are then ignored.
EDITION = "2"


def kept(name: str, build: Callable[[Path], None]) -> Path:
    """Return the folder ``name``, after making it with ``build`` if it does not exist yet.

    The folder is built next to its final path and moved there in one step. So no process sees half of it, and if
    several build it at once, all use the one that is finished first.

    Args:
        name: the folder's name; change it when ``build`` writes something else.
        build: writes the files into an empty folder.

    Raises:
        Problem: there is no folder that can be written to.
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
            if not target.is_dir():  # else another process was faster, with the same files
                raise
    return target


def _home() -> Path:
    """Return the folder that everything is kept in; it exists and is writable."""
    if wanted := os.environ.get("COURSE_DATA"):
        places = [Path(wanted).expanduser().absolute()]
    else:  # where the user's own folder is read-only, as on a grading machine, the temporary one is used
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
        f"The course keeps its data in {places[0]}, which cannot be written to. "
        "Make it writable, or name another folder in the environment variable `COURSE_DATA`."
    )
