"""The engine knows what a course's profile tells it, and nothing else of the course."""

import re
from collections.abc import Iterator

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from solved import ROOT

from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Task
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.model import State
from course_lib.grade.profile import DEFAULT, PLAIN, load_profile
from course_lib.problem import Problem

LESSONS_KNOW = re.compile(r"\b(torch|torchvision|sklearn|course_lib\.(check|data|nn|show|train))\b")


def test_the_engine_names_nothing_that_lessons_use():
    files = sorted((ROOT / "course_lib" / "grade").rglob("*.py"))
    assert {path: found for path in files if (found := LESSONS_KNOW.findall(path.read_text(encoding="utf-8")))} == {}


@pytest.fixture(scope="module")
def plain() -> Iterator[ForkExecutor]:
    """Executes in forks of a warm process that was given no profile."""
    process = WarmProcess()
    assert process.profile == DEFAULT
    yield ForkExecutor(process.socket)
    assert process.log == ""
    process.close()


@pytest.mark.sandbox
def test_without_a_profile_nothing_of_the_course_is_loaded(plain):
    code = "import sys\nsorted({name.split('.')[0] for name in sys.modules} & {'torch', 'numpy', 'pandas', 'PIL'})"
    loaded = (
        "import sys\nsorted(name for name in sys.modules if name.startswith('course_lib') and '.grade' not in name)"
    )
    notebook = new_notebook(cells=[new_code_cell(code), new_code_cell(loaded), new_code_cell("import torch")])
    done = plain.execute(Task(notebook, check_cells=frozenset({2})))
    assert (done.state, done.detail, done.evidence) == (State.GRADED, "", ())
    texts = [cell.outputs[0].data["text/plain"] for cell in done.notebook.cells[:2]]
    assert texts == ["[]", "['course_lib', 'course_lib.problem', 'course_lib.result']"]
    assert done.notebook.cells[2].outputs == []


@pytest.mark.sandbox
def test_without_a_profile_tampering_is_noticed_too(plain):
    notebook = new_notebook(
        cells=[new_code_cell("import math; math.isclose = lambda *a, **k: True"), new_code_cell("1")]
    )
    assert plain.execute(Task(notebook, check_cells=frozenset({1}))).evidence == ("math.isclose was changed",)


def test_a_profile_is_loaded_by_its_name():
    assert load_profile(DEFAULT) is PLAIN


@pytest.mark.parametrize("name", ["", "course_lib", "course_lib.grade.profile:NONE", "no.module:PROFILE"])
def test_a_name_that_leads_nowhere_is_explained(name):
    with pytest.raises(Problem, match="Name it as `module:NAME`"):
        load_profile(name)


def test_a_name_of_something_else_is_explained():
    with pytest.raises(Problem, match="is not a grading profile"):
        load_profile("course_lib.grade.profile:DEFAULT")
