"""What tells one kit from the next: the version's number, and the sources' hash between two releases."""

from hashlib import sha256
from pathlib import Path

import course_lib

_SOURCES = ("course_lib", "images", "notebooks", "constraints.txt", "pyproject.toml")


def sources_hash(root: Path) -> str:
    """Return a hash of all that a version stands for: the package, the lessons, and what a kit installs."""
    found = [path for name in _SOURCES for path in [root / name, *(root / name).rglob("*")] if path.is_file()]
    files = [path for path in found if not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts)]
    lines = [
        f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(root).as_posix()}\n" for path in sorted(files)
    ]
    return sha256("".join(lines).encode()).hexdigest()


def kit_version(root: Path) -> str:
    """Return the version of a kit made of the course at ``root``.

    A release has its number alone. Between releases many kits have the same number, and pip would keep the installed
    package of an older one: the first digits of the sources' hash tell them apart.
    """
    number = course_lib.__version__
    return f"{number}+sha{sources_hash(root)[:8]}" if ".dev" in number else number
