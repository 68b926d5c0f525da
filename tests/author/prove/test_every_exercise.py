"""Every exercise of the course is proven: right answers pass, wrong ones and mutants lose points, messages say why."""

import json
import subprocess
import sys

import pytest
from proving import proofs
from solved import LESSONS, ROOT

from course_lib.author.prove.bank import read_equivalents
from course_lib.author.prove.display import as_data
from course_lib.author.prove.proof import mutants

BANK = ROOT / "tests" / "answers"


@pytest.mark.answers
def test_right_answers_pass_and_wrong_ones_and_mutants_do_not(lesson):
    result = as_data(proofs(lesson, BANK))
    failures = [f"{e['exercise']}: {failure}" for e in result["exercises"] for failure in e["failures"]]
    assert failures == [], "\n\n".join(failures)
    for kind in ("right", "wrong", "messages", "mutants"):
        assert result["total"][kind]["good"] == result["total"][kind]["total"] > 0


@pytest.mark.answers
@pytest.mark.parametrize("lesson", [LESSONS["05_gpu"]], ids=["05_gpu"])
def test_the_command_prints_the_same_proofs(lesson):
    command = [sys.executable, "-m", "course_lib", "answers", lesson.parent.name, "--json"]
    printed = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    known = as_data(proofs(lesson, BANK))
    for data in (*printed["exercises"], printed["total"], *known["exercises"], known["total"]):
        del data["seconds"]
    assert printed == known


def test_the_bank_has_exactly_the_exercises_of_the_lesson(lesson):
    cells = json.loads(lesson.read_text())["cells"]
    grading = [cell["metadata"].get("nbgrader", {}) for cell in cells]
    names = sorted(g["grade_id"].removeprefix("test_") for g in grading if g.get("grade"))
    assert sorted(path.stem for path in (BANK / lesson.parent.name).glob("*.py")) == names


def test_the_bank_has_a_folder_for_every_lesson():
    assert sorted(path.name for path in BANK.iterdir() if path.is_dir()) == sorted(LESSONS)


def test_few_mutants_are_excused():
    excused = sum(len(reasons) for reasons in read_equivalents(BANK / "equivalent.toml").values())
    cells = [cell for path in LESSONS.values() for cell in json.loads(path.read_text())["cells"]]
    solutions = ["".join(c["source"]) for c in cells if c["metadata"].get("nbgrader", {}).get("solution")]
    made = sum(len(list(mutants(solution))) for solution in solutions)
    assert excused < 0.08 * (excused + made)
