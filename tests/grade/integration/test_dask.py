"""Grading on a Dask cluster: a real one, of processes of this machine."""

import os
import signal

import pytest
from classes import LESSON, make_classroom, scores
from distributed import Client, LocalCluster

from course_lib.grade.batch.assignment import Options, ProgressCallbacks, grade
from course_lib.grade.bench.demo_class import demo_class
from course_lib.problem import Problem


def test_a_killed_worker_is_replaced_and_nothing_is_graded_twice(executor, tmp_path):
    there, here = (make_classroom(_made(tmp_path / name)) for name in ("there", "here"))
    for classroom in (there, here):
        demo_class(classroom, LESSON, 6)
    recorded = []
    with (
        LocalCluster(2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=None) as cluster,
        Client(cluster) as client,
    ):
        workers = client.run(os.getpid)

        def kill_one(outcome) -> None:
            recorded.append(outcome.student)
            if len(recorded) == 2:
                os.kill(min(workers.values()), signal.SIGKILL)

        report = grade(
            there, LESSON, Options(scheduler=cluster.scheduler_address), progress=ProgressCallbacks(done=kill_one)
        )
        client.wait_for_workers(2, timeout=60)
        assert min(workers.values()) not in client.run(os.getpid).values()
    assert sorted(recorded) == sorted(report.verdicts)
    assert {state.state for state in report.verdicts.values()} == {"graded"}
    grade(here, LESSON, Options(executor, jobs=2))
    assert scores(there) == scores(here)


def _made(folder):
    folder.mkdir()
    return folder


def test_no_scheduler_is_a_sentence(tmp_path):
    classroom = make_classroom(tmp_path)
    demo_class(classroom, LESSON, 1)
    with pytest.raises(Problem, match="No Dask scheduler answers at tcp"):
        grade(classroom, LESSON, Options(scheduler="tcp://127.0.0.1:9"))
