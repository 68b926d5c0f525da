"""Code and words in good order."""

import subprocess
import sys

import pytest
from solved import ROOT


@pytest.mark.parametrize("command", ["ruff check", "ruff format --check", "codespell_lib"])
def test_nothing_is_found_by(command):
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
