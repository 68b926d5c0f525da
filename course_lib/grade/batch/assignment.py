"""Grades an assignment for a class: reads, hands out, records. Interrupted at any point, it continues."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from nbgrader.api import SubmittedAssignment
from nbgrader.utils import parse_utc

import course_lib
from course_lib.cores import available_cores
from course_lib.grade.batch import pool
from course_lib.grade.batch.job import Job
from course_lib.grade.batch.outcome import Outcome
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.gradebook import class_lock
from course_lib.grade.classroom.tables import read_verdicts
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.limits import Limits
from course_lib.grade.model import Verdict
from course_lib.grade.prepare import released as masters_of
from course_lib.grade.prepare import submission
from course_lib.grade.record import log
from course_lib.grade.record.write import record


@dataclass(frozen=True)
class Options:
    """How to grade.

    Attributes:
        jobs: submissions at one time; all cores when None.
        scheduler: a Dask scheduler's address, instead of this machine's cores.
        sandbox: lock submissions in.
        force: grade again what has not changed.
        skip_demos: do not execute unchanged demonstrations.
        limits: what a submission may use.
        warm: a warm process that runs already; it stays.
        fork: execute in forks of a warm process; otherwise each submission starts a fresh one, without a sandbox.
    """

    jobs: int | None = None
    scheduler: str | None = None
    sandbox: bool = True
    force: bool = False
    skip_demos: bool = True
    limits: Limits = field(default_factory=Limits)
    warm: WarmProcess | None = None
    fork: bool = True


def _nothing(_: object) -> None:
    pass


@dataclass(frozen=True)
class Watch:
    """What is called while it goes on.

    Attributes:
        total: at the beginning, with the number of submissions.
        running: with how many are being executed.
        done: with each outcome, when it is recorded.
        unchanged: with each student whose submission was up to date.
    """

    total: Callable[[int], None] = _nothing
    running: Callable[[int], None] = _nothing
    done: Callable[[Outcome], None] = _nothing
    unchanged: Callable[[str], None] = _nothing


@dataclass
class Report:
    """How it went: every submission's state, the scores, and who was up to date already."""

    states: dict[str, Verdict] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    most: float = 0.0

    def as_data(self) -> dict:
        """Everything, for a program."""
        return {
            "most": self.most,
            "unchanged": self.unchanged,
            "submissions": {
                student: {"state": state.state, "sentences": state.sentences, "score": self.scores.get(student)}
                for student, state in sorted(self.states.items())
            },
        }


def grade(
    classroom: Classroom,
    assignment: str,
    options: Options = Options(),
    students: list[str] | None = None,
    watch: Watch = Watch(),
) -> Report:
    """Grade what was handed in.

    Raises:
        Problem: nothing was handed in or released, another run is at work, or the sandbox is incomplete.
    """
    with class_lock(classroom.class_dir), classroom.gradebook() as gradebook:
        students = students or classroom.students(assignment)
        watch.total(len(students))
        jobs = options.jobs or available_cores()
        if options.scheduler:
            where = pool.dask(options.scheduler, sandbox=options.sandbox)
        elif options.fork:
            where = pool.local(jobs, sandbox=options.sandbox, warm=options.warm)
        else:
            where = pool.fresh(jobs)
        report = Report()
        with where as place:
            course = _Course(classroom, assignment, options, gradebook)
            for outcome in pool.run(place, course.jobs(students, report, watch), watch.running):
                course.record(outcome)
                report.states[outcome.student] = Verdict(outcome.state, outcome.sentences)
                watch.done(outcome)
        _add_scores(gradebook, assignment, report)
        return report


class _Course:
    """One run over one assignment."""

    def __init__(self, classroom: Classroom, assignment: str, options: Options, gradebook):
        self.classroom, self.assignment, self.options, self.gradebook = classroom, assignment, options, gradebook
        release = classroom.release_dir(assignment)
        self.masters = masters_of.load(gradebook, assignment, release)
        self.own_files = submission.read(release).files
        self.before = read_verdicts(gradebook, assignment)
        known = [[m.name, {n: [c.source, c.checksum, c.grading] for n, c in m.cells.items()}] for m in self.masters]
        names = sorted((name, hashlib.sha256(data).hexdigest()) for name, data in self.own_files.items())
        rules = [course_lib.__version__, asdict(options.limits), options.skip_demos, names, known]
        self.rules = json.dumps(rules, sort_keys=True, default=str)
        self.waiting: dict[str, tuple[Job, str | None, str]] = {}

    def jobs(self, students: list[str], report: Report, watch: Watch) -> Iterator[Job]:
        """Yield what there is to do."""
        for student in students:
            folder = self.classroom.submission_dir("submitted", student, self.assignment)
            handed_in = submission.read(folder)
            timestamp = _timestamp(handed_in)
            facts = f"{handed_in.digest} {timestamp} {self.rules}"
            digest = hashlib.sha256(facts.encode()).hexdigest()
            before = self.before.get(student)
            done = self._place(student).is_dir()
            if before and before.digest == digest and done and not self.options.force:
                report.states[student] = before
                report.unchanged.append(student)
                watch.unchanged(student)
                continue
            job = Job(
                student,
                self.masters,
                handed_in.notebooks,
                handed_in.with_files(self.own_files, reserved=[f"{master.name}.ipynb" for master in self.masters]),
                handed_in.notes,
                self.options.limits,
                self.options.skip_demos,
            )
            self.waiting[student] = (job, timestamp, digest)
            yield job

    def record(self, outcome: Outcome) -> None:
        """Write one submission down."""
        job, timestamp, digest = self.waiting.pop(outcome.student)
        record(
            self.gradebook,
            self.assignment,
            job,
            outcome,
            destination=self._place(outcome.student),
            timestamp=timestamp,
            digest=digest,
            config=self.classroom.config,
        )
        log.write(self.classroom.class_dir / "logs" / self.assignment / f"{outcome.student}.log", outcome)

    def _place(self, student: str) -> Path:
        return self.classroom.submission_dir("autograded", student, self.assignment)


def _timestamp(handed_in: submission.Submission) -> str | None:
    """Return when it was handed in; what is no date is left out and noted."""
    text = handed_in.timestamp.decode(errors="replace").strip()
    if not text:
        return None
    try:
        parse_utc(text)
    except (ValueError, OverflowError, TypeError):
        handed_in.notes.append(f"timestamp.txt is no date: {text[:40]!r}")
        return None
    return text


def _add_scores(gradebook, assignment: str, report: Report) -> None:
    found = gradebook.find_assignment(assignment)
    report.most = found.max_score
    columns = (SubmittedAssignment.student_id, SubmittedAssignment.score, SubmittedAssignment.late_submission_penalty)
    for student, score, penalty in gradebook.db.query(*columns).filter_by(assignment_id=found.id):
        if student in report.states:  # as nbgrader exports it: never less than nothing
            report.scores[student] = max(0.0, score - penalty)
