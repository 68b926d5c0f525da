"""The files that a notebook leaves next to itself, sent to the grader if it asks for them."""

import os
import stat
from collections.abc import Iterator

from jupyter_client.session import Session

from course_lib.grade.protocol import File

_LARGEST = 8 << 20  # bytes of a file
_IGNORED = (".ipynb_checkpoints", "__pycache__")


class NewFiles:
    """The files in a folder that are new or changed since this was made."""

    def __init__(self, folder: str):
        self._folder = folder
        self._before = dict(self._files())

    def send(self, session: Session) -> None:
        """Send each of them that is a plain file and not too large."""
        for path, (size, changed) in self._files():
            if size <= _LARGEST and self._before.get(path) != (size, changed):
                with open(os.path.join(self._folder, path), "rb") as file:
                    message = File(path, file.read())
                session.send(None, message.KIND, dict(message.content()))

    def _files(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the path of each plain file, with its size and the time of its last change."""
        for folder, folders, names in os.walk(self._folder):
            folders[:] = [name for name in folders if name not in _IGNORED]
            for name in names:
                path = os.path.join(folder, name)
                facts = os.lstat(path)
                if stat.S_ISREG(facts.st_mode):
                    yield os.path.relpath(path, self._folder), (facts.st_size, facts.st_mtime_ns)
