"""Who may import whom: the table of docs/architecture.md, held against every import in the code, lazy ones too."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from solved import ROOT, read

PACKAGE = ROOT / "course_lib"
SHARED = {"problem", "paths", "result", "cores"}  # and the package itself, with its version
_ROW = re.compile(r"\| `(\w+)(?:/|\.py)` \| (\w+) \|[^|]*\| ([^|]*) \|")


def table() -> dict[str, tuple[str, set[str]]]:
    """Return room → (whom it is for, which rooms it may import), from the documentation's table."""
    rows = _ROW.findall((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    return {room: (whom, set(re.findall(r"`(\w+)`", may))) for room, whom, may in rows}


ROOMS = table()
LEARNERS = {room for room, (whom, _) in ROOMS.items() if whom == "learner"}


def imports(code: str) -> set[str]:
    """Return the rooms of course_lib that Python code imports anywhere, or names as a text (``"course_lib.grade"``)."""
    modules: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import():
                modules.update(alias.name for alias in node.names)
            case ast.ImportFrom(level=0):
                modules.update(f"{node.module}.{alias.name}" for alias in node.names)
            case ast.ImportFrom():
                raise AssertionError(f"line {node.lineno}: a relative import; write `from course_lib… import …`")
            case ast.Constant(value=str(text)) if re.fullmatch(r"course_lib(\.\w+)+", text):
                modules.add(text)
    parts = [module.split(".") for module in modules]
    return {part[1] for part in parts if part[0] == "course_lib" and len(part) > 1} - SHARED - {"__version__"}


def files_of(room: str) -> list[Path]:
    """Return all modules of a room."""
    return [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else sorted((PACKAGE / room).rglob("*.py"))


def test_the_table_lists_every_room():
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"cli", "grading_profile"}
    assert set(ROOMS) == there


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_its_row_allows(room):
    allowed = ROOMS[room][1] | {room}
    found = {
        f"{path.relative_to(ROOT)}: {other}"
        for path in files_of(room)
        for other in imports(path.read_text(encoding="utf-8")) - allowed
    }
    assert not found


def test_the_learners_rooms_may_import_none_of_the_class():
    assert {"data", "nn", "train", "show", "check", "workspace"} == LEARNERS
    for room in LEARNERS:
        assert ROOMS[room][1] <= LEARNERS


def test_what_all_share_imports_no_room():
    for name in ("__init__", *SHARED):
        assert imports((PACKAGE / f"{name}.py").read_text(encoding="utf-8")) == set()


def test_a_lesson_imports_the_learners_rooms_alone(lesson):
    code = [cell.source for cell in read(lesson).cells if cell.cell_type == "code"]
    for source in code:
        lines = [line for line in source.splitlines() if not re.match(r"\s*[%!]", line)]
        assert imports("\n".join(lines)) <= LEARNERS


def test_what_lessons_import_brings_no_grading_with_it():
    code = "import sys; from course_lib import check, data, nn, show, train; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()} | set(re.findall(r"course_lib\.(\w+)", done.stdout))
    assert not loaded & {"nbgrader", "nbconvert", "sqlalchemy", "distributed", "grade", "author", "workspace"}


@pytest.mark.parametrize(
    "code",
    [
        "from course_lib.grade import pool",
        "from course_lib import grade",
        "import course_lib.grade.batch.pool as p",
        "def later():\n    from course_lib.grade.batch.pool import run",
        "import importlib\nimportlib.import_module('course_lib.grade.batch.pool')",
    ],
)
def test_no_way_to_import_a_room_is_overlooked(code):
    assert imports(code) == {"grade"}
