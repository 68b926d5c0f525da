"""The work on one submission that needs no gradebook: prepare, execute, score. It may run anywhere."""

import json
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import LimitOutput

from course_lib.grade.batch.outcome import Outcome
from course_lib.grade.errors import Refused, Unreachable
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.fresh_kernel import FreshKernelExecutor
from course_lib.grade.execute.task import Executor, Task
from course_lib.grade.limits import Limits
from course_lib.grade.model import State
from course_lib.grade.prepare.released import Master
from course_lib.grade.prepare.repair import Prepared, Unreadable, prepare
from course_lib.grade.record import log
from course_lib.grade.score import sanitize
from course_lib.grade.score.points import score


@dataclass(frozen=True)
class Job:
    """One submission.

    Attributes:
        student: whose.
        masters: the master copies of the assignment's notebooks.
        notebooks: what was handed in, by name.
        files: what lies beside the notebooks; the class's own files have replaced the student's.
        notes: what was left out when it was read.
        limits: what each notebook may use.
        skip_demos: do not execute unchanged demonstrations.
    """

    student: str
    masters: list[Master]
    notebooks: dict[str, bytes]
    files: dict[str, bytes]
    notes: list[str] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    skip_demos: bool = True


_PROFILE = "course_lib.grading_profile:PROFILE"


def work(job: Job, warm: str | None = None, sandbox: bool = True, threads: int = 1, fork: bool = True) -> Outcome:
    """Do a job.

    Args:
        warm: a warm process's socket; without one, this process starts one and keeps it.
        sandbox: lock submissions in.
        threads: how many a submission computes with, if the warm process is this one's own.
        fork: execute in forks of the warm process; otherwise in fresh processes.

    Raises:
        Refused: no submission can be executed here.
        Unreachable: the warm process died; do the job again.
    """
    executor: Executor = ForkExecutor(warm, sandbox, threads, _PROFILE) if fork else FreshKernelExecutor()
    outcome = Outcome(job.student, sentences=list(job.notes))
    for master in job.masters:
        try:
            _grade_notebook(job, master, executor, outcome)
        except Unreadable as reason:
            _refuse(outcome, master, str(reason))
        except (Refused, Unreachable):
            raise
        except Exception as error:  # our own mistake, brought out by one submission, must not stop the others
            _refuse(outcome, master, f"the grader failed on it ({type(error).__name__}: {error})")
    extra = sorted(job.notebooks.keys() - {master.name for master in job.masters})
    if extra and outcome.state != State.UNREADABLE:
        outcome.sentences.append(f"not part of the assignment: {', '.join(extra)[:200]}")
    return outcome


def _grade_notebook(job: Job, master: Master, executor: Executor, outcome: Outcome) -> None:
    prepared = prepare(_chosen(job, master, outcome), master, skip_demos=job.skip_demos)
    if prepared.repairs:
        _say(outcome, State.REPAIRED, *prepared.repairs)
    _execute(job, master, prepared, executor, outcome)


def _chosen(job: Job, master: Master, outcome: Outcome) -> bytes:
    """Return the bytes of the notebook; one that was renamed is known by its cells."""
    if master.name in job.notebooks:
        return job.notebooks[master.name]
    for name, data in job.notebooks.items():
        if all(f'"{cell}"'.encode() in data for cell in list(master.cells)[:3]):
            _say(outcome, State.REPAIRED, f"{master.name} was handed in as {name}")
            return data
    raise Unreadable(f"there is no notebook {master.name}.ipynb")


def _execute(job: Job, master: Master, prepared: Prepared, executor: Executor, outcome: Outcome) -> None:
    task = Task(
        notebook=prepared.notebook,
        files=job.files,
        limits=job.limits,
        skip=prepared.skip,
        check_cells=prepared.guarded,
    )
    done = executor.execute(task)
    outcome.cpu += done.usage.cpu
    outcome.seconds += done.usage.seconds
    outcome.memory = max(outcome.memory, done.usage.memory)
    if done.state is not State.GRADED:
        _say(outcome, done.state, done.detail)
    notebook = done.notebook
    doubts = [*done.evidence, *_grade(notebook, master.name, outcome)]
    if doubts:
        _say(outcome, State.NEEDS_REVIEW, *doubts)
    look = outcome.state == State.NEEDS_REVIEW
    if look:
        graded = outcome.grades[master.name]
        outcome.grades[master.name] = {name: (points, True) for name, (points, _) in graded.items()}
    _finish(notebook, master.name, outcome)


def _grade(notebook: NotebookNode, name: str, outcome: Outcome) -> list[str]:
    grades = outcome.grades.setdefault(name, {})
    comments = outcome.comments.setdefault(name, {})
    doubts = []
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if utils.is_grade(cell) or utils.is_task(cell):
            points = score(cell)
            grades[grade_id] = (points.score, points.doubt is not None)
            doubts += [points.doubt] if points.doubt else []
        if utils.is_solution(cell) or utils.is_task(cell):
            untouched = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
            comments[grade_id] = "No response." if untouched and not utils.is_task(cell) else None
    return doubts


def lost(job: Job, why: str) -> Outcome:
    """Return the outcome of a job that could not be finished."""
    outcome = Outcome(job.student, State.DIED, [*job.notes, why])
    for master in job.masters:
        _leave_empty(outcome, master, why)
    return outcome


def _refuse(outcome: Outcome, master: Master, why: str) -> None:
    _say(outcome, State.UNREADABLE, why)
    _leave_empty(outcome, master, why)


def _leave_empty(outcome: Outcome, master: Master, why: str) -> None:
    """Put the empty lesson in the place of a notebook that cannot be graded, with the reason on top."""
    cells = [nbformat.v4.new_markdown_cell(f"**This notebook could not be graded: {why}.**")]
    for known in master.cells.values():
        cell = nbformat.from_dict(json.loads(json.dumps(known.released)))
        cell.metadata.nbgrader = known.grading
        if cell.cell_type == "code":
            cell.outputs = []
        cells.append(cell)
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": master.kernelspec})
    outcome.grades[master.name] = {name: (0.0, False) for name in master.cells}
    _finish(notebook, master.name, outcome)


def _finish(notebook: NotebookNode, name: str, outcome: Outcome) -> None:
    outcome.log += log.of_notebook(name, notebook, outcome.grades[name])
    limit = LimitOutput()
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            limit.preprocess_cell(cell, {}, index)
        sanitize.cell(cell, own=utils.is_locked(cell))
    notebook.metadata.pop("widgets", None)
    outcome.notebooks[name] = json.dumps(notebook, ensure_ascii=False, sort_keys=True)  # nbformat's indents take long


def _say(outcome: Outcome, state: State, *sentences: str) -> None:
    outcome.state = State.worst(outcome.state, state)
    outcome.sentences += sentences
