"""``course lab`` serves the workspace; if it cannot, one line says why, and nothing is changed."""

import os
import re
import socket
import subprocess
import sys
import urllib.request

import pytest
from lab_server import lab
from solved import LESSONS, ROOT


def get(url: str) -> str:
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


@pytest.mark.integration
def test_it_brings_all_lessons_and_serves_them_starting_with_start_here(tmp_path):
    with lab(tmp_path / "workspace") as server:
        page = get(server.address("files/START_HERE.md"))
        for name, path in LESSONS.items():
            assert f"({name}/{path.name})" in page
            assert "raise NotImplementedError()" in get(server.address(f"files/{name}/{path.name}"))
        with urllib.request.urlopen(server.address("")) as answer:
            assert answer.url.split("?")[0].endswith("/lab/tree/START_HERE.md")


def test_a_port_in_use_is_reported_before_anything_is_made(course, tmp_path):
    with socket.create_server(("localhost", 0)) as other:
        done = course("lab", "--port", other.getsockname()[1], "--workspace", tmp_path / "w")
    assert done.returncode == 1
    assert re.fullmatch(r"Port \d+ on localhost cannot be used \(address already in use\).*`--port`\.\n", done.stderr)
    assert not (tmp_path / "w").exists()


def test_a_workspace_that_cannot_be_written_to_is_reported(course, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    done = course("lab", "--workspace", tmp_path / "file" / "w")
    assert done.returncode == 1
    assert done.stderr.endswith("Choose another folder with `--workspace`.\n")
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "file").read_text() == "not a folder"


def test_without_the_sources_of_the_lessons_it_says_so(tmp_path):
    package = tmp_path / "site"
    package.mkdir()
    (package / "course_lib").symlink_to(ROOT / "course_lib")
    code = "import course_lib.paths as p; p.__file__ = '/nowhere/course_lib/paths.py'; p.course_root()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert "Change into the folder of the course" in done.stderr


@pytest.mark.parametrize(("python", "sentence"), [("false", "Python 3.11 or newer is needed, and false is not")])
def test_make_says_which_python_it_needs(tmp_path, python, sentence):
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    environment = {**os.environ, "MAKEFLAGS": ""}
    done = subprocess.run(
        ["make", "lab", f"PYTHON={python}"], cwd=tmp_path, capture_output=True, text=True, env=environment
    )
    assert done.returncode != 0
    assert sentence in done.stderr
    assert not (tmp_path / ".venv").exists()
