"""A weak check is found out: it rejects a right answer, accepts a wrong one, or says the wrong thing."""

import subprocess
import sys

import nbformat
import pytest
from solved import ROOT

from course_lib.author.prove.lessons import prove

SOLUTION = '''def double(x: torch.Tensor) -> torch.Tensor:
    """Return x times two."""
    ### BEGIN SOLUTION
    return x * 2
    ### END SOLUTION'''
STRONG = """ex = check.exercise("double", points=2)
with ex.case("doubles"):
    ex.equal(ex.run(torch.tensor([1.0, 3.0])), torch.tensor([2.0, 6.0]), hint="twice as much")
### BEGIN HIDDEN TESTS
with ex.case("doubles anything"):
    x = torch.randn(4)
    ex.equal(ex.run(x), x + x)
### END HIDDEN TESTS
ex.score()"""
WEAK = """ex = check.exercise("double", points=2)
with ex.case("has the shape"):
    ex.shape(ex.run(torch.tensor([1.0, 3.0])), (2,))
ex.score()"""
_BODIES = {
    "right: with add": "x + x",
    "right: with mul": "x.mul(2)",
    "right: from halves": "x / 0.5",
    "wrong: squares | twice as much": "x**2",
    "wrong: the input": "x",
    "wrong: zeros": "x * 0",
    "wrong: three times": "x * 3",
    "wrong: half": "x / 2",
    "wrong: a number": "2",
}
ANSWERS = "\n".join(f"# %% {heading}\ndef double(x):\n    return {body}\n" for heading, body in _BODIES.items())


@pytest.fixture
def proof_of(tmp_path):
    def build(test: str = STRONG, answers: str = ANSWERS, equivalents: str = ""):
        lesson = tmp_path / "notebooks" / "01_numbers"
        bank = tmp_path / "answers" / "01_numbers"
        lesson.mkdir(parents=True)
        bank.mkdir(parents=True)
        grading = {"schema_version": 3, "task": False}
        cells = [
            nbformat.v4.new_code_cell("import torch\nfrom course_lib import check"),
            nbformat.v4.new_code_cell(
                SOLUTION,
                metadata={
                    "nbgrader": {**grading, "grade_id": "double", "solution": True, "grade": False, "locked": False}
                },
            ),
            nbformat.v4.new_code_cell(
                test,
                metadata={
                    "nbgrader": {
                        **grading,
                        "grade_id": "test_double",
                        "solution": False,
                        "grade": True,
                        "locked": True,
                        "points": 2,
                    }
                },
            ),
        ]
        notebook = lesson / "numbers.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=cells), notebook)
        (bank / "double.py").write_text(answers)
        (bank.parent / "equivalent.toml").write_text(equivalents)
        return next(iter(prove([notebook], bank.parent, jobs=1)))

    return build


def test_a_strong_check_is_proven(proof_of):
    proof = proof_of()
    assert proof.failures == []
    assert (proof.right.good, proof.wrong.good, proof.messages.good) == (4, 8, 1)
    assert proof.mutants.good == proof.mutants.total > 3


def test_a_check_of_the_shape_alone_lets_wrong_answers_and_mutants_through(proof_of):
    proof = proof_of(test=WEAK)
    assert proof.wrong.good < proof.wrong.total
    assert proof.mutants.good < proof.mutants.total
    assert any("squares" in failure for failure in proof.failures)


def test_a_right_answer_that_is_rejected_is_shown_with_its_feedback(proof_of):
    proof = proof_of(answers="# %% right: not at all\ndef double(x):\n    return x\n")
    assert proof.right.good == 1 < proof.right.total
    assert any("right answer rejected" in failure and "twice as much" in failure for failure in proof.failures)


def test_an_answer_that_ends_its_process_affects_no_other(proof_of):
    leaves = "# %% wrong: leaves\ndef double(x):\n    import os\n    os._exit(1)\n\n"
    proof = proof_of(answers=leaves + ANSWERS)
    assert proof.failures == []


def test_an_equivalent_that_loses_points_or_does_not_exist_is_named(proof_of):
    equivalents = '[double]\n"line 4: `2` becomes `3`" = "wrong reason"\n"line 9: nothing" = "stale"\n'
    proof = proof_of(equivalents=equivalents)
    assert any("declared equivalent, but loses points" in failure for failure in proof.failures)
    assert any("no such mutant" in failure for failure in proof.failures)


def test_an_exercise_with_too_few_answers_is_not_proven(proof_of):
    proof = proof_of(answers="# %% right: with add\ndef double(x):\n    return x + x\n")
    assert any(
        "double.py in the answer bank has 1 right and 0 wrong answers: write at least 3 and 6" in failure
        for failure in proof.failures
    )


def test_points_that_disagree_are_named(proof_of):
    proof = proof_of(test=STRONG.replace("points=2", "points=3"))
    assert any("the check gives 3 points, its cell has 2" in failure for failure in proof.failures)


@pytest.mark.answers
def test_an_exercise_that_does_not_exist_is_reported():
    command = [sys.executable, "-m", "course_lib", "answers", "0", "--exercise", "nosuch"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("There is no exercise nosuch in 00_start_here. ")
