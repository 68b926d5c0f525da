"""Fixtures of all tests that grade: the warm process, and what executes in its forks.

A pytest plugin, which tests/conftest.py registers.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import nbgrader.api
import pytest
from nbformat import NotebookNode

from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Task
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.limits import MIB, Limits
from course_lib.grade.model import State
from course_lib.grade.prepare.submission import read_submission

_LESSON_LIMITS = Limits(cell_seconds=120, seconds=400, memory=4096 * MIB)

# For each new gradebook, nbgrader starts a program to ask for the name of its newest schema: seconds for a constant.
nbgrader.api.get_alembic_version = cache(nbgrader.api.get_alembic_version)


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
