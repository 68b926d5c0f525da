"""What all tests share: the lessons, their release, and how tests are spread over workers."""

import os
from pathlib import Path

import pytest
from filelock import FileLock
from solved import LESSONS, ROOT

from course_lib.author.release import release


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the cells of a notebook together: they share a kernel (``--dist loadgroup``)."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


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
            release(ROOT, unfinished)
            unfinished.rename(folder)
    return folder
