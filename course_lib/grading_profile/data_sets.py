"""Our data sets: the course keeps them in a folder of the user's, and submissions read them in the sandbox."""

import os
from pathlib import Path

from platformdirs import user_cache_path

from course_lib.grade.sandbox.filesystem import HOME

_IN_SANDBOX = f"{HOME}/.cache/pytorch-course"  # where the course looks for them in that home


def environment() -> dict[str, str]:
    """Name the folder: the warm process has another home, in which it would not find it."""
    folder = os.environ.get("COURSE_DATA") or user_cache_path("pytorch-course")
    return {"COURSE_DATA": str(Path(folder).expanduser().absolute())}


def read_only() -> dict[str, str]:
    """Show each data set; the folder above them is the submission's own, for data sets that it makes."""
    editions = Path(environment()["COURSE_DATA"]).glob("data-*")
    paths = [path for edition in editions for path in edition.glob("[!.]*")]
    return {str(path): f"{_IN_SANDBOX}/{path.parent.name}/{path.name}" for path in paths}
