"""Every test of the data room keeps its files in a folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that ``COURSE_DATA`` names."""
    monkeypatch.setenv("COURSE_DATA", str(tmp_path))
    return tmp_path
