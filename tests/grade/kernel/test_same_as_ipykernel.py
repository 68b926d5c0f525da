"""Every lesson in a sandboxed fork gives the outputs that it gives in Jupyter's own kernel; demos change no score.

The lessons' stored outputs were made by ipykernel, and nbval makes them again in every ``make test``. So one run here,
compared with those, is a comparison of both kernels.
"""

import json
import random
from pathlib import Path

import nbformat
import pytest
from classes import ROOT, make_classroom
from comparison import code_cells, comparable
from nbformat import NotebookNode
from nbgrader import utils

from course_lib.author.normal_form import normalise
from course_lib.author.prove.bank import read_answers
from course_lib.grade.prepare.demos import is_tagged
from course_lib.grade.prepare.released import load_released
from course_lib.grade.prepare.repair import prepare
from course_lib.grade.score.points import score_cell
from course_lib.grading_profile import PROFILE

BANK = ROOT / "tests" / "answers"
_SEED = {"COURSE_CHECK_SEED": "0"}  # an answer that trains may pass with one seed and fail with another


def _scores(notebook: NotebookNode) -> dict[str, float | None]:
    graded = [cell for cell in notebook.cells if utils.is_grade(cell)]
    return {cell.metadata.nbgrader.grade_id: score_cell(cell, PROFILE).score for cell in graded}


@pytest.fixture(scope="module")
def executed(forked):
    """Execute each lesson once, with its demonstrations, for all tests."""
    kept: dict[Path, NotebookNode] = {}

    def _executed(path: Path) -> NotebookNode:
        if path not in kept:
            kept.clear()
            kept[path] = forked(nbformat.read(path, as_version=4), path.parent)
        return kept[path]

    return _executed


def test_outputs_are_those_of_a_real_kernel(lesson, executed):
    stored = nbformat.read(lesson, as_version=4)
    got = normalise(nbformat.from_dict(executed(lesson)))
    for theirs, ours in zip(code_cells(stored), code_cells(got), strict=True):
        assert comparable(ours) == comparable(theirs), theirs.source[:200]


def test_demonstrations_change_no_score(lesson, executed, forked):
    notebook = nbformat.read(lesson, as_version=4)
    demos = frozenset(
        number
        for number, cell in enumerate(notebook.cells)
        if "demo" in cell.metadata.get("tags", []) and not utils.is_solution(cell) and not utils.is_grade(cell)
    )
    assert demos
    full = _scores(executed(lesson))
    assert _scores(forked(notebook, lesson.parent, skip=demos)) == full
    assert full == _points(notebook)


def test_demonstrations_change_no_score_of_a_student_either(lesson, tmp_path, forked):
    room, assignment = make_classroom(tmp_path, lesson.parent.name), lesson.parent.name
    release = room.release_dir(assignment)
    notebook = json.loads((release / lesson.name).read_text())
    chance = random.Random(assignment)
    for cell in notebook["cells"]:
        label = cell["metadata"].get("nbgrader", {})
        if label.get("solution"):
            answers = read_answers(BANK / assignment / f"{label['grade_id']}.py")
            cell["source"] = chance.choice(answers).source
    data = json.dumps(notebook).encode()
    with room.gradebook() as gradebook:
        (released,) = load_released(gradebook, assignment, release, PROFILE.demo_tag)
    found = []
    for skip in (True, False):
        prepared = prepare(data, released, skip_demos=skip)
        found.append(forked(prepared.notebook, release, env=_SEED, skip=prepared.skip))
    without, full = found
    assert _scores(without) == _scores(full)
    assert 0 < sum(_scores(full).values()) < sum(_points(nbformat.read(lesson, as_version=4)).values())
    assert [
        cell.source for cell in full.cells if is_tagged(cell, PROFILE.demo_tag) and _fails(cell)
    ] == []  # whatever is answered


def _fails(cell: NotebookNode) -> bool:
    failed = any(output.output_type == "error" for output in cell.outputs)
    return failed and "raises-exception" not in cell.metadata.get("tags", [])


def _points(notebook: NotebookNode) -> dict[str, float]:
    labels = [cell.metadata.nbgrader for cell in notebook.cells if utils.is_grade(cell)]
    return {label.grade_id: label.points for label in labels}
