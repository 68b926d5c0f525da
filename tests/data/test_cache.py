"""Files that are made once and kept."""

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from course_lib.data.cache import kept
from course_lib.problem import Problem


def _slowly(folder: Path) -> None:
    for number in range(5):
        (folder / str(number)).write_text("x")
        time.sleep(0.02)


def _files_seen(_: int) -> list[str]:
    return sorted(path.name for path in kept("slow", _slowly).iterdir())


def test_a_folder_is_built_once(fresh: Path) -> None:
    built = []

    def build(folder: Path) -> None:
        built.append(folder)
        (folder / "file").write_text("content")

    assert kept("thing", build) == kept("thing", build)
    assert len(built) == 1
    assert (kept("thing", build) / "file").read_text() == "content"


def test_a_failed_build_leaves_nothing(fresh: Path) -> None:
    def build(folder: Path) -> None:
        (folder / "half").write_text("half")
        raise RuntimeError("the lights went out")

    with pytest.raises(RuntimeError, match="lights"):
        kept("thing", build)
    assert [path for path in fresh.rglob("*") if path.is_file()] == []
    assert kept("thing", _slowly).is_dir()


def test_processes_that_build_at_once_all_see_whole_folders(fresh: Path) -> None:
    with multiprocessing.get_context("fork").Pool(4) as pool:
        seen = pool.map(_files_seen, range(8), chunksize=1)
    assert seen == [["0", "1", "2", "3", "4"]] * 8
    assert len(list(next(fresh.iterdir()).iterdir())) == 1  # no workshop is left over


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "file"))
    with pytest.raises(Problem, match="COURSE_DATA"):
        kept("thing", _slowly)


def test_a_read_only_home_does_not_stop_a_lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("not a folder, so nothing can be kept here")
    (tmp_path / "temporary").mkdir()
    monkeypatch.delenv("COURSE_DATA", raising=False)
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    assert (tmp_path / "temporary") in kept("thing", _slowly).parents


def test_files_are_kept_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COURSE_DATA", raising=False)
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    folder = kept("thing", _slowly)
    assert tmp_path in folder.parents
    assert os.access(folder, os.W_OK)
