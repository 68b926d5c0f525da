"""A lesson of one exercise, as it is released."""

import shutil
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

PATH = "02_doubling/doubling.ipynb"
STUB = "def double(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
CHECK = """ex = check.exercise("double", points=2)
with ex.case("doubles"):
    ex.equal(ex.run(2), 4)
with ex.case("doubles nothing to nothing"):
    ex.equal(ex.run(0), 0)
ex.score()"""


def lesson(solution: str = STUB, *, title: str = "Doubling") -> nbformat.NotebookNode:
    """Return the lesson with this answer to its exercise, which is worth two points."""
    task = {"schema_version": 3, "task": False}
    answer = {**task, "grade_id": "double", "grade": False, "solution": True, "locked": False}
    test = {**task, "grade_id": "test_double", "grade": True, "solution": False, "locked": True, "points": 2}
    cells = [
        new_markdown_cell(f"# 02 {title}", id="top"),
        new_code_cell("from course_lib import check", id="import"),
        new_code_cell(solution, id="double", metadata={"nbgrader": answer}),
        new_code_cell(CHECK, id="test_double", metadata={"nbgrader": test}),
    ]
    course = {"title": title, "minutes": 5, "summary": "", "topics": {}}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"course": course, "kernelspec": kernel})


def put_release(folder: Path, notebook: nbformat.NotebookNode) -> Path:
    """Make ``folder`` a release that holds this notebook, a picture, and a first page."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / PATH).parent.mkdir(parents=True)
    nbformat.write(notebook, folder / PATH)
    (folder / "02_doubling" / "picture.png").write_bytes(b"picture")
    (folder / "START_HERE.md").write_text("# Start here\n")
    return folder
