"""Who may import whom: the tables of docs/architecture.md, held against every import in the code, lazy ones too."""

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from solved import ROOT, read

PACKAGE = ROOT / "course_lib"
SHARED = {"problem", "paths", "result", "cores"}  # and the package itself, with its version
_ROW = re.compile(r"\| `(\w+)(?:/|\.py)` \| ([^|]+) \|[^|]*\| ([^|]*) \|")


def table(section: str) -> dict[str, tuple[str, set[str]]]:
    """Return room → (whom it is for, which rooms it may import), from the table in a section of the documentation."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = _ROW.findall(page.partition(f"\n## {section}\n")[2].partition("\n## ")[0])
    return {room: (whom, set(re.findall(r"`(\w+)`", may))) for room, whom, may in rows}


ROOMS = table("The rooms of `course_lib`")
ENGINE = table("The grading engine")
PHASES = ("prepare", "execute", "score", "record")
LEARNERS = {room for room, (whom, _) in ROOMS.items() if whom == "learner"}


def imported(code: str) -> set[str]:
    """Return what Python code imports anywhere, as dotted names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import():
                names.update(alias.name for alias in node.names)
            case ast.ImportFrom(level=0):
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
            case ast.ImportFrom():
                raise AssertionError(f"line {node.lineno}: a relative import; write `from course_lib… import …`")
    return names


def named(code: str) -> set[str]:
    """Return what Python code names in a text: ``"course_lib.grade"`` or ``"course_lib.grade.profile:PLAIN"``."""
    texts = {node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"course_lib(\.\w+)+(:\w+)?", text)}


def rooms(names: set[str], package: str = "course_lib") -> set[str]:
    """Return the rooms of a package that dotted names lead into."""
    return {name[len(package) + 1 :].split(".")[0].split(":")[0] for name in names if name.startswith(f"{package}.")}


def imports(code: str) -> set[str]:
    """Return the rooms of course_lib that Python code imports anywhere, or names in a text."""
    return rooms(imported(code) | named(code)) - SHARED - {"__version__"}


def files_of(room: str, package: Path = PACKAGE) -> list[Path]:
    """Return all modules of a room."""
    return [package / f"{room}.py"] if (package / f"{room}.py").exists() else sorted((package / room).rglob("*.py"))


def test_the_table_lists_every_room():
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"cli"}
    assert set(ROOMS) == there


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_what_its_row_says_and_nothing_else(room):
    found = {other: path for path in files_of(room) for other in imports(path.read_text(encoding="utf-8"))}
    assert found.keys() - {room} == ROOMS[room][1], found


def test_the_engines_table_lists_every_room_of_grade():
    grade = PACKAGE / "grade"
    modules = {path.stem for path in grade.glob("*.py")} - {"__init__"}
    assert set(ENGINE) == {path.parent.name for path in grade.glob("*/__init__.py")} | modules


@pytest.mark.parametrize("room", ENGINE)
def test_a_room_of_the_engine_imports_what_its_row_says_and_nothing_else(room):
    found: dict[str, Path] = {}
    for path in files_of(room, PACKAGE / "grade"):
        code = path.read_text(encoding="utf-8")
        names = imported(code) | named(code)
        found |= dict.fromkeys(rooms(names, "course_lib.grade") | rooms(names), path)
    assert found.keys() - {room, "grade", "problem", "result", "cores"} == ENGINE[room][1], found


def test_the_map_of_the_engine_leads_to_files_that_exist():
    shown = ast.get_docstring(ast.parse((PACKAGE / "grade" / "__init__.py").read_text(encoding="utf-8")))
    paths = re.findall(r"``((?:\w+/)*(?:\w+\.py|\w+/))``", shown)
    assert len(paths) > 20
    assert not [path for path in paths if not (PACKAGE / "grade" / path).exists() and not (ROOT / path).exists()]


def test_the_engines_table_has_no_circle_and_no_phase_may_import_another():
    list(TopologicalSorter({room: may for room, (_, may) in ENGINE.items()}).static_order())  # or CycleError
    assert [room for room, (side, _) in ENGINE.items() if side.startswith("phase")] == list(PHASES)
    for phase in PHASES:
        assert not ENGINE[phase][1] & set(PHASES)


def test_the_kernel_is_started_as_a_program_and_never_imported():
    others = [path for room in ENGINE if room != "kernel" for path in files_of(room, PACKAGE / "grade")]
    found = [str(path) for path in others if "kernel" in rooms(imported(path.read_text()), "course_lib.grade")]
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
