"""Grades one submission: prepare, execute, score. It needs no gradebook, so it can run in any process or machine."""

import hashlib
import json
import logging
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property

import course_lib
from course_lib.grade.errors import Refused, Unreachable, Unreadable
from course_lib.grade.execute.task import Executor, Task
from course_lib.grade.limits import Limits
from course_lib.grade.model import Grade, NotebookOutcome, Outcome, State
from course_lib.grade.prepare.match import match_notebooks
from course_lib.grade.prepare.released import ReleasedNotebook
from course_lib.grade.prepare.repair import prepare
from course_lib.grade.prepare.submission import Submission
from course_lib.grade.profile import DEFAULT, load_profile
from course_lib.grade.record.log import describe
from course_lib.grade.score.notebook import notebook_text, score_notebook

_LOG = logging.getLogger(__name__)
_LOG.addHandler(logging.NullHandler())  # without one, Python prints to a terminal that shows a progress bar


@dataclass(frozen=True)
class Assignment:
    """What all submissions to an assignment are graded with. It is constant, and travels to each worker once.

    Attributes:
        released: the released notebooks.
        files: the class's own files, which replace the students'.
        limits: what each notebook may use.
        profile: the name of the course's profile.
        skip_demos: whether to skip demonstrations that nothing needs.
        executor: executes the notebooks.
    """

    released: tuple[ReleasedNotebook, ...]
    executor: Executor
    files: Mapping[str, bytes] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    profile: str = DEFAULT
    skip_demos: bool = True

    @cached_property
    def digest(self) -> str:
        """A hash of everything that can change the outcome of a submission, besides the submission."""
        files = sorted((name, hashlib.sha256(data).hexdigest()) for name, data in self.files.items())
        notebooks = [notebook.digest for notebook in self.released]
        facts = [course_lib.__version__, asdict(self.limits), self.profile, self.skip_demos, files, notebooks]
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()

    @property
    def own_names(self) -> set[str]:
        """The files that students cannot add to their submission: the class has them itself."""
        return {*self.files, *(f"{notebook.name}.ipynb" for notebook in self.released)}


@dataclass(frozen=True)
class Job:
    """A submission to grade, without the files that the class has itself."""

    student: str
    submission: Submission


def grade_submission(job: Job, assignment: Assignment) -> Outcome:
    """Grade a submission.

    Raises:
        Refused: no submission can be executed here.
        Unreachable: the warm process has died; try again.
    """
    submitted = job.submission.notebooks
    matches = match_notebooks(submitted, assignment.released)
    notebooks = [
        _grade_or_explain(job, assignment, released, matches.get(released.name)) for released in assignment.released
    ]
    notes = job.submission.notes
    if extra := sorted(submitted.keys() - matches.values()):
        notes += (f"not part of the assignment: {', '.join(extra)[:200]}",)
    return Outcome.of(job.student, notebooks, notes)


def crashed(job: Job, assignment: Assignment) -> Outcome:
    """Return the outcome of a submission that kept killing the worker that graded it."""
    why = "the worker that graded it kept dying"
    notebooks = [_ungraded(released, State.DIED, why) for released in assignment.released]
    return Outcome.of(job.student, notebooks, job.submission.notes)


def _grade_or_explain(
    job: Job, assignment: Assignment, released: ReleasedNotebook, submitted_as: str | None
) -> NotebookOutcome:
    try:
        return grade_notebook(job, assignment, released, submitted_as)
    except Unreadable as reason:
        return _ungraded(released, State.UNREADABLE, str(reason))
    except (Refused, Unreachable):
        raise
    except Exception as error:  # a bug of ours that one submission reveals must not stop the others
        _LOG.exception("%s of %s could not be graded", released.name, job.student)
        why = f"the grader failed on it ({type(error).__name__}: {error})"
        return _ungraded(released, State.UNREADABLE, why, traceback.format_exc().splitlines())


def grade_notebook(
    job: Job, assignment: Assignment, released: ReleasedNotebook, submitted_as: str | None
) -> NotebookOutcome:
    """Grade one of a submission's notebooks.

    Args:
        job: the submission.
        assignment: what it is graded with.
        released: the notebook, as it was released.
        submitted_as: its name in the submission; None if it is missing.

    Raises:
        Unreadable: it is missing or not a notebook.
        Refused: no submission can be executed here.
        Unreachable: the warm process has died; try again.
    """
    if submitted_as is None:
        raise Unreadable(f"there is no notebook {released.name}.ipynb")
    prepared = prepare(job.submission.notebooks[submitted_as], released, skip_demos=assignment.skip_demos)
    task = Task(
        notebook=prepared.notebook,
        files={**job.submission.files, **assignment.files},
        limits=assignment.limits,
        skip=prepared.skip,
        check_cells=prepared.check_cells,
    )
    execution = assignment.executor.execute(task)
    scores = score_notebook(execution.notebook, load_profile(assignment.profile), execution.evidence)

    renamed = [] if submitted_as == released.name else [f"{released.name} was submitted as {submitted_as}"]
    repairs = [*renamed, *prepared.repairs]
    states = [execution.state]
    states += [State.REPAIRED] if repairs else []
    states += [State.NEEDS_REVIEW] if scores.doubts else []
    detail = [execution.detail] if execution.detail else []
    log = describe(released.name, execution.notebook, scores.grades)
    return NotebookOutcome(
        name=released.name,
        text=notebook_text(execution.notebook),
        grades=scores.grades,
        comments=scores.comments,
        state=State.worst(*states),
        sentences=(*repairs, *detail, *scores.doubts),
        usage=execution.usage,
        log=log,
    )


def _ungraded(released: ReleasedNotebook, state: State, why: str, trace: Iterable[str] = ()) -> NotebookOutcome:
    """Return the outcome of a notebook that could not be graded: no points, and no answers."""
    notebook = released.empty(why)
    grades = {name: Grade(0.0) for name in released.cells}
    log = (*describe(released.name, notebook, grades), *trace)
    text = notebook_text(notebook)
    return NotebookOutcome(released.name, text, grades, state=state, sentences=(why,), log=log)
