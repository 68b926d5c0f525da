"""The book's pages: the student version of each lesson, with the stored outputs of its demonstrations."""

import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.utils import is_grade

from course_lib.author.publish.book.quizzes import quizzes
from course_lib.author.publish.start_here import start_here_page
from course_lib.paths import lessons

_QUIZ = re.compile(r"""show\.quiz\(["'](\w+)["']\);?""")

_INDEX = """\
# PyTorch, lesson by lesson

This is the course as a book: every lesson with its drawings, quizzes and exercises. The quizzes work here. To run
code, move the sliders and have your answers checked, open the course in JupyterLab with `make lab`.

{table}

```{{toctree}}
:hidden:
:maxdepth: 1

{pages}
```
"""


def write_pages(sources: Path, released: Path, folder: Path) -> None:
    """Write a page for each lesson, and the index, into ``folder``.

    Args:
        sources: the solved lessons, with outputs.
        released: the student version of the same lessons.
        folder: where the pages are written.
    """
    names = []
    for path in lessons(released):
        name = f"{path.parent.name}/{path.name}"
        page = with_outputs(nbformat.read(path, as_version=4), nbformat.read(sources / name, as_version=4), path.parent)
        for other in path.parent.rglob("*"):
            if other.is_file() and other != path:
                copy = folder / other.relative_to(released)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(other.read_bytes())
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(page, folder / name)
        names.append(name)
    table = [line for line in start_here_page(lessons(released)).splitlines() if line.startswith("|")]
    index = _INDEX.format(table="\n".join(table), pages="\n".join(name.removesuffix(".ipynb") for name in names))
    (folder / "index.md").write_text(index, encoding="utf-8")


def with_outputs(released: NotebookNode, solved: NotebookNode, folder: Path) -> NotebookNode:
    """Give a released lesson's demonstrations the outputs of the solved one, collapse the checks, add the quizzes.

    Args:
        released: the student version of the lesson; it is changed in place and returned.
        solved: the same lesson with its outputs. The stored output of a quiz is plain text.
        folder: the folder with the lesson's ``quizzes.toml``.
    """
    html_of_quiz = quizzes(folder)
    outputs = {cell.id: cell.get("outputs", []) for cell in solved.cells if "nbgrader" not in cell.metadata}
    for cell in released.cells:
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = [_displayable(output) for output in outputs.get(cell.id, [])]
            if call := _QUIZ.fullmatch(cell.source.strip()):
                cell.outputs = [new_output("display_data", data={"text/html": html_of_quiz[call[1]]})]
                cell.metadata.tags = [*cell.metadata.get("tags", []), "remove-input"]
        if is_grade(cell):
            cell.metadata.tags = [*cell.metadata.get("tags", []), "hide-input"]
            cell.metadata.mystnb = {"code_prompt_show": "Show the check", "code_prompt_hide": "Hide the check"}
    return released


def _displayable(output: NotebookNode) -> NotebookNode:
    """Remove from an output what a page cannot show."""
    data = output.get("data", {})
    for kind in [kind for kind in data if not kind.startswith(("text/html", "text/plain", "image/"))]:
        del data[kind]
    return output
