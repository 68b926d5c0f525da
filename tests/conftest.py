"""What all tests share: how they are run, the lessons and their release, and the warm process."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import hypothesis
import kernel_runs
import markers
import nbgrader.api
import pytest
import schedule
from filelock import FileLock
from nbformat import NotebookNode
from solved import LESSONS, ROOT

from course_lib.author.publish.student_version import make_student_version
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Task
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.limits import MIB, Limits
from course_lib.grade.model import State
from course_lib.grade.prepare.submission import read_submission

# The same examples in every run, however busy the machine is. For others: pytest --hypothesis-profile=default
hypothesis.settings.register_profile("course", derandomize=True, deadline=None)
hypothesis.settings.load_profile("course")

# For each new gradebook, nbgrader starts a program to hear what its newest schema is called: seconds for a constant.
nbgrader.api.get_alembic_version = cache(nbgrader.api.get_alembic_version)

_LESSON_LIMITS = Limits(cell_seconds=120, seconds=400, memory=4096 * MIB)


def pytest_configure(config: pytest.Config) -> None:
    """Add our own plugins."""
    for plugin in (markers, schedule, kernel_runs):
        config.pluginmanager.register(plugin)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``lesson``, and names none, once for each lesson; it is given the solved notebook."""
    named = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "lesson" in metafunc.fixturenames and "lesson" not in named:
        metafunc.parametrize("lesson", LESSONS.values(), ids=LESSONS.keys())


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All lessons as learners get them. Made once for all workers; a test that changes something takes a copy."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each worker has a folder of its own in the run's
        shared = shared.parent
    folder = shared / "released"
    with FileLock(shared / "released.lock"):
        if not folder.exists():
            unfinished = shared / "unfinished"
            unfinished.mkdir()
            make_student_version(ROOT, unfinished)
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def warm() -> Iterator[WarmProcess]:
    """The warm process, with the sandbox on."""
    os.environ["GRADERS_SECRET"] = "no submission sees it"
    process = WarmProcess(threads=1, profile="course_lib.grading_profile:PROFILE")
    yield process
    assert process.log == ""
    process.close()


@pytest.fixture(scope="session")
def executor(warm: WarmProcess) -> ForkExecutor:
    """Executes in sandboxed forks of the warm process."""
    return ForkExecutor(warm.socket, profile=warm.profile)


@pytest.fixture(scope="session")
def forked(executor: ForkExecutor) -> Callable[..., NotebookNode]:
    """Execute a lesson's notebook to its end in a sandboxed fork, with the files that are beside it in a folder."""

    def run(notebook: NotebookNode, folder: Path, **options) -> NotebookNode:
        done = executor.execute(Task(notebook, read_submission(folder).files, _LESSON_LIMITS, **{"env": {}, **options}))
        assert (done.state, done.detail, done.evidence) == (State.GRADED, "", ())
        return done.notebook

    return run
