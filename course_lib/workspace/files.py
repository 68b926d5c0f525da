"""Files that are written at once or not at all."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Make ``path`` a file with this content; who reads it meanwhile sees all of the old or all of the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        try:
            file.write(content)
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def fingerprint(content: bytes) -> str:
    """Return a short text that two different files practically never share."""
    return sha256(content).hexdigest()


def files_below(folder: Path) -> list[str]:
    """Return the paths of all files below ``folder``, relative to it and in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
