"""Files: written atomically, compared by content, listed."""

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file atomically: at any moment it has either the old content or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        try:
            file.write(content)
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def content_hash(path: Path) -> str:
    """Return a hash that two files share only if they have the same content.

    JupyterLab writes the running Python's version into every notebook it opens; the hash ignores it.
    """
    content = path.read_bytes()
    if path.suffix == ".ipynb":
        with suppress(ValueError, AttributeError, KeyError):
            notebook = json.loads(content)
            notebook["metadata"].pop("language_info", None)
            content = json.dumps(notebook, sort_keys=True).encode()
    return sha256(content).hexdigest()


def files_below(folder: Path) -> list[str]:
    """Return the paths of all files below ``folder``, relative to it and in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
