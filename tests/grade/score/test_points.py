"""Scores are those of nbgrader's ``determine_grade``, except for the differences that docs/grading.md lists."""

import math
import re
from collections import defaultdict
from typing import Any, NamedTuple

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade
from solved import ROOT

from course_lib.grade.profile import PLAIN as PLAIN_PROFILE
from course_lib.grade.score.points import score_cell
from course_lib.grading_profile import PROFILE
from course_lib.result import MIME, CheckResult, ResultState

PLAIN = "assert True"
CHECK = "ex = check.exercise('double', points=4)\nex.score()"


def _result(text: str, **more: object) -> NotebookNode:
    return new_output("execute_result", data={"text/plain": text, **more}, execution_count=1)


def _table(score: float, name: str = "double") -> dict[str, Any]:
    return {MIME: CheckResult(name, points=4, score=score, state=ResultState.PARTIAL, cases=()).as_data()}


def _stream(name: str, text: str = "careful") -> NotebookNode:
    return new_output("stream", name=name, text=text)


ERROR = new_output("error", ename="AssertionError", evalue="", traceback=[])


def _cell(outputs: list[NotebookNode], source: str = PLAIN) -> NotebookNode:
    label = {"grade": True, "grade_id": "test_double", "points": 4, "solution": False, "task": False, "locked": True}
    return new_code_cell(source, outputs=outputs, metadata={"nbgrader": label})


SAME = {
    "nothing is shown": [],
    "an error": [ERROR],
    "text": [_stream("stdout")],
    "text, then an error": [_stream("stdout"), ERROR],
    "full marks": [_result("4")],
    "part of the marks": [_result("2.5")],
    "none": [_result("0.0")],
    "a picture, then a score": [new_output("display_data", data={"text/plain": "7"}), _result("1.0")],
}


@pytest.mark.parametrize("outputs", SAME.values(), ids=SAME)
def test_the_same_as_nbgrader(outputs: list[NotebookNode]):
    points = score_cell(_cell(outputs), PROFILE)
    assert points.score == determine_grade(_cell(outputs))[0]
    assert points.doubt is None


RAISES = None


class Case(NamedTuple):
    """What a check cell shows, and what that gives.

    Attributes:
        source: the cell's source.
        outputs: its outputs.
        stock: nbgrader's points.
        ours: our points.
        needs_review: whether a person should review it.
    """

    source: str
    outputs: list[NotebookNode]
    stock: float | None
    ours: float
    needs_review: bool


INVALID = {MIME: {"exercise": "double", "score": 4}}
DIFFERENT = {
    "a line on stderr": Case(PLAIN, [_stream("stderr")], 0, 4, False),
    "a line on stderr, then a score": Case(CHECK, [_stream("stderr"), _result("3.0", **_table(3.0))], 0, 3, False),
    "a score, then an error": Case(PLAIN, [_result("4"), ERROR], 4, 0, False),
    "NaN": Case(PLAIN, [_result("nan")], 4, 0, True),
    "infinity": Case(PLAIN, [_result("inf")], RAISES, 0, True),
    "less than zero": Case(PLAIN, [_result("-1")], 4, 0, True),
    "more than the points": Case(PLAIN, [_result("5")], RAISES, 0, True),
    "text as a score": Case(PLAIN, [_result("'four'")], 4, 0, True),
    "a result without text": Case(PLAIN, [new_output("execute_result", data={})], RAISES, 0, True),
    "several scores": Case(PLAIN, [_result("4"), _result("1")], 4, 1, True),
    "no score where one must be": Case(CHECK, [], 4, 0, True),
    "a score without its table": Case(CHECK, [_result("4")], 4, 0, True),
    "a score that its table denies": Case(CHECK, [_result("4", **_table(1.0))], 4, 4, True),
    "a score with a table that makes no sense": Case(CHECK, [_result("4", **INVALID)], 4, 4, True),
    "the table of another exercise": Case(CHECK, [_result("4", **_table(4.0, "other"))], 4, 4, True),
}


@pytest.mark.parametrize("case", DIFFERENT.values(), ids=DIFFERENT)
def test_different_from_nbgrader(case: Case):
    try:
        stock = determine_grade(_cell(case.outputs, case.source))[0]
    except (KeyError, ValueError):
        stock = RAISES
    assert stock == case.stock
    points = score_cell(_cell(case.outputs, case.source), PROFILE)
    assert (points.score, points.doubt is not None) == (case.ours, case.needs_review)
    assert math.isfinite(points.score)


def test_another_course_need_not_show_a_table():
    assert score_cell(_cell([], CHECK), PLAIN_PROFILE).score == 4
    assert score_cell(_cell([_result("3")], CHECK), PLAIN_PROFILE).score == 3


def test_the_documentation_lists_every_difference_and_names_tests_that_exist():
    text = (ROOT / "docs" / "grading.md").read_text()
    modules: dict[str, str] = defaultdict(str)  # two modules may have the same name
    for path in (ROOT / "tests").rglob("test_*.py"):
        modules[path.stem] += path.read_text()
    assert not [name for name in DIFFERENT if f"| {name} |" not in text]
    for module, function in re.findall(r"`(test_\w+)\.py::(test_\w+)`", text):
        assert f"def {function}(" in modules[module], (module, function)
