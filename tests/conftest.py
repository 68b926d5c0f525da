"""What all tests share: the lessons, their release, and how tests are spread over workers."""

import os
import re
from pathlib import Path

import pytest
from filelock import FileLock
from solved import LESSONS, ROOT
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from course_lib.author.publish.student_version import make_student_version


class _Scheduling(LoadScopeScheduling):
    """A file's tests stay together, since they share servers, processes or (cells of a notebook) a kernel.

    What runs once for each lesson takes long, and lessons share nothing, outside the browser: each goes where there
    is room.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        lesson = re.search(r"\[\d\d_\w+\]$", test)
        return f"{file}{lesson[0]}" if lesson and not file.startswith("tests/browser/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Spread the tests over the workers."""
    return _Scheduling(config, log)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``lesson`` once for each lesson; it is given the solved notebook's path."""
    if "lesson" in metafunc.fixturenames:
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
