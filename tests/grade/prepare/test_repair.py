"""What happens to notebooks by accident is repaired and reported; then they are graded as if nothing had happened."""

import copy
import json
from collections.abc import Callable
from typing import Any, NamedTuple

import nbformat
import pytest

from course_lib.grade.prepare.released import ReleasedNotebook
from course_lib.grade.prepare.repair import Prepared, prepare

Notebook = dict[str, Any]
FORGED = {"name": "ir", "display_name": "R", "language": "R"}


def _cell(notebook: Notebook, name: str) -> Notebook:
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == name)


def _delete(notebook: Notebook, name: str) -> None:
    notebook["cells"].remove(_cell(notebook, name))


def _double(notebook: Notebook, name: str) -> None:
    notebook["cells"].append(copy.deepcopy(_cell(notebook, name)))


def _move_to_the_end(notebook: Notebook, name: str) -> None:
    notebook["cells"].append(notebook["cells"].pop(notebook["cells"].index(_cell(notebook, name))))


def _relabel(notebook: Notebook, name: str, **label: object) -> None:
    _cell(notebook, name)["metadata"]["nbgrader"].update(label)


def _make_markdown(notebook: Notebook, name: str) -> None:
    cell = _cell(notebook, name)
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]


def _make_code(notebook: Notebook, name: str) -> None:
    _cell(notebook, name).update(cell_type="code", outputs=[], execution_count=None)


class Case(NamedTuple):
    """An accident, and the sentences by which its repair is reported."""

    accident: Callable[[Notebook], object]
    repairs: tuple[str, ...]


REPAIRED = {
    "deleted-test": Case(lambda nb: _delete(nb, "test_double"), ("test_double was missing",)),
    "deleted-first-and-last": Case(
        lambda nb: (_delete(nb, "why"), _delete(nb, "test_double")), ("test_double was missing", "why was missing")
    ),
    "doubled-test": Case(
        lambda nb: _double(nb, "test_double"),
        ("test_double occurred more than once", "the exercises were in a different order"),
    ),
    "reordered": Case(lambda nb: _move_to_the_end(nb, "test_double"), ("the exercises were in a different order",)),
    "unlabelled": Case(lambda nb: _cell(nb, "double").update(metadata={}), ("the answer double had lost its label",)),
    "other-kernel": Case(lambda nb: nb["metadata"].update(kernelspec=FORGED), ("it asked for another kernel",)),
    "no-kernel": Case(lambda nb: nb["metadata"].clear(), ("it asked for another kernel",)),
    "retagged": Case(
        lambda nb: _relabel(nb, "test_double", grade=False, solution=True, locked=False),
        ("the label of test_double was changed",),
    ),
    "points": Case(lambda nb: _relabel(nb, "test_double", points=1000), ("the label of test_double was changed",)),
    "edited-test": Case(lambda nb: _cell(nb, "test_double").update(source="ex = 2.0\nex"), ("test_double was edited",)),
    "markdown-test": Case(lambda nb: _make_markdown(nb, "test_double"), ("test_double had become a markdown cell",)),
    "code-answer": Case(lambda nb: _make_code(nb, "why"), ("why had become a code cell",)),
}


def _prepare(notebook: Notebook, release: ReleasedNotebook) -> Prepared:
    return prepare(json.dumps(notebook).encode(), release)


def _graded_cells(prepared: Prepared) -> list[Notebook]:
    """The cells that nbgrader knows, in order, with everything that grading reads."""
    cells = [{**cell, "id": ""} for cell in prepared.notebook.cells if "nbgrader" in cell.metadata]
    return [json.loads(json.dumps(cell)) for cell in cells]


@pytest.mark.parametrize("case", REPAIRED.values(), ids=REPAIRED)
def test_damaged_notebooks_are_repaired_and_say_so(case: Case, submitted: Notebook, release: ReleasedNotebook):
    honest = _prepare(submitted, release)
    case.accident(submitted)
    repaired = _prepare(submitted, release)
    assert repaired.repairs == case.repairs
    assert _graded_cells(repaired) == _graded_cells(honest)
    assert repaired.notebook.metadata == honest.notebook.metadata
    assert len(repaired.check_cells) == len(honest.check_cells) == 2
    nbformat.validate(repaired.notebook)


def test_an_honest_notebook_needs_no_repair(submitted: Notebook, release: ReleasedNotebook):
    prepared = _prepare(submitted, release)
    assert prepared.repairs == ()
    sources = [cell.source for cell in prepared.notebook.cells]
    assert sources[1] == "def double(x):\n    return x"
    assert sources[2] == "assert double(1)\nassert True  # hidden"
    assert prepared.check_cells == {2, 5}
    assert prepared.notebook.cells[2].metadata.nbgrader.checksum == "checksum of test_double"


def test_the_old_format_is_reported(submitted: Notebook, release: ReleasedNotebook):
    old = nbformat.writes(nbformat.convert(nbformat.from_dict(submitted), 3)).encode()
    prepared = prepare(old, release)
    assert "it was in the old format 3" in prepared.repairs
    assert _graded_cells(prepared) == _graded_cells(_prepare(submitted, release))


def test_of_two_answers_the_last_one_counts(submitted: Notebook, release: ReleasedNotebook):
    second = copy.deepcopy(_cell(submitted, "double"))
    second["source"] = "def double(x):\n    return 2 * x"
    submitted["cells"].insert(2, second)
    prepared = _prepare(submitted, release)
    assert prepared.repairs == ("double occurred more than once; the last one counts",)
    assert prepared.notebook.cells[1].metadata == {}
    assert "return 2 * x" in _graded_cells(prepared)[0]["source"]


def test_cells_of_the_student_stay_where_they_are(submitted: Notebook, release: ReleasedNotebook):
    own = {"cell_type": "code", "id": "own", "metadata": {}, "outputs": [], "execution_count": None, "source": "y = 1"}
    submitted["cells"].insert(3, own)
    _delete(submitted, "test_halve")
    prepared = _prepare(submitted, release)
    assert [cell.source for cell in prepared.notebook.cells][3:5] == ["y = 1", "print('a demonstration')"]
    assert prepared.repairs == ("test_halve was missing",)


def test_a_label_that_the_release_does_not_know_is_dropped(submitted: Notebook, release: ReleasedNotebook):
    forged = copy.deepcopy(_cell(submitted, "test_double"))
    forged["metadata"]["nbgrader"]["grade_id"] = "test_forged"
    submitted["cells"].append(forged)
    prepared = _prepare(submitted, release)
    assert prepared.notebook.cells[-1].metadata == {}
    assert prepared.check_cells == {2, 5}


def test_a_demonstration_is_skipped_unless_it_was_changed_or_is_needed(submitted: Notebook, release: ReleasedNotebook):
    assert _prepare(submitted, release).skip == {3}
    data = json.dumps(submitted).encode()
    assert prepare(data, release, skip_demos=False).skip == frozenset()
    submitted["cells"][3]["source"] += "  # and more"
    assert _prepare(submitted, release).skip == frozenset()
