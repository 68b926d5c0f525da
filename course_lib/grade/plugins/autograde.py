"""What ``configure`` puts into ``nbgrader autograde``, nbgrader's API and formgrader's buttons.

They then execute, score and clean as ``course grade`` does.
"""

import functools
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import NoSuchKernel
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute, NbGraderPreprocessor, SaveAutoGrades
from traitlets import Bool

from course_lib.grade.classroom.settings import profile_name
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Execution, Task
from course_lib.grade.limits import MIB, Limits
from course_lib.grade.model import State
from course_lib.grade.prepare.repair import is_check_cell
from course_lib.grade.prepare.submission import read_submission
from course_lib.grade.profile import load_profile
from course_lib.grade.sandbox import layers
from course_lib.grade.score import sanitize
from course_lib.grade.score.points import score_cell

_Resources = dict[str, Any]  # nbconvert's
_EVIDENCE = "course_grade_evidence"  # our key in them
_NO_LIMIT = 24 * 3600  # seconds, where nbgrader's option says that there is no limit
_FILES = 32 * MIB  # bytes of the files that a notebook may write


class SafeExecute(Execute):
    """nbgrader's ``Execute``, in a sandboxed fork of a warm process; it has the same options."""

    sandbox = Bool(True, help="Run submissions in the sandbox. Without it, they can do anything you can.").tag(
        config=True
    )

    def preprocess(self, nb: NotebookNode, resources: _Resources, *_: Any) -> tuple[NotebookNode, _Resources]:
        """Execute every cell, and bring back the files that the notebook wrote.

        Raises:
            Problem: a layer of the sandbox is missing.
            NoSuchKernel: the notebook is not for Python.
        """
        _require_python(nb)
        if self.sandbox:
            _require_layers()
        else:
            self.log.warning("The sandbox is off: submissions can read and modify anything you can.")
        folder = Path(resources.get("metadata", {}).get("path") or ".")
        execution = self._execute(nb, folder)
        if execution.state is not State.GRADED:
            self.log.warning("%s: %s", execution.state, execution.detail)
        for sentence in execution.evidence:
            self.log.warning("Needs review: %s", sentence)
        resources[_EVIDENCE] = list(execution.evidence)
        _bring_back(execution.files, folder)
        return execution.notebook, resources

    def _execute(self, nb: NotebookNode, folder: Path) -> Execution:
        seconds = self.timeout if self.timeout and self.timeout > 0 else _NO_LIMIT
        task = Task(
            notebook=nb,
            files=read_submission(folder).files if self.sandbox else {},
            limits=Limits(cell_seconds=seconds, seconds=max(Limits.seconds, 2 * seconds)),
            env={name: value for name, value in os.environ.items() if name.startswith("NBGRADER_")},
            check_cells=frozenset(i for i, cell in enumerate(nb.cells) if is_check_cell(cell)),
            folder=None if self.sandbox else str(folder.resolve()),
            collect_files_up_to=_FILES,
        )
        return ForkExecutor(sandbox=self.sandbox, profile=profile_name(self.config)).execute(task)


class SaveScores(SaveAutoGrades):
    """nbgrader's ``SaveAutoGrades`` with the scoring of ``course grade``: see docs/grading.md for what differs."""

    def preprocess(self, nb: NotebookNode, resources: _Resources) -> tuple[NotebookNode, _Resources]:
        """Save every cell's score and comment."""
        self.needs_review = bool(resources.get(_EVIDENCE))
        nb, resources = super().preprocess(nb, resources)
        return nb, resources

    def _add_score(self, cell: NotebookNode, resources: _Resources) -> None:
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        points = score_cell(cell, load_profile(profile_name(self.config)))
        if points.doubt:
            self.log.warning("Needs review: %s", points.doubt)
        grade.auto_score = points.score
        needs_review = self.needs_review or points.doubt is not None
        grade.needs_manual_grade = needs_review or grade.manual_score is not None or points.score is None
        self.gradebook.db.commit()


class Sanitize(NbGraderPreprocessor):
    """Removes from an executed notebook whatever could act on the people who look at it."""

    enabled = Bool(True, help="Sanitise the outputs of submissions.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: _Resources) -> tuple[NotebookNode, _Resources]:
        """Clean every cell."""
        sanitize.notebook(nb)
        return nb, resources


_require_layers = functools.cache(layers.require)  # once for all notebooks that a program grades


def _require_python(nb: NotebookNode) -> None:
    name = nb.metadata.get("kernelspec", {}).get("name", "python3")
    if name not in ("python", f"python{sys.version_info[0]}"):
        raise NoSuchKernel(name)


def _bring_back(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files that a notebook wrote into nbgrader's folder for it; notebooks are not replaced."""
    for name, data in files.items():
        path = folder / name
        if path.suffix == ".ipynb" or path.is_symlink():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
