"""Code, words and dependencies in good order."""

import subprocess
import sys

import pytest
from solved import ROOT

# The package and the lessons are checked as pyproject.toml says; tests may import what the test group alone declares.
_TESTS_IMPORT = "deptry . tests/support --exclude \\.venv|notebooks|tests/answers --ignore DEP002,DEP004 -kf conftest"


@pytest.mark.parametrize("command", ["ruff check", "ruff format --check", "codespell_lib", "deptry .", _TESTS_IMPORT])
def test_nothing_is_found_by(command):
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
