"""Markers say what a test needs beyond its own process. One that needs nothing is ``pure``: ``make quick`` runs those.

A pytest plugin, which tests/conftest.py registers. Markers follow from fixtures and folders where they can; elsewhere a
test says it itself. A pure test is held to it: it cannot start a kernel, the warm process, a server or nbgrader.
"""

import sys
from pathlib import Path

import pytest
from solved import ROOT

NEEDS = {
    "kernel": "starts a Jupyter kernel",
    "sandbox": "executes notebooks in sandboxed forks of the warm process",
    "nbgrader": "runs nbgrader's converters or commands",
    "answers": "tries all answers to a lesson's exercises",
    "types": "runs mypy, which takes a minute the first time",
    "integration": "starts a server or a cluster, or installs a package",
    "browser": "opens pages in Chromium",
}
_OF_FIXTURE = {
    "warm": "sandbox",
    "kernel_run": "kernel",
    "released": "nbgrader",
    "small_class": "nbgrader",
    "browser": "browser",
}
_OF_FOLDER = {ROOT / "tests" / "browser": "browser", ROOT / "tests" / "grade" / "integration": "integration"}
_PROGRAMS = {"ipykernel_launcher", "course_lib.grade.kernel", "nbgrader", "jupyterlab", "jupyterhub"}


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known, and watch over pure tests."""
    for name, meaning in {**NEEDS, "pure": "needs none of these"}.items():
        config.addinivalue_line("markers", f"{name}: {meaning}")
    watch = _Watch()
    config.pluginmanager.register(watch)
    sys.addaudithook(watch)


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by markers
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what follows from a test's fixtures and folder."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        needs = {need for fixture, need in _OF_FIXTURE.items() if fixture in fixtures}
        needs |= {need for folder, need in _OF_FOLDER.items() if folder in item.path.parents}
        needs |= {"kernel"} if item.path.suffix == ".ipynb" else set()
        needs |= {need for need in NEEDS if item.get_closest_marker(need)}
        for need in needs or {"pure"}:
            item.add_marker(need)


class _Watch:
    """Python tells it of every program that is started."""

    def __init__(self) -> None:
        self.pure = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self.pure = item.get_closest_marker("pure") is not None

    def __call__(self, event: str, arguments: tuple) -> None:
        if event != "subprocess.Popen" or not self.pure:
            return
        command = arguments[1] if isinstance(arguments[1], (list, tuple)) else [arguments[1]]
        program = _PROGRAMS & {Path(str(part)).name for part in command[:4]}
        assert not program, f"A test that starts {program.pop()} is not pure. Mark it: {', '.join(NEEDS)}."
