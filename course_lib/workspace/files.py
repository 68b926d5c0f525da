"""Writes files so that a reader never sees half of one."""

import os
import tempfile
from pathlib import Path

from course_lib.problem import Problem


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there in one step.

    Raises:
        Problem: the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise Problem(f"Cannot write {path} ({error.strerror}): check the permissions of the folder.") from None
