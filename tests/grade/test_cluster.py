"""Grading on a Dask cluster: a scheduler and workers as processes of their own, as on several machines."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from classes import LESSON, hand_in, make_classroom, reference, scores

from course_lib.grade.demo_class import demo_class
from course_lib.grade.grading import Options, Watch, grade
from course_lib.problem import Problem


@pytest.fixture(scope="module")
def cluster(tmp_path_factory) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """A scheduler and two workers of one thread; yields the address and the workers."""
    folder = tmp_path_factory.mktemp("cluster")
    said = folder / "scheduler.log"
    dask = [sys.executable, "-m", "dask"]
    with said.open("w") as log:
        command = [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
        scheduler = subprocess.Popen(command, stderr=log, cwd=folder)
        deadline = time.monotonic() + 120
        while not (found := re.search(r"tcp://127\.0\.0\.1:\d+", said.read_text())):
            assert scheduler.poll() is None and time.monotonic() < deadline, said.read_text()
            time.sleep(0.2)
        address = found[0]
        command = [*dask, "worker", address, "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder)]
        workers = [subprocess.Popen([*command, "--name", name], stderr=log, cwd=folder) for name in "ab"]
        yield address, workers
        for process in (*workers, scheduler):
            process.terminate()
        for process in (*workers, scheduler):
            process.wait()


def test_a_cluster_grades_as_this_machine_does_even_if_a_worker_dies(cluster, warm, tmp_path):
    address, workers = cluster
    for name in ("cluster", "here"):
        (tmp_path / name).mkdir()
    there, here = make_classroom(tmp_path / "cluster"), make_classroom(tmp_path / "here")
    for classroom in (there, here):
        demo_class(classroom, LESSON, 8)
        hand_in(classroom, "right", reference(classroom))
        hand_in(classroom, "unreadable", b"no notebook")
    done = iter(range(1, 100))
    report = grade(
        there,
        LESSON,
        Options(scheduler=address, jobs=2),
        watch=Watch(done=lambda _: workers[0].terminate() if next(done) == 3 else None),
    )
    expected = grade(here, LESSON, Options(jobs=2, warm=warm.socket))
    assert workers[0].poll() is not None
    assert report.scores == expected.scores
    assert {n: s.state for n, s in report.states.items()} == {n: s.state for n, s in expected.states.items()}
    assert scores(there) == scores(here)


def test_no_scheduler_is_a_sentence(tmp_path):
    classroom = make_classroom(tmp_path)
    hand_in(classroom, "right", reference(classroom))
    with pytest.raises(
        Problem, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:1: start one with dask scheduler"
    ):
        grade(classroom, LESSON, Options(scheduler="tcp://127.0.0.1:1"))
