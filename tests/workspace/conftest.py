"""A learner's workspace with one short lesson in it, and the ``course`` command as a learner types it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from doubling import lesson, put_release

from course_lib.cli import main
from course_lib.workspace.install import install


@pytest.fixture
def workspace(tmp_path) -> Path:
    """A workspace into which the lesson has just been released."""
    folder = tmp_path / "workspace"
    install(put_release(tmp_path / "release", lesson()), folder, "first")
    return folder


@pytest.fixture
def course(monkeypatch, capsys) -> Callable[..., subprocess.CompletedProcess]:
    """Run the command in this process, which has imported all it needs; return exit code, stdout and stderr."""

    def run(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess:
        monkeypatch.setattr(sys, "argv", ["course", *map(str, arguments)])
        if cwd:
            monkeypatch.chdir(cwd)
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        return subprocess.CompletedProcess(sys.argv, code, *capsys.readouterr())

    return run
