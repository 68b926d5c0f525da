"""Stock nbgrader executes and grades a notebook with checks."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.preprocessors import Execute
from nbgrader.utils import determine_grade
from nbgrader.validator import Validator

pytestmark = pytest.mark.kernel

POINTS = 3
ANSWERS = {
    "right": "def right(x):\n    return 2 * x",
    "square": "def square(x):\n    return x * x",
    "wrong": "def wrong(x):\n    return 'no'",
    "broken": "def broken(x):\n    return x.double_it()",
    "untouched": "def untouched(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()",
    "misnamed": "def miss_named(x):\n    return 2 * x",
    "syntax": "def syntax(x)\n    return 2 * x",
    "noisy": (
        "import logging, os, sys, warnings\ndef noisy(x):\n    warnings.warn('w')\n    logging.warning('l')\n"
        "    print('p', file=sys.stderr)\n    print('p', file=sys.__stderr__)\n    os.write(2, b'fd')\n"
        "    os.system('echo shell >&2')\n    return 2 * x"
    ),
    "chatty": "def chatty(x):\n    print('a line of print')\n    display(x)\n    return 2 * x",
    "leaves": "def leaves(x):\n    import sys\n    sys.exit()",
    "after": "def after(x):\n    import logging\n    logging.warning('as well')\n    return 2 * x",
}
EXPECTED = dict.fromkeys(("right", "noisy", "chatty", "after"), 3) | {"square": 2}


def check_of(name: str) -> str:
    return (
        f'ex = check.exercise("{name}", points={POINTS})\n'
        "for x in (2, 0, 1.5):\n"
        '    with ex.case(f"doubles {x}"):\n'
        "        ex.equal(ex.run(x), 2 * x, dtype=False)\n"
        "ex.score()"
    )


def lesson(names: list[str]) -> nbformat.NotebookNode:
    cells = [new_code_cell("from course_lib import check\nx = 'mine'")]
    for name in names:
        grading = {"schema_version": 3, "task": False}
        answer = {"grade_id": name, "solution": True, "grade": False, "locked": False}
        test = {"grade_id": f"test_{name}", "solution": False, "grade": True, "locked": True, "points": POINTS}
        cells.append(new_code_cell(ANSWERS[name], metadata={"nbgrader": grading | answer}))
        cells.append(new_code_cell(check_of(name), metadata={"nbgrader": grading | test}))
    cells.append(new_code_cell("x"))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


@pytest.fixture(scope="module")
def executed(tmp_path_factory) -> dict[str, nbformat.NotebookNode]:
    """The check cells of all answers, as nbgrader's own executor leaves them."""
    resources = {"metadata": {"path": str(tmp_path_factory.mktemp("run"))}}
    notebook, _ = Execute().preprocess(lesson(list(ANSWERS)), resources)
    return {cell.metadata.get("nbgrader", {}).get("grade_id", "end"): cell for cell in notebook.cells}


@pytest.mark.parametrize("name", ANSWERS)
def test_nbgrader_reads_the_points_from_the_check(executed, name):
    assert determine_grade(executed[f"test_{name}"]) == (EXPECTED.get(name, 0), POINTS)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_check_shows_a_table_and_none_fails_or_writes_to_stderr(executed, name):
    outputs = executed[f"test_{name}"].outputs
    assert not [o for o in outputs if o.output_type == "error" or o.get("name") == "stderr"]
    (result,) = [o for o in outputs if o.output_type == "execute_result"]
    assert name in result.data["text/html"]
    assert result.data["application/vnd.course.check+json"]["exercise"] == name


def test_what_an_answer_prints_stays_visible(executed):
    assert any("a line of print" in o.get("text", "") for o in executed["test_chatty"].outputs)


def test_the_notebooks_names_are_the_learners_after_all_checks(executed):
    assert executed["end"].outputs[0].data["text/plain"] == "'mine'"


@pytest.fixture(scope="module")
def validated(tmp_path_factory) -> dict[str, str]:
    """Exercise → what stock ``nbgrader validate`` and JupyterLab's Validate button report; nothing when it passed."""
    path = Path(tmp_path_factory.mktemp("validate")) / "lesson.ipynb"
    nbformat.write(lesson(["right", "square", "untouched", "noisy"]), path)
    found = Validator().validate(str(path))
    return {cell["source"].split('"')[1]: cell["raw_error"] for cell in found["failed"]}


def test_validate_reports_exactly_the_exercises_that_miss_points(validated):
    assert validated.keys() == {"square", "untouched"}


def test_validate_shows_the_table_and_no_stack_trace(validated):
    assert "square: 2 of 3 points" in validated["square"]
    assert "✗ doubles 1.5: expected 3, got 2.25" in validated["square"]
    assert "Not attempted yet" in validated["untouched"]
    assert "Traceback" not in validated["square"] + validated["untouched"]
