"""The types that the package promises (py.typed): mypy's strict mode finds nothing in check, grade and workspace."""

import subprocess
import sys

import pytest
from solved import ROOT


@pytest.mark.types
def test_mypy_finds_nothing():
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
