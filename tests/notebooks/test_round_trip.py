"""Stock nbgrader, from release to grades: the solved lesson gets full marks, the untouched one nothing at all.

nbgrader's own converters do it, except for the execution: what a Jupyter kernel outputs for the solved lesson is known
(nbval has it executed in the same run), and the untouched one is executed in the sandbox, where a lesson gives what it
gives in a kernel (test_same_as_ipykernel.py); demonstrations that do not depend on an answer would do there what they do
in the solved lesson. ``WHOLE`` lessons are executed by nbgrader, too, all of them, with the same result.
"""

import logging
import os
import shutil
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from nbgrader.utils import determine_grade, is_grade, is_solution
from comparison import code_cells, comparable
from solved import LESSONS, read
from traitlets.config import Config

from course_lib.grade.prepare.demos import is_tagged, needed, read_demos
from course_lib.grading_profile import PROFILE

WHOLE = {name: LESSONS[name] for name in ("02_reshaping", "13_tensorboard")}
Step = Callable[[NotebookNode, dict], tuple[NotebookNode, dict]]
_QUIET = logging.Logger("nbgrader", level=logging.ERROR)
_QUIET.addHandler(logging.StreamHandler())


@pytest.fixture
def autograded(lesson, released, tmp_path, monkeypatch) -> Callable[[type | Step], dict[str, NotebookNode]]:
    """Release a lesson in a course of its own, where two submit it; grade it with a way to execute notebooks."""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # nbgrader calls alembic
    name = lesson.parent.name
    config = Config()
    config.CourseDirectory.root = str(tmp_path)
    config.CourseDirectory.assignment_id = name
    config.ExecutePreprocessor.timeout = 300
    shutil.copytree(lesson.parent, tmp_path / "source" / name)
    for pictures in (released / name).glob("images"):
        shutil.copytree(pictures, tmp_path / "source" / name / "images")
    coursedir = CourseDirectory(config=config, log=_QUIET)
    GenerateAssignment(coursedir=coursedir, config=config, log=_QUIET).start()
    for student, source in (("solved", lesson.parent), ("untouched", tmp_path / "release" / name)):
        shutil.copytree(source, tmp_path / "submitted" / student / name)

    def grade(execute: type | Step) -> dict[str, NotebookNode]:
        steps = [execute if step is Execute else step for step in Autograde.autograde_preprocessors.default()]
        config.Autograde.autograde_preprocessors = steps
        Autograde(coursedir=coursedir, config=config, log=_QUIET, force=True).start()
        return {path.parts[-3]: read(path) for path in tmp_path.glob(f"autograded/*/{name}/{lesson.name}")}

    return grade


@pytest.fixture
def known(kernel_run, forked) -> Callable[..., Step]:
    """Return a way to execute the two submissions that starts no kernel."""

    def executing(*, all_demos: bool) -> Step:
        def execute(notebook: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
            if resources["nbgrader"]["student"] == "untouched":
                skip = frozenset() if all_demos else independent(notebook)
                return forked(notebook, Path(resources["metadata"]["path"]), skip=skip), resources
            for cell, executed in zip(code_cells(notebook), code_cells(kernel_run), strict=True):
                assert cell.source == executed.source
                cell.outputs, cell.execution_count = deepcopy(executed.outputs), executed.execution_count
            return notebook, resources

        return execute

    return executing


def independent(notebook: NotebookNode) -> frozenset[int]:
    """Return where the demonstrations are that read nothing of an answer, and that no other executed cell needs."""
    tagged = {n: cell.source for n, cell in enumerate(notebook.cells) if is_tagged(cell, PROFILE.demo_tag)}
    sources = [cell.source for cell in code_cells(notebook)]
    demos = read_demos([*tagged.values()], sources)
    answers = read_demos([cell.source for cell in notebook.cells if is_solution(cell)], sources)
    touched = {name for answer in answers.values() for name in answer.leaves}
    depending: set[str] = set()
    while more := {source for source, demo in demos.items() if source not in depending and demo.reads & touched}:
        depending |= more
        touched.update(*(demos[source].leaves for source in more))
    kept = depending | needed(demos, depending | (set(sources) - set(demos)))
    return frozenset(n for n, source in tagged.items() if source not in kept)


def graded(notebook: NotebookNode) -> dict[str, tuple[float, float]]:
    """Return points and maximum of each exercise, as nbgrader determines them."""
    cells = [cell for cell in notebook.cells if is_grade(cell)]
    return {cell.metadata.nbgrader.grade_id: determine_grade(cell) for cell in cells}


def test_the_solved_lesson_gets_everything_and_the_untouched_one_nothing(autograded, known):
    executed = autograded(known(all_demos=False))
    assert {name: got for name, (got, most) in graded(executed["solved"]).items() if got != most} == {}
    assert {name: got for name, (got, _) in graded(executed["untouched"]).items() if got != 0} == {}
    for cell in executed["untouched"].cells:
        errors = [f"{o.ename}: {o.evalue}" for o in cell.get("outputs", []) if o.output_type == "error"]
        assert not errors or "raises-exception" in cell.metadata.get("tags", []), f"{cell.id}: {errors}"


@pytest.mark.parametrize("lesson", WHOLE.values(), ids=WHOLE)
def test_nbgraders_own_execution_gives_the_same(autograded, known):
    ours, stock = autograded(known(all_demos=True)), autograded(Execute)
    for student in ("solved", "untouched"):
        assert graded(ours[student]) == graded(stock[student])
        for one, other in zip(code_cells(ours[student]), code_cells(stock[student]), strict=True):
            assert comparable(one) == comparable(other), one.source
