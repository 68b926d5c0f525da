"""Reads a learner's copy of a lesson, and says in one sentence what is wrong with it when it cannot be checked."""

from collections import Counter
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course_lib.problem import Problem


def read_own_copy(path: Path, released: dict) -> NotebookNode:
    """Read a learner's notebook and give its check cells back the text with which they were released.

    Args:
        path: the learner's notebook.
        released: the notebook as it was released.

    Raises:
        Problem: the notebook cannot be checked; the message says what to do.
    """
    where = f"{path.parent.name}/{path.name}"
    notebook = _parse(path, where)
    kernel = notebook.metadata.get("kernelspec", {}).get("name", "python3")
    if kernel != "python3":
        raise Problem(f"{where} asks for the kernel {kernel!r}: choose *Kernel → Change Kernel → Python 3* and save.")
    tests = {
        cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
        for cell in released["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade")
    }
    count = Counter(cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells)
    for name in tests:
        exercise = name.removeprefix("test_")
        if not count[name]:
            raise Problem(
                f"{where} has lost the check cell of `{exercise}`: rename your file, run `course lab` "
                "for a fresh copy, and bring your answers over."
            )
        if count[name] > 1:
            raise Problem(f"{where} has the check cell of `{exercise}` {count[name]} times: delete all but one.")
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in tests:
            cell.source = tests[name]
    return notebook


def _parse(path: Path, where: str) -> NotebookNode:
    if not path.exists():
        others = [p.name for p in path.parent.glob("*.ipynb")] if path.parent.exists() else []
        found = f" (there is {', '.join(sorted(others))})" if others else ""
        raise Problem(f"{where} is missing{found}: give it its name back, or run `course lab` for a fresh copy.")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Problem(f"{where} is not a text file: run `course lab` after moving it away for a fresh copy.") from None
    except OSError as error:
        raise Problem(f"{where} cannot be read ({error.strerror}): check its permissions.") from None
    if any(line.startswith(("<<<<<<< ", ">>>>>>> ")) for line in text.splitlines()):
        raise Problem(f"{where} has merge markers (<<<<<<<): choose one side of each conflict with git, then check again.")
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
    except Exception:  # nbformat raises many kinds; all mean that this is no notebook
        raise Problem(
            f"{where} is not a notebook any more: move it away and run `course lab` for a fresh copy."
        ) from None
    return notebook
