"""A demonstration is skipped only if nothing that is executed can tell."""

import contextlib
import json
from pathlib import Path

import nbformat
import pytest
from classes import FULL, LESSON, NAME, cell, make_classroom, reference, submit
from hypothesis import given
from hypothesis import strategies as st

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.prepare.demos import needed, read_demos, reads


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x + y", {"x", "y"}),
        ("x = 1\nx", set()),
        ("x\nx = 1", {"x"}),
        ("x += 1", {"x"}),
        ("def f(x):\n    y = 1\n    return x + y + z", {"z"}),
        ("z = 1\ndef f():\n    return z", set()),
        ("class A(B):\n    x = y\n    def f(self): return z", {"B", "y", "z"}),
        ("[x for x in xs]", {"xs"}),
        ("await f(x)", {"f", "x"}),
        ("import os\nos.sep", set()),
        ("%timeit f(x)", {"timeit", "f", "x"}),
        ("!echo {x}", {"echo", "x"}),
        ("def broken(:", set()),
    ],
)
def test_a_cell_reads_names_that_it_does_not_make_first(source, names):
    assert reads(source) - {"__name__"} == names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("x = f(y)", {"x", "y"}),
        ("show.plot(x)", {"x"}),
        ("show.quiz('a')", set()),
        ("x = RATE * 2", {"x"}),
        ("for _ in range(3):\n    model.step()", {"model"}),
        ("import os", {"os"}),
        ("def f():\n    return x", {"f", "x"}),
        ("def f():\n    global x\n    x = 1", {"f", "x"}),
        ("del x", {"x"}),
        ("%time x = f(y)", {"time", "x", "f", "y"}),
    ],
)
def test_a_demonstration_leaves_what_it_makes_or_may_change(source, names):
    assert read_demos([source], ["from course_lib import show"])[source].leaves == names


_NAMES = st.sampled_from("abcd")
_STATEMENTS = st.one_of(
    st.builds("{} = [{}]".format, _NAMES, st.integers(0, 9)),
    st.builds("{} = {}".format, _NAMES, _NAMES),
    st.builds("{} = {} + [{}]".format, _NAMES, _NAMES, st.integers(0, 9)),
    st.builds("{}.append({})".format, _NAMES, st.integers(0, 9)),
    st.builds("{} += [{}]".format, _NAMES, st.integers(0, 9)),
    st.builds("{}[0] = {}".format, _NAMES, st.integers(0, 9)),
    st.builds("def f():\n    return list({})".format, _NAMES),
    st.builds("{} = f()".format, _NAMES),
    st.builds("if {}:\n    {} = {}".format, _NAMES, _NAMES, _NAMES),
)
_CELLS = st.lists(_STATEMENTS, min_size=1, max_size=2).map("\n".join)


@given(st.lists(_CELLS, max_size=8, unique=True), _NAMES)
def test_what_a_cell_reads_is_the_same_without_the_demonstrations_that_it_does_not_need(cells, name):
    demos = read_demos(cells, cells)
    kept = needed(demos, [f"repr({name})"])
    assert _run([source for source in cells if source in kept]).get(name) == _run(cells).get(name)


def _run(cells):
    names = {}
    for source in cells:
        with contextlib.suppress(NameError, IndexError):
            exec(source, names)
    return names


def test_an_answer_that_uses_a_demonstration_gets_it(tmp_path: Path, executor: ForkExecutor):
    classroom = make_classroom(tmp_path)
    notebook = reference(classroom)
    answer = "def as_rows(values, width):\n    return values.reshape(-1, width) if table.shape == (3, 4) else None"
    cell(notebook, "as_rows")["source"] = answer
    submit(classroom, "uses", notebook)
    submit(classroom, "needs-none", reference(classroom))
    result = grade(classroom, LESSON, Options(executor, jobs=1))
    assert result.scores == {"uses": FULL, "needs-none": FULL}
    assert _executed(classroom, "uses", "table = ")
    assert not _executed(classroom, "needs-none", "table = ")
    assert not _executed(classroom, "uses", "show.quiz(")


def test_a_wrong_tag_changes_no_score(tmp_path: Path, executor: ForkExecutor):
    classroom = make_classroom(tmp_path)
    path = classroom.release_dir(LESSON) / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    for other in notebook["cells"]:
        if "nbgrader" not in other["metadata"]:
            other["metadata"]["tags"] = ["demo"]
    path.chmod(0o644)
    path.write_text(json.dumps(notebook))
    submit(classroom, "right", reference(classroom))
    result = grade(classroom, LESSON, Options(executor, jobs=1))
    assert result.scores == {"right": FULL}


def _executed(classroom: Classroom, student: str, source: str) -> bool:
    """Whether a demonstration with this text was executed."""
    path = classroom.submission_dir("autograded", student, LESSON) / f"{NAME}.ipynb"
    demos = [c for c in nbformat.read(path, as_version=4).cells if "demo" in c.metadata.get("tags", [])]
    return any(source in c.source and c.execution_count for c in demos)
