"""Where a course's ``nbgrader_config.py`` is, and what it says. To import nbgrader takes seconds: nothing here does."""

import os
import sys
from pathlib import Path

from traitlets import Unicode
from traitlets.config import Config, Configurable
from traitlets.config.loader import PyFileConfigLoader

from course_lib.grade.profile import DEFAULT
from course_lib.problem import Problem

CONFIG = "nbgrader_config.py"


class CourseGrade(Configurable):
    """The engine's own settings in a course's ``nbgrader_config.py``."""

    profile = Unicode(DEFAULT, help="The course's grading profile, as `module:NAME`.").tag(config=True)


def find_root() -> Path:
    """Return the course's root: this folder or the nearest one above that has an ``nbgrader_config.py``.

    Outside of any course, it is the checkout that this code is part of.

    Raises:
        Problem: there is no such folder.
    """
    checkout = Path(__file__).resolve().parents[3]
    for folder in (Path.cwd(), *Path.cwd().parents, checkout):
        if (folder / CONFIG).is_file():
            return folder
    raise Problem(f"There is no `{CONFIG}` in this folder or above it. Change into the course's folder.")


def read_config(root: Path) -> Config:
    """Return the settings of the course at ``root``; without a root of their own, they get this one."""
    config = Config(PyFileConfigLoader(CONFIG, path=str(root)).load_config())
    config.CourseDirectory.setdefault("root", str(root.resolve()))
    return config


def profile_name(config: Config) -> str:
    """Return the name by which other processes load the course's profile."""
    name: str = CourseGrade(config=config).profile
    return name


def find_alembic() -> None:
    """Let nbgrader find the program ``alembic``, which it calls for a new gradebook.

    It is installed next to this Python, whose folder is not on the path unless the environment is activated.
    """
    own = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", os.defpath)
    if path.split(os.pathsep)[0] != own:
        os.environ["PATH"] = os.pathsep.join([own, path])
