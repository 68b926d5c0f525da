"""The files that a notebook leaves beside itself, sent to the grader, should it ask."""

import os
import stat
from collections.abc import Iterator
from typing import Any

from course_lib.grade.protocol import File

_LARGEST = 8 << 20  # bytes of a file

_folder = ""
_before: dict[str, tuple[int, int]] = {}


def remember(folder: str) -> None:
    """Remember the files that are there before the notebook begins."""
    global _folder
    _folder = folder
    _before.update((name, (facts.st_size, facts.st_mtime_ns)) for name, facts in _plain_files())


def send(session: Any) -> None:
    """Send each plain file that is new or changed."""
    for name, facts in _plain_files():
        if facts.st_size <= _LARGEST and _before.get(name) != (facts.st_size, facts.st_mtime_ns):
            with open(os.path.join(_folder, name), "rb") as file:
                message = File(name, file.read())
            session.send(None, message.KIND, message.content())


def _plain_files() -> Iterator[tuple[str, os.stat_result]]:
    for folder, folders, names in os.walk(_folder):
        folders[:] = [name for name in folders if name not in (".ipynb_checkpoints", "__pycache__")]
        for name in names:
            path = os.path.join(folder, name)
            facts = os.lstat(path)
            if stat.S_ISREG(facts.st_mode):
                yield os.path.relpath(path, _folder), facts
