"""Makes the learner's folder ready: releases the lessons when they have changed, and installs them."""

import hashlib
import tempfile
from pathlib import Path

from course_lib import lessons
from course_lib.problem import Problem
from course_lib.workspace.files import write_atomically
from course_lib.workspace.update import PRISTINE, Change, install
from course_lib.workspace.welcome import welcome_page


def prepare(root: Path, workspace: Path) -> list[Change]:
    """Release all lessons of the course at ``root`` into ``workspace``; return what changed there.

    When the lessons are the ones released last time, only files that went missing come back.

    Raises:
        Problem: there are no lessons at ``root``, or a folder cannot be written to.
    """
    notebooks = lessons.notebooks_in(root / "notebooks")
    if not notebooks:
        raise Problem(f"There are no lessons in {root / 'notebooks'}: run this in the folder of the course.")
    stamp, digest = workspace / ".course" / "digest", _digest(root)
    if stamp.exists() and stamp.read_text() == digest:
        return install(workspace / PRISTINE, workspace)
    with tempfile.TemporaryDirectory() as folder:
        from course_lib.release import release  # nbgrader takes seconds to import; a second start does not need it

        released = Path(folder)
        release(root, [notebook.parent.name for notebook in notebooks], released)
        page = welcome_page([lessons.read(notebook) for notebook in notebooks])
        (released / "START_HERE.md").write_text(page, encoding="utf-8")
        changes = install(released, workspace)
    write_atomically(stamp, digest.encode())
    return changes


def _digest(root: Path) -> str:
    """A fingerprint of everything that a release depends on."""
    digest = hashlib.sha256()
    files = [root / "nbgrader_config.py", *Path(__file__).parent.glob("*.py"), Path(lessons.__file__)]
    for folder in ("notebooks", "images"):
        files += [p for p in (root / folder).rglob("*") if p.is_file() and ".ipynb_checkpoints" not in p.parts]
    for file in sorted(files):
        digest.update(str(file.name).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
