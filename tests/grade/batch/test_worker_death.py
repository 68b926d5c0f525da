"""Workers and warm processes die, and are replaced; the work that they had is done again."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

import psutil
import pytest
from classes import FULL, LESSON

from course_lib.cores import threads_per_job
from course_lib.grade.batch.assignment import Options, ProgressCallbacks, grade
from course_lib.grade.batch.job import Job
from course_lib.grade.batch.pool import Backend, Pending, run
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.errors import Refused, Unreachable
from course_lib.grade.execute.warm_process import SHARED, WarmProcess
from course_lib.grade.model import Outcome, State
from course_lib.grade.prepare.submission import Submission
from course_lib.problem import Problem


def _backend(grade: partial[Outcome]) -> Backend:
    """Two forked workers."""
    return Backend(partial(ProcessPoolExecutor, 2, multiprocessing.get_context("fork")), grade, lambda: 2)


def _pending(*students: str) -> list[Pending]:
    return [Pending(Job(student, Submission()), digest=f"digest of {student}") for student in students]


def _die_sometimes(job: Job, marks: Path) -> Outcome:
    mark = marks / job.student
    if job.student == "deadly" or (job.student == "unlucky" and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome.of(job.student, [])


def test_a_worker_that_dies_is_replaced_and_its_work_done_again(tmp_path: Path):
    pending = _pending("a", "unlucky", "b", "deadly", "c")
    outcomes = list(run(_backend(partial(_die_sometimes, marks=tmp_path)), pending, lambda running: None))
    assert {each.job.student for each, outcome in outcomes if outcome is None} == {"deadly"}
    graded = {each.job.student: outcome for each, outcome in outcomes if outcome is not None}
    assert graded == {student: Outcome.of(student, []) for student in ("a", "unlucky", "b", "c")}
    assert all(each.digest == f"digest of {each.job.student}" for each, _ in outcomes)


def _raise(job: Job, error: Exception) -> Outcome:
    raise error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (Unreachable("gone"), "The warm process keeps crashing. Is there enough memory?"),
        (Refused("no namespaces"), r"Submissions cannot be sandboxed here \(no namespaces\). Run `course doctor`"),
    ],
)
def test_what_another_try_cannot_help_is_a_problem(error: Exception, sentence: str):
    with pytest.raises(Problem, match=sentence):
        list(run(_backend(partial(_raise, error=error)), _pending("a", "b"), lambda running: None))


def test_a_bug_in_a_worker_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        list(run(_backend(partial(_raise, error=ZeroDivisionError())), _pending("a"), lambda running: None))


@pytest.mark.sandbox
def test_no_process_of_a_killed_grader_stays():
    code = (
        "import os, signal, time\nfrom course_lib.grade.execute.warm_process import WarmProcess\n"
        "warm = WarmProcess()\nprint(warm._process.pid, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    pid = int(done.stdout)
    end = time.monotonic() + 60
    while _runs(pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    return False


@pytest.mark.sandbox
def test_a_warm_process_that_dies_is_replaced(small_class: Classroom):
    mine = WarmProcess(threads=threads_per_job(1), profile=small_class.profile_name)
    recorded: list[str] = []

    def kill(outcome: Outcome) -> None:
        recorded.append(outcome.student)
        if len(recorded) == 1:
            psutil.Process(mine._process.pid).kill()

    with SHARED.use(mine):
        result = grade(small_class, LESSON, Options(jobs=1), progress=ProgressCallbacks(done=kill))
        assert not mine.alive
    assert sorted(recorded) == ["right", "untouched", "wrong"]
    assert {verdict.state for verdict in result.verdicts.values()} == {State.GRADED}
    assert result.scores["right"] == FULL
