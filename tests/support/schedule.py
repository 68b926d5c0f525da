"""In which order tests run, and which of them share a worker. A pytest plugin, which tests/conftest.py registers."""

import re

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

_LESSON = re.compile(r"^notebooks/(?P<folder>\d\d_\w+)/|\[(?P<id>\d\d_\w+)\]$")


def _lesson(nodeid: str) -> str | None:
    """Return the lesson that a test is about, if it is one of those that are run for each."""
    found = _LESSON.search(nodeid)
    return found and (found["folder"] or found["id"])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first, so that all workers end at about the same time."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> tuple[int, int]:
    """Lessons in a kernel, other work on lessons (first the last ones, which train), all else, pure tests."""
    if item.get_closest_marker("pure"):
        return 3, 0
    lesson = _lesson(item.nodeid)
    if lesson is None:
        return 2, 0
    return int(not _is_in_kernel(item.nodeid)), -int(lesson[:2])


def _is_in_kernel(nodeid: str) -> bool:
    """Return whether a test is, or may need, a lesson's run in a kernel; see kernel_runs.py."""
    return nodeid.startswith(("notebooks/", "tests/notebooks/"))


class _Scheduling(LoadScopeScheduling):
    """A file's tests stay together, since they share servers, processes or (cells of a notebook) a kernel.

    What runs once for each lesson takes long, and lessons share nothing, outside the browser: each goes where there
    is room. A lesson's notebook and the tests that need its kernel's outputs stay together.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, lesson = nodeid.partition("::")[0], _lesson(nodeid)
        if lesson is None or file.startswith("tests/browser/"):
            return file
        return lesson if _is_in_kernel(nodeid) else f"{file}[{lesson}]"


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Spread the tests over the workers, in the order above."""
    config.option.loadscopereorder = False
    return _Scheduling(config, log)
