"""Every case of a check runs and reports how it ended; the points are divided among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.check.case import Case
from course_lib.check.score import Score
from course_lib.result import ResultState

CHECK = """
ex = check.exercise("double", points=3)
with ex.case("doubles an integer"):
    ex.equal(ex.run(2), 4)
with ex.case("doubles zero"):
    ex.equal(ex.run(0), 0)
with ex.case("doubles a fraction"):
    ex.equal(ex.run(1.5), 3.0)
ex.score()
"""
STUB = "def double(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"


@pytest.mark.parametrize(
    ("answer", "state", "points"),
    [
        ("def double(x):\n    return 2 * x", "passed", 3),
        ("def double(x):\n    return x * x", "partial", 2),
        ("def double(x):\n    return 'no'", "wrong", 0),
        ("def double(x):\n    return x.double_it()", "error", 0),
        ("double = 7", "error", 0),
        (STUB, "not attempted", 0),
    ],
)
def test_the_state_and_the_points_tell_answers_apart(notebook, answer, state, points):
    notebook.run(answer)
    score = notebook.run(CHECK)
    assert (score.state, score) == (state, points)


def test_cases_after_a_failing_one_run_as_well(notebook):
    notebook.run("def double(x):\n    if x == 2:\n        raise ValueError('two')\n    return 2 * x")
    score = notebook.run(CHECK)
    assert [(case.name, case.state) for case in score.cases] == [
        ("doubles an integer", "error"),
        ("doubles zero", "passed"),
        ("doubles a fraction", "passed"),
    ]


def test_an_answer_that_tries_to_leave_python_loses_only_the_case(notebook):
    notebook.run("import sys\ndef double(x):\n    return sys.exit(0) if x == 2 else 2 * x")
    assert notebook.run(CHECK) == 2


def test_a_missing_answer_is_reported_as_missing(notebook):
    score = notebook.run(CHECK)
    assert score == 0
    assert "`double` is not defined" in str(score)


def test_one_unfinished_branch_is_not_the_same_as_nothing_attempted(notebook):
    notebook.run("def double(x):\n    if x:\n        return 2 * x\n    raise NotImplementedError()")
    score = notebook.run(CHECK)
    assert score.state == "partial"
    assert [case.state for case in score.cases] == ["passed", "not attempted", "passed"]


def test_a_stub_of_another_exercise_that_an_answer_calls_is_an_error_not_an_untouched_answer(notebook):
    notebook.run("def helper(x):\n    raise NotImplementedError()")
    notebook.run("def double(x):\n    return helper(x) * 2")
    score = notebook.run(CHECK)
    assert score.state == "error"
    assert "NotImplementedError" in str(score)


def test_a_library_that_lacks_something_is_an_error_not_an_untouched_answer(notebook):
    notebook.run("def double(x):\n    return torch.nn.Module()(x)")  # its forward raises NotImplementedError
    assert notebook.run(CHECK).state == "error"


def test_a_stub_class_is_untouched_when_its_methods_are(notebook):
    notebook.run("class Box:\n    def __init__(self):\n        raise NotImplementedError()")
    score = notebook.run(
        'ex = check.exercise("Box", points=1)\nwith ex.case("opens"):\n    ex.call(ex.run().open)\nex.score()'
    )
    assert score.state == "not attempted"


def test_an_error_names_the_line_of_the_learners_code(notebook):
    notebook.run("def double(x):\n    y = x\n    return torch.ones(2) @ torch.ones(3)")
    message = notebook.run(CHECK).cases[0].message
    assert "RuntimeError" in message
    assert "line 3 of your code: `return torch.ones(2) @ torch.ones(3)`" in message


def test_an_exception_without_a_message_ends_only_its_case(notebook):
    notebook.run(
        "class Mute(Exception):\n    def __str__(self):\n        raise ValueError\n"
        "def double(x):\n    if x:\n        return 2 * x\n    raise Mute()"
    )
    score = notebook.run(CHECK)
    assert score == 2
    assert "raised `Mute`" in score.cases[1].message


def test_a_long_or_many_lined_message_becomes_one_line(notebook):
    notebook.run("def double(x):\n    raise ValueError('long\\n' * 1000)")
    message = notebook.run(CHECK).cases[0].message
    assert "\n" not in message
    assert len(message) < 500


def test_a_check_without_a_case_is_a_mistake_of_its_author(notebook):
    with pytest.raises(ValueError, match="has no case"):
        notebook.run('check.exercise("double", points=1).score()')


def test_points_are_divided_by_weight(notebook):
    notebook.run("def double(x):\n    return 4")
    score = notebook.run(
        'ex = check.exercise("double", points=4)\n'
        'with ex.case("two", weight=3):\n    ex.equal(ex.run(2), 4)\n'
        'with ex.case("one"):\n    ex.equal(ex.run(1), 2)\n'
        "ex.score()"
    )
    assert score == 3


def test_a_known_misconception_is_named(graded):
    score = graded(
        "def answer(x):\n    return x.sum()",
        'mistakes = {"this is the sum": torch.tensor(4.0)}\n'
        "ex.equal(ex.run(torch.tensor([1.0, 3.0])), torch.tensor(2.0), mistakes=mistakes)",
    )
    assert score.cases[0].message == "this is the sum (expected 2, got 4)"


def test_a_misconception_that_is_right_in_this_case_is_not_held_against_the_answer(graded):
    body = 'ex.equal(ex.run(torch.zeros(2)), torch.tensor(0.0), mistakes={"this is the sum": torch.tensor(0.0)})'
    assert graded("def answer(x):\n    return x.sum()", body) == 1


def test_an_expected_error_must_be_raised(graded):
    assert graded("def answer(x):\n    raise ValueError", "ex.raises(ValueError, 1)") == 1
    score = graded("def answer(x):\n    return x", "ex.raises(ValueError, 1)")
    assert "expected `ValueError` to be raised, got the value `1`" in str(score)


def test_the_stubs_own_error_is_not_the_expected_one(graded):
    stub = "def answer(x):\n    raise NotImplementedError()"
    assert graded(stub, "ex.raises(NotImplementedError, 1)").state == "not attempted"


def test_random_inputs_differ_from_check_to_check_and_between_cases(notebook):
    notebook.run("seen = []\ndef double(x):\n    seen.append(x.item())\n    return 2 * x")
    source = (
        'ex = check.exercise("double", points=1)\n'
        'with ex.case("a"):\n    ex.run(torch.rand(()))\n'
        'with ex.case("b"):\n    ex.run(torch.rand(()))\n'
        "ex.score()"
    )
    notebook.run(source)
    notebook.run(source)
    assert len(set(notebook.names["seen"])) == 4


def test_the_seed_shown_after_a_failure_brings_back_the_same_inputs(notebook, monkeypatch):
    notebook.run("seen = []\ndef double(x):\n    seen.append(x.item())")
    case = 'with ex.case("a"):\n    ex.equal(ex.run(torch.rand(())), 1)'
    source = f'ex = check.exercise("double", points=1)\n{case}\nex.score()'
    seed = notebook.run(source).result.seed
    monkeypatch.setenv("COURSE_CHECK_SEED", str(seed))
    notebook.run(source)
    first, second = notebook.names["seen"]
    assert first == second


_RESULTS = st.lists(st.tuples(st.booleans(), st.integers(1, 5)), min_size=1, max_size=8)


@given(_RESULTS, st.integers(1, 20))
def test_full_marks_exactly_when_every_case_passed_and_never_more_than_there_are(outcomes, points):
    cases = [
        Case("r", ResultState.PASSED if ok else ResultState.WRONG, None if ok else "m", weight)
        for ok, weight in outcomes
    ]
    score = Score("e", points, cases, seed=0)
    assert 0 <= score <= points
    assert (score == points) == all(ok for ok, _ in outcomes)
    assert (score == 0) == (not any(ok for ok, _ in outcomes))
    assert sum(case.points for case in score.result.cases) == pytest.approx(score, abs=0.01 * len(cases))
