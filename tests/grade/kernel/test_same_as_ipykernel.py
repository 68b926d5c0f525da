"""Every lesson in a sandboxed fork gives the outputs that it gives in Jupyter's own kernel; demos change no score.

The outputs that the lessons come with were made by ipykernel, and nbval makes them again in every ``make test``. So one
run here, compared with those, is a run both ways.
"""

import json
import random
import re
from pathlib import Path

import nbformat
import pytest
from classes import ROOT, make_classroom
from nbformat import NotebookNode
from nbgrader import utils

from course_lib.author.normal_form import normalise
from course_lib.author.prove.bank import read_answers
from course_lib.grade.execute.task import Task
from course_lib.grade.limits import MIB, Limits
from course_lib.grade.model import State
from course_lib.grade.prepare.released import load
from course_lib.grade.prepare.repair import prepare
from course_lib.grade.prepare.submission import read
from course_lib.grade.score.points import score

BANK = ROOT / "tests" / "answers"
_VARIES = (
    (re.compile(r"0x[0-9a-f]{6,}"), "ADDRESS"),
    (re.compile(r"\d+:\d\d(<\d+:\d\d)?, +[\d.?]+ ?(s/it|it/s)"), "TIME"),
    (re.compile(r"data:image/png;base64,[A-Za-z0-9+/=\n]+"), "PICTURE"),
    (re.compile(r"/\S*/ipykernel_\d+/\d+\.py"), "CELL"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "ID"),
)
_SEED = {"COURSE_CHECK_SEED": "0"}  # an answer that trains may pass with one seed and fail with another
_LIMITS = Limits(cell_seconds=120, seconds=400, memory=4096 * MIB)


def _run(path: Path, executor, skip: frozenset[int] = frozenset()) -> NotebookNode:
    task = Task(nbformat.read(path, as_version=4), read(path.parent).files, _LIMITS, env={}, skip=skip)
    done = executor.execute(task)
    assert (done.state, done.detail, done.evidence) == (State.GRADED, "", ())
    return done.notebook


def _scores(notebook: NotebookNode) -> dict[str, float | None]:
    return {cell.metadata.nbgrader.grade_id: score(cell).score for cell in notebook.cells if utils.is_grade(cell)}


@pytest.fixture(scope="module")
def executed(executor):
    """Execute each lesson once, demos and all, whichever tests want it."""
    kept: dict[Path, NotebookNode] = {}

    def _executed(path: Path) -> NotebookNode:
        if path not in kept:
            kept.clear()
            kept[path] = _run(path, executor)
        return kept[path]

    return _executed


def _comparable(cell: NotebookNode) -> list:
    """The outputs, without what differs between two runs; of a cell that may vary, only their kinds."""
    outputs = []
    for output in cell.outputs:
        if output.output_type == "stream":
            found = ["stream", output.name, _steady(output.text)]
        elif output.output_type == "error":
            found = ["error", output.ename, _steady(output.evalue)]
        else:
            shown = {kind: _steady(data) if kind.startswith("text/") else "" for kind, data in output.data.items()}
            found = [output.output_type, shown]
        outputs.append(found)
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return [[found[0], sorted(found[1])] for found in outputs if found[0] != "stream"]
    return outputs


def _steady(text: str | list[str]) -> str:
    text = "".join(text)
    for pattern, name in _VARIES:
        text = pattern.sub(name, text)
    return text


def test_outputs_are_those_of_a_real_kernel(lesson, executed):
    stored = nbformat.read(lesson, as_version=4)
    got = normalise(nbformat.from_dict(executed(lesson)))
    for number, (theirs, ours) in enumerate(zip(stored.cells, got.cells, strict=True)):
        if theirs.cell_type == "code":
            assert _comparable(ours) == _comparable(theirs), f"cell {number}: {theirs.source[:200]}"


def test_demonstrations_change_no_score(lesson, executed, executor):
    notebook = nbformat.read(lesson, as_version=4)
    demos = frozenset(
        number
        for number, cell in enumerate(notebook.cells)
        if "demo" in cell.metadata.get("tags", []) and not utils.is_solution(cell) and not utils.is_grade(cell)
    )
    assert demos
    full = _scores(executed(lesson))
    assert _scores(_run(lesson, executor, skip=demos)) == full
    assert full == _points(notebook)


def test_demonstrations_change_no_score_of_a_student_either(lesson, tmp_path, executor):
    room, assignment = make_classroom(tmp_path, lesson.parent.name), lesson.parent.name
    notebook = json.loads((room.release(assignment) / lesson.name).read_text())
    chance = random.Random(assignment)
    for cell in notebook["cells"]:
        label = cell["metadata"].get("nbgrader", {})
        if label.get("solution"):
            answers = read_answers(BANK / assignment / f"{label['grade_id']}.py")
            cell["source"] = chance.choice(answers).source
    data = json.dumps(notebook).encode()
    with room.gradebook() as gradebook:
        (master,) = load(gradebook, assignment, room.release(assignment))
    found = []
    for skip in (True, False):
        ready = prepare(data, master, skip_demos=skip)
        task = Task(ready.notebook, read(room.release(assignment)).files, _LIMITS, env=_SEED, skip=ready.skip)
        found.append(_scores(executor.execute(task).notebook))
    assert found[0] == found[1]
    assert 0 < sum(found[0].values()) < sum(_points(nbformat.read(lesson, as_version=4)).values())


def _points(notebook: NotebookNode) -> dict[str, float]:
    labels = [cell.metadata.nbgrader for cell in notebook.cells if utils.is_grade(cell)]
    return {label.grade_id: label.points for label in labels}
