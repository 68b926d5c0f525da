"""What all tests share: how they are run, the lessons, and their release."""

import os
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from solved import LESSONS, ROOT

from course_lib.author.publish.student_version import make_student_version

# The same examples in every run, however busy the machine is. For others: pytest --hypothesis-profile=default
hypothesis.settings.register_profile("course", derandomize=True, deadline=None)
hypothesis.settings.load_profile("course")

_PLUGINS = ("markers", "schedule")  # of tests/support
_WHERE_TESTS_RUN = ("grading", "kernel_runs")  # a process that only hands tests out to workers starts faster without


def pytest_configure(config: pytest.Config) -> None:
    """Add our own plugins."""
    hands_out = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    for name in _PLUGINS if hands_out else _PLUGINS + _WHERE_TESTS_RUN:
        config.pluginmanager.import_plugin(name)


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
