"""Grades an assignment for a class: reads submissions, distributes and records them. Interrupted, it continues."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from nbgrader.api import Gradebook, SubmittedAssignment

from course_lib.cores import available_cores, threads_per_job
from course_lib.grade.batch import pool
from course_lib.grade.batch.job import Assignment, Job, crashed
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.gradebook import class_lock
from course_lib.grade.classroom.tables import read_verdicts
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Executor
from course_lib.grade.limits import Limits
from course_lib.grade.model import Outcome, Verdict
from course_lib.grade.prepare.released import load_released
from course_lib.grade.prepare.submission import read_submission
from course_lib.grade.record.write import Recorder


@dataclass(frozen=True)
class Options:
    """How to grade.

    Attributes:
        executor: executes the notebooks; by default, in sandboxed forks of a warm process.
        jobs: the number of submissions at once; by default, one for each core.
        scheduler: the address of a Dask scheduler, to use its workers instead of this machine's cores.
        force: whether to grade again what has not changed.
        skip_demos: whether to skip demonstrations that no exercise needs.
        limits: what a submission may use.
    """

    executor: Executor | None = None
    jobs: int | None = None
    scheduler: str | None = None
    force: bool = False
    skip_demos: bool = True
    limits: Limits = field(default_factory=Limits)


def _nothing(_: object) -> None:
    pass


@dataclass(frozen=True)
class ProgressCallbacks:
    """Progress callbacks.

    Attributes:
        total: called first, with the number of submissions.
        running: called with the number of submissions that are being graded.
        done: called with each outcome, once it is recorded.
        unchanged: called with each student whose submission was up to date.
    """

    total: Callable[[int], None] = _nothing
    running: Callable[[int], None] = _nothing
    done: Callable[[Outcome], None] = _nothing
    unchanged: Callable[[str], None] = _nothing


@dataclass(frozen=True)
class GradingResult:
    """The result of a run.

    Attributes:
        verdicts: each submission's state and why, by student.
        scores: each submission's score, by student.
        unchanged: the students whose submissions were up to date.
        max_score: full marks.
    """

    verdicts: Mapping[str, Verdict]
    scores: Mapping[str, float]
    unchanged: list[str]
    max_score: float

    def as_data(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return {
            "max_score": self.max_score,
            "unchanged": self.unchanged,
            "submissions": {
                student: {"state": verdict.state, "sentences": verdict.sentences, "score": self.scores.get(student)}
                for student, verdict in sorted(self.verdicts.items())
            },
        }


def grade(
    classroom: Classroom,
    name: str,
    options: Options = Options(),
    students: list[str] | None = None,
    progress: ProgressCallbacks = ProgressCallbacks(),
) -> GradingResult:
    """Grade the submissions to an assignment.

    Args:
        classroom: the class.
        name: the assignment's name.
        options: how to grade.
        students: whose submissions to grade; by default, everyone's.
        progress: what to call meanwhile.

    Raises:
        Problem: there are no submissions, the assignment was not released, another run is in progress, or the sandbox
            is incomplete.
    """
    with class_lock(classroom.class_dir), classroom.gradebook() as gradebook:
        students = students or classroom.students(name)
        progress.total(len(students))
        jobs = options.jobs or available_cores()
        assignment = _load(
            classroom, gradebook, name, options, threads=1 if options.scheduler else threads_per_job(jobs)
        )
        before = {} if options.force else read_verdicts(gradebook, name)
        pending = _pending(classroom, name, assignment, students, before, progress)
        recorder = Recorder(classroom, gradebook, name)
        graded = set()
        with _backend(assignment, options, jobs) as backend:
            for each, graded_outcome in pool.run(backend, pending, progress.running):
                outcome = graded_outcome or crashed(each.job, assignment)
                submission = each.job.submission
                files = {**submission.files, **assignment.files}
                recorder.record(outcome, files, timestamp=submission.timestamp, digest=each.digest)
                graded.add(outcome.student)
                progress.done(outcome)
        return _result(gradebook, name, students, graded)


def _load(classroom: Classroom, gradebook: Gradebook, name: str, options: Options, threads: int) -> Assignment:
    release = classroom.release_dir(name)
    return Assignment(
        released=load_released(gradebook, name, release, classroom.profile.demo_tag),
        executor=options.executor or ForkExecutor(threads=threads, profile=classroom.profile_name),
        files=read_submission(release).files,
        limits=options.limits,
        profile=classroom.profile_name,
        skip_demos=options.skip_demos,
    )


def _backend(assignment: Assignment, options: Options, jobs: int) -> AbstractContextManager[pool.Backend]:
    if options.scheduler is None:
        return nullcontext(pool.local(assignment, jobs))
    from course_lib.grade.batch.dask_cluster import dask_cluster  # slow to import, and seldom needed

    return dask_cluster(assignment, options.scheduler)


def _pending(
    classroom: Classroom,
    name: str,
    assignment: Assignment,
    students: list[str],
    before: Mapping[str, Verdict],
    progress: ProgressCallbacks,
) -> Iterator[pool.Pending]:
    """Read submissions, one by one, and yield those that are not up to date."""
    own_names = assignment.own_names
    for student in students:
        submission = read_submission(classroom.submission_dir("submitted", student, name))
        digest = hashlib.sha256(f"{submission.digest} {assignment.digest}".encode()).hexdigest()
        recorded = student in before and classroom.submission_dir("autograded", student, name).is_dir()
        if recorded and before[student].digest == digest:
            progress.unchanged(student)
        else:
            yield pool.Pending(Job(student, submission.without(own_names)), digest)


def _result(gradebook: Gradebook, name: str, students: list[str], graded: set[str]) -> GradingResult:
    found = gradebook.find_assignment(name)
    columns = (SubmittedAssignment.student_id, SubmittedAssignment.score, SubmittedAssignment.late_submission_penalty)
    rows = gradebook.db.query(*columns).filter_by(assignment_id=found.id)
    verdicts = read_verdicts(gradebook, name)
    return GradingResult(
        verdicts={student: verdicts[student] for student in students},
        # Like nbgrader's export: never less than zero.
        scores={student: max(0.0, score - penalty) for student, score, penalty in rows if student in students},
        unchanged=[student for student in students if student not in graded],
        max_score=found.max_score,
    )
