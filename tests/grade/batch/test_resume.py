"""Grading that is killed continues where it was; nothing is graded twice, and nothing that has not changed."""

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from classes import LESSON, make_classroom, reference, scores, submit

from course_lib.grade.batch.assignment import Options, ProgressCallbacks, grade
from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.tables import read_verdicts
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.model import Verdict
from course_lib.grade.record import write
from course_lib.problem import Problem


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _grade_and_die(classroom: Classroom, executor: ForkExecutor, after: int, inside: bool) -> None:
    """Grade, and be killed at the ``after``-th submission: inside its transaction, or when it is recorded."""
    count = iter(range(1, 100))
    progress = ProgressCallbacks()
    if inside:
        inner = write.write_verdict
        write.write_verdict = lambda *args: _die() if next(count) == after else inner(*args)
    else:
        progress = ProgressCallbacks(done=lambda _: _die() if next(count) == after else None)
    grade(classroom, LESSON, Options(executor, jobs=2), progress=progress)


def _recorded(classroom: Classroom) -> tuple[dict[str, dict[str, float]], dict[str, Verdict]]:
    with classroom.gradebook() as gradebook:
        return scores(classroom), read_verdicts(gradebook, LESSON)


def test_killed_at_any_moment_the_end_is_that_of_an_undisturbed_run(executor: ForkExecutor, tmp_path: Path):
    disturbed, quiet = (make_classroom(_make(tmp_path / name)) for name in ("disturbed", "quiet"))
    for classroom in (disturbed, quiet):
        demo_class(classroom, LESSON, 5)
    for after, inside in ((2, True), (2, False)):
        arguments = (disturbed, executor, after, inside)
        process = multiprocessing.get_context("fork").Process(target=_grade_and_die, args=arguments)
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
    result = grade(disturbed, LESSON, Options(executor, jobs=2))
    assert len(result.unchanged) == 3  # one before the first kill, two before the second
    grade(quiet, LESSON, Options(executor, jobs=2))
    assert _recorded(disturbed) == _recorded(quiet)
    for folder in Path(disturbed.root, "class", "autograded").iterdir():
        assert [path.name for path in folder.iterdir()] == [LESSON]


def _make(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_second_grader_refuses_with_a_sentence(small_class: Classroom, executor: ForkExecutor):
    hold = "import sys\nfrom pathlib import Path\nfrom course_lib.grade.classroom.gradebook import class_lock\n"
    hold += "with class_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
    command = [sys.executable, "-c", hold, str(small_class.class_dir)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(Problem, match="Another `course grade` is already running"):
            grade(small_class, LESSON, Options(executor, jobs=1))
        other.communicate()
    grade(small_class, LESSON, Options(executor, jobs=1), students=["right"])


def test_demonstrations_change_no_score(small_class: Classroom, executor: ForkExecutor):
    with_skipping = grade(small_class, LESSON, Options(executor, jobs=2))
    before = scores(small_class)
    without = grade(small_class, LESSON, Options(executor, jobs=2, skip_demos=False))
    assert without.unchanged == []
    assert scores(small_class) == before
    assert without.scores == with_skipping.scores


def test_a_changed_submission_is_graded_again_and_only_that(small_class: Classroom, executor: ForkExecutor):
    grade(small_class, LESSON, Options(executor, jobs=2))
    submit(small_class, "untouched", reference(small_class))
    seen: dict[str, list[object]] = {"total": [], "done": [], "unchanged": []}
    progress = ProgressCallbacks(
        total=seen["total"].append,
        done=lambda outcome: seen["done"].append(outcome.student),
        unchanged=seen["unchanged"].append,
    )
    result = grade(small_class, LESSON, Options(executor, jobs=2), progress=progress)
    assert sorted(result.unchanged) == ["right", "wrong"]
    assert result.scores["untouched"] == result.scores["right"]
    assert seen == {"total": [3], "done": ["untouched"], "unchanged": ["right", "wrong"]}
