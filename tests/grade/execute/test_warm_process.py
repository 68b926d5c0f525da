"""Warm processes are shared: one for each way to start one."""

from dataclasses import dataclass

import pytest

from course_lib.grade.execute import warm_process
from course_lib.grade.execute.warm_process import WarmProcesses


@dataclass
class FakeProcess:
    """Remembers its settings, and starts nothing."""

    sandbox: bool = True
    threads: int = 1
    profile: str = "a:B"
    alive: bool = True


@pytest.fixture
def processes(monkeypatch):
    """A registry that starts fakes."""
    monkeypatch.setattr(warm_process, "WarmProcess", FakeProcess)
    return WarmProcesses()


def test_the_same_settings_give_the_same_process(processes):
    first = processes.get(True, 1, "a:B")
    assert processes.get(True, 1, "a:B") is first
    assert processes.get(True, 2, "a:B") is not first
    assert processes.get(True, 1, "c:D") is not first


def test_a_process_that_has_died_is_replaced(processes):
    first = processes.get(True, 1, "a:B")
    first.alive = False
    assert processes.get(True, 1, "a:B") is not first


def test_another_process_is_used_for_a_while(processes):
    first, other = processes.get(True, 1, "a:B"), FakeProcess()
    with processes.use(other):
        assert processes.get(True, 1, "a:B") is other
    assert processes.get(True, 1, "a:B") is first
