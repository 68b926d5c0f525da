"""A check's result survives the way into a notebook and out of it; anything else is not read as one."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.result import MAX_CASES, MAX_TEXT, MIME, CaseResult, CheckResult, ResultState, read_result, result_of

_TEXT = st.text(max_size=20)
_POINTS = st.floats(allow_nan=False, allow_infinity=False)
_CASES = st.builds(CaseResult, _TEXT, st.booleans(), _POINTS, st.none() | _TEXT)
_RESULTS = st.builds(
    CheckResult,
    exercise=_TEXT,
    points=_POINTS,
    score=_POINTS,
    state=st.sampled_from(ResultState),
    cases=st.lists(_CASES, max_size=3).map(tuple),
    seed=st.none() | st.integers(),
)
VALID = {
    "exercise": "double",
    "points": 2,
    "score": 1.0,
    "state": "partial",
    "cases": [{"name": "doubles", "passed": False, "points": 0.0, "message": "expected 4, got 2"}],
    "seed": 7,
}


@given(_RESULTS)
def test_a_result_is_the_same_after_the_way_through_json(result):
    assert read_result(json.loads(json.dumps(result.as_data()))) == result


def test_a_result_of_version_1_0_is_read_as_partial():
    assert read_result({**VALID, "state": "partly"}) == read_result(VALID)


@pytest.mark.parametrize(
    "change",
    [
        {"exercise": 3},
        {"exercise": "x" * (MAX_TEXT + 1)},
        {"points": "2"},
        {"points": True},
        {"score": math.nan},
        {"score": math.inf},
        {"score": 10**400},
        {"state": "perfect"},
        {"state": ["passed"]},
        {"cases": None},
        {"cases": VALID["cases"] * (MAX_CASES + 1)},
        {"cases": [{**VALID["cases"][0], "passed": 1}]},
        {"cases": [{**VALID["cases"][0], "message": 5}]},
        {"cases": [{"name": "doubles"}]},
        {"cases": ["doubles"]},
        {"seed": "7"},
        {"seed": False},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_forged_result_is_not_read(change):
    assert read_result(VALID) is not None
    assert read_result({**VALID, **change}) is None


@pytest.mark.parametrize("missing", ["exercise", "points", "score", "state", "cases"])
def test_an_incomplete_result_is_not_read(missing):
    assert read_result({key: value for key, value in VALID.items() if key != missing}) is None


@pytest.mark.parametrize("data", [None, "passed", 3, [], [VALID]])
def test_other_data_is_not_read(data):
    assert read_result(data) is None


def test_the_first_result_among_outputs_is_found():
    other = {**VALID, "exercise": "other"}
    outputs = [
        {"output_type": "stream", "text": "hello"},
        {"output_type": "display_data", "data": {MIME: "forged"}},
        {"output_type": "execute_result", "data": {"text/plain": "1.0", MIME: VALID}},
        {"output_type": "execute_result", "data": {MIME: other}},
    ]
    assert result_of(outputs) == read_result(VALID)
    assert result_of(outputs[:2]) is None
