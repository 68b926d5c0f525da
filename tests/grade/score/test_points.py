"""Scores are those of nbgrader's ``determine_grade``, but for the differences that docs/grading.md lists."""

import math
import re

import pytest
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade
from solved import ROOT

from course_lib.grade.score.points import score
from course_lib.result import MIME

PLAIN = "assert True"
CHECK = "ex = check.exercise('double', points=4)\nex.score()"


def _result(text, **more):
    return new_output("execute_result", data={"text/plain": text, **more}, execution_count=1)


def _table(said, name="double"):
    return {MIME: {"score": said, "exercise": name, "points": 4, "cases": []}}


def _stream(name, text="careful"):
    return new_output("stream", name=name, text=text)


ERROR = new_output("error", ename="AssertionError", evalue="", traceback=[])


def _cell(outputs, source=PLAIN):
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
def test_the_same_as_nbgrader(outputs):
    assert score(_cell(outputs)).score == determine_grade(_cell(outputs))[0]
    assert score(_cell(outputs)).doubt is None


RAISES = None
# What a test cell shows: (its source, its outputs, nbgrader's points, ours, whether a person is asked to look)
DIFFERENT = {
    "a line on stderr": (PLAIN, [_stream("stderr")], 0, 4, False),
    "a line on stderr, then a score": (CHECK, [_stream("stderr"), _result("3.0", **_table(3.0))], 0, 3, False),
    "a score, then an error": (PLAIN, [_result("4"), ERROR], 4, 0, False),
    "NaN": (PLAIN, [_result("nan")], 4, 0, True),
    "infinity": (PLAIN, [_result("inf")], RAISES, 0, True),
    "less than zero": (PLAIN, [_result("-1")], 4, 0, True),
    "more than the points": (PLAIN, [_result("5")], RAISES, 0, True),
    "text as a score": (PLAIN, [_result("'four'")], 4, 0, True),
    "a result without text": (PLAIN, [new_output("execute_result", data={})], RAISES, 0, True),
    "several scores": (PLAIN, [_result("4"), _result("1")], 4, 1, True),
    "no score where one must be": (CHECK, [], 4, 0, True),
    "a score without its table": (CHECK, [_result("4")], 4, 0, True),
    "a score that its table denies": (CHECK, [_result("4", **_table(1.0))], 4, 4, True),
    "the table of another exercise": (CHECK, [_result("4", **_table(4.0, "other"))], 4, 4, True),
}


@pytest.mark.parametrize("case", DIFFERENT.values(), ids=DIFFERENT)
def test_different_from_nbgrader(case):
    source, outputs, stock, ours, look = case
    try:
        theirs = determine_grade(_cell(outputs, source))[0]
    except (KeyError, ValueError):
        theirs = RAISES
    assert theirs == stock
    points = score(_cell(outputs, source))
    assert (points.score, points.doubt is not None) == (ours, look)
    assert math.isfinite(points.score)


def test_the_documentation_lists_every_difference_and_names_tests_that_exist():
    text = (ROOT / "docs" / "grading.md").read_text()
    modules = {path.stem: path.read_text() for path in (ROOT / "tests").rglob("test_*.py")}
    assert not [name for name in DIFFERENT if f"| {name} |" not in text]
    for module, function in re.findall(r"`(test_\w+)\.py::(test_\w+)`", text):
        assert f"def {function}(" in modules[module], (module, function)
