"""The kit as a student gets it: unpacked, installed into a new environment, and used with nothing else."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from solved import LESSONS, ROOT, read

from course_lib.author.publish.kit import FOLDER, pack
from course_lib.author.publish.version import kit_version

LESSON, NAME = "02_reshaping", "reshaping.ipynb"


@pytest.fixture(scope="module")
def archive(released, tmp_path_factory) -> Path:
    """The zip file."""
    path = tmp_path_factory.mktemp("kit") / "kit.zip"
    pack(ROOT, released, path)
    return path


@pytest.fixture(scope="module")
def kit(archive, tmp_path_factory) -> Path:
    """The folder that the zip file unpacks into."""
    folder = tmp_path_factory.mktemp("student")
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    return folder / FOLDER


@pytest.fixture(scope="module")
def course(kit, tmp_path_factory):
    """Run ``course`` from the kit's wheel, in an environment that shares this one's packages, but not the course."""
    venv = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    python = venv / "bin" / "python"
    packages = sysconfig.get_path("purelib", vars={"base": str(venv), "platbase": str(venv)})
    Path(packages, "shared.pth").write_text(sysconfig.get_path("purelib") + "\n")  # its own .pth files do not count
    (wheel,) = kit.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", "--quiet", wheel], check=True)

    def run(*arguments: str, cwd: Path = kit) -> subprocess.CompletedProcess:
        command = [venv / "bin" / "course", *arguments]
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment)

    code = "import course_lib; print(course_lib.__file__)"
    where = subprocess.run([python, "-c", code], cwd=kit, capture_output=True, text=True, check=True).stdout
    assert where.startswith(str(venv))
    return run


def test_it_contains_the_lessons_the_package_the_environment_and_how_to_begin(kit):
    names = {path.name for path in kit.iterdir()}
    assert {"START_HERE.md", "environment.yml", "constraints.txt", "kit.json", "lessons", "LICENSE"} < names
    (wheel,) = kit.glob("*.whl")
    assert wheel.name in (kit / "environment.yml").read_text()
    assert wheel.name in (kit / "START_HERE.md").read_text()
    assert {path.name for path in (kit / "lessons").iterdir() if path.is_dir()} == set(LESSONS)


def test_kit_and_wheel_have_one_version(kit):
    (wheel,) = kit.glob("*.whl")
    assert json.loads((kit / "kit.json").read_text())["version"] == kit_version(ROOT)
    assert wheel.name.startswith(f"course_lib-{kit_version(ROOT)}-")


def test_the_same_sources_give_the_same_bytes(archive, released, tmp_path):
    pack(ROOT, released, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_a_student_checks_and_solves_with_nothing_but_the_kit(course, kit):
    done = course("check", "2", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert (result["score"], len(result["lessons"])) == (0, 1)
    assert result["points"] > 10

    notebook = kit / "workspace" / LESSON / NAME
    answer = json.loads(notebook.read_text())
    (solved,) = [c for c in read(LESSONS[LESSON]).cells if c.metadata.get("nbgrader", {}).get("grade_id") == "as_rows"]
    for cell in answer["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "as_rows":
            cell["source"] = solved.source
    notebook.write_text(json.dumps(answer))
    result = json.loads(course("check", "2", "--json", cwd=kit / "workspace").stdout)
    assert [mark["exercise"] for mark in result["lessons"][0]["marks"] if mark["state"] == "passed"] == ["as_rows"]


def test_a_newer_kit_leaves_a_students_work_alone(kit):
    code = "from pathlib import Path; from course_lib.cli import _update; _update(Path('workspace'))"
    update = [sys.executable, "-c", code]
    subprocess.run(update, cwd=kit, check=True)
    mine = kit / "workspace" / "00_start_here" / "start_here.ipynb"
    mine.write_text(mine.read_text().replace('"cells": [', '"cells": [\n', 1).replace("Shift", "Shift "))
    before = mine.read_bytes()
    released = kit / "lessons" / "00_start_here" / "start_here.ipynb"
    released.write_text(released.read_text().replace("Shift", "SHIFT"))
    done = subprocess.run(update, cwd=kit, capture_output=True, text=True, check=True)
    assert "Its newer version is next to it: start_here.new.ipynb" in done.stdout
    assert mine.read_bytes() == before


def test_the_rooms_for_classes_and_the_maintainer_are_left_out(course, kit):
    help_text = course("--help").stdout
    assert "check" in help_text
    assert "grade" not in help_text
    assert "answers" not in help_text
    (wheel,) = kit.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "course_lib/check/exercise.py" in names
    assert not [name for name in names if re.match(r"course_lib/(grade|author)/|tests/|notebooks/", name)]


def test_outside_the_kit_it_says_where_to_go(course, tmp_path):
    done = course("lab", "--no-browser", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        1,
        "There are no lessons here. Change into the folder of the kit, which has `lessons/` in it.\n",
    )


def test_a_broken_kit_says_so(tmp_path, kit, course):
    (tmp_path / "kit.json").write_text("{}")
    done = course("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "is incomplete. Unpack its zip file again" in done.stderr


_SECRET = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)### END \1", re.S)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_no_solution_hidden_test_or_answer_is_anywhere_inside(kit):
    """Every file is searched, including the wheel's, ignoring spaces; short blocks could be anybody's code."""
    files = [path for path in kit.rglob("*") if path.is_file() and kit / "workspace" not in path.parents]
    texts = {str(path.relative_to(kit)): path.read_bytes() for path in files}
    (wheel,) = kit.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        texts |= {name: archive.read(name) for name in archive.namelist()}
    inside = {}
    for name, data in texts.items():
        text = data.decode("utf-8", "ignore")
        if name.endswith(".ipynb"):
            text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
        inside[name] = _squeezed(text)
    secrets = {}
    for name, path in LESSONS.items():
        for cell in read(path).cells:
            shown = _squeezed(_SECRET.sub("", cell.source))
            blocks = [_squeezed(match[2]) for match in _SECRET.finditer(cell.source)]
            secrets |= {block: name for block in blocks if len(block) > 60 and block not in shown}
    for path in (ROOT / "tests" / "answers").rglob("*.py"):
        secrets[_squeezed(path.read_text())] = path.name
    assert len(secrets) > 200
    found = [
        (name, of, secret[:80]) for secret, of in secrets.items() for name, text in inside.items() if secret in text
    ]
    assert not found
    assert not [name for name, text in inside.items() if "###BEGIN" + "SOLUTION" in text or "###BEGINHIDDEN" in text]
    assert not [name for name in texts if "answers" in name]
