"""The normal form of a lesson's notebook: the same content always gives the same bytes.

Anything that depends on who ran the notebook, when, or with which tools is removed; the rest is put in order.
"""

import re
from collections import Counter

from nbformat import NotebookNode

from course_lib.grade.prepare.demos import needed, read_demos
from course_lib.grading_profile import PROFILE

_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_WIDGET = "application/vnd.jupyter.widget-view+json"
_GRADING_KEYS = ("grade", "grade_id", "locked", "points", "solution", "task")
_LONGEST_ID = 64  # nbformat's own limit


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Put ``notebook`` (nbformat 4) into normal form, in place, and return it."""
    course = notebook.metadata.get("course", {})
    notebook.metadata = NotebookNode(
        course=course, kernelspec=NotebookNode(_KERNEL), language_info=NotebookNode(name="python")
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.cells = [cell for cell in notebook.cells if cell.source.strip()]
    for cell in notebook.cells:
        _tidy_cell(cell)
    _tag_demonstrations([cell for cell in notebook.cells if cell.cell_type == "code"])
    _number_executions(notebook.cells)
    _name_cells(notebook.cells)
    return notebook


def slug(heading: str) -> str:
    """Return a heading as lower-case words joined by hyphens, like ``2-3-flatten-a-batch``."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") or "section"


def _tidy_cell(cell: NotebookNode) -> None:
    cell.source = "\n".join(line.rstrip() for line in cell.source.strip("\n").split("\n")).rstrip()
    metadata = NotebookNode()
    if "nbgrader" in cell.metadata:
        grading = {key: cell.metadata.nbgrader[key] for key in _GRADING_KEYS if key in cell.metadata.nbgrader}
        points = grading.get("points")
        if isinstance(points, float) and points.is_integer():
            grading["points"] = int(points)
        metadata.nbgrader = NotebookNode(grading, schema_version=3)
    if cell.metadata.get("tags"):
        metadata.tags = sorted(set(cell.metadata.tags))
    cell.metadata = metadata
    if cell.cell_type == "code":
        quiz = "show.quiz(" in cell.source
        outputs = [_tidy_output(output, quiz) for output in cell.outputs]
        cell.outputs = _joined_streams([output for output in outputs if output is not None])


def _tag_demonstrations(cells: list[NotebookNode]) -> None:
    """Tag the cells that no exercise needs: grading skips them."""
    ours = [cell for cell in cells if "nbgrader" not in cell.metadata]
    demos = read_demos([cell.source for cell in ours], [cell.source for cell in cells])
    tag = PROFILE.demo_tag
    kept = needed(demos, [cell.source for cell in cells if "nbgrader" in cell.metadata])
    for cell in ours:
        tags = {*cell.metadata.get("tags", []), tag} - ({tag} if cell.source in kept else set())
        cell.metadata = NotebookNode(tags=sorted(tags)) if tags else NotebookNode()


def _tidy_output(output: NotebookNode, quiz: bool) -> NotebookNode | None:
    """Return the output without the parts that only a running kernel can use; None if nothing is left."""
    if output.output_type == "stream":
        output.text = without_install_paths(output.text)
    if output.output_type == "error":
        output.traceback = [without_install_paths(line) for line in output.traceback]
    if "data" in output:
        output.data.pop(_WIDGET, None)
        output.metadata.pop(_WIDGET, None)
        if quiz:
            output.data = NotebookNode({k: v for k, v in output.data.items() if k == "text/plain"})
        if not output.data or (quiz and output.data["text/plain"].startswith("<IPython.core.display")):
            return None
    return output


def without_install_paths(text: str) -> str:
    """Remove from a warning or traceback where Python and its packages are installed."""
    text = re.sub(r"[^\s\x1b\"'(]*/(?=site-packages/)", "", text)
    text = re.sub(r"[^\s\x1b\"'(]*/lib/(?=python3\.\d+/)", "", text)
    return re.sub(r"[^\s\x1b\"'(]*/ipykernel_\d+/\d+\.py", "cell.py", text)


def _joined_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Join adjacent pieces of the same stream: where the kernel splits them is random."""
    joined: list[NotebookNode] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def _number_executions(cells: list[NotebookNode]) -> None:
    number = 0
    for cell in cells:
        if cell.cell_type != "code" or (cell.execution_count is None and not cell.outputs):
            continue
        number += 1
        cell.execution_count = number
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = number


def _name_cells(cells: list[NotebookNode]) -> None:
    """Give exercise cells their grade id, and all others their section's heading and a running number."""
    taken = {cell.metadata.nbgrader.grade_id for cell in cells if "nbgrader" in cell.metadata}
    section = "top"
    numbers: Counter[str] = Counter()
    for cell in cells:
        if "nbgrader" in cell.metadata:
            cell.id = cell.metadata.nbgrader.grade_id
            continue
        heading = re.match(r"#+ (?!Exercise |Bug hunt )(.+)", cell.source) if cell.cell_type == "markdown" else None
        section = slug(heading[1])[: _LONGEST_ID - 4].strip("-") if heading else section
        while True:
            numbers[section] += 1
            cell.id = f"{section}-{numbers[section]}"
            if cell.id not in taken:
                break
