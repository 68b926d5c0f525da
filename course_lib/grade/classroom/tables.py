"""Our two tables next to nbgrader's in the gradebook: each submission's verdict, and what grading it used."""

import json

from nbgrader.api import Gradebook
from sqlalchemy import BigInteger, Column, Float, MetaData, String, Table, Text, delete, insert, select

from course_lib.grade.model import State, Usage, Verdict

_TABLES = MetaData()


def _submission() -> tuple[Column[str], Column[str]]:
    """Return the columns that name a submission."""
    return Column("assignment", String(128), primary_key=True), Column("student", String(128), primary_key=True)


_GRADING = Table(
    "course_grading",
    _TABLES,
    *_submission(),
    Column("state", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)
_USAGE = Table(
    "course_usage",
    _TABLES,
    *_submission(),
    Column("seconds", Float, nullable=False),
    Column("cpu", Float, nullable=False),
    Column("memory", BigInteger, nullable=False),
)

_FORMER_NAMES = {"needs a look": State.NEEDS_REVIEW}  # in gradebooks that version 1.0 wrote


def create_tables(gradebook: Gradebook) -> None:
    """Create the tables, unless they are there."""
    _TABLES.create_all(gradebook.engine)


def write_verdict(gradebook: Gradebook, assignment: str, student: str, verdict: Verdict) -> None:
    """Write the verdict on a submission; the caller's transaction commits it."""
    detail = json.dumps(verdict.sentences, ensure_ascii=False)
    _write(gradebook, _GRADING, assignment, student, state=str(verdict.state), detail=detail, digest=verdict.digest)


def read_verdicts(gradebook: Gradebook, assignment: str) -> dict[str, Verdict]:
    """Return the verdicts on an assignment's submissions, by student."""
    rows = gradebook.db.execute(select(_GRADING).where(_GRADING.c.assignment == assignment)).all()
    return {row.student: Verdict(_state(row.state), json.loads(row.detail), row.digest) for row in rows}


def write_usage(gradebook: Gradebook, assignment: str, student: str, usage: Usage) -> None:
    """Write a submission's usage; the caller's transaction commits it."""
    _write(gradebook, _USAGE, assignment, student, seconds=usage.seconds, cpu=usage.cpu, memory=usage.memory)


def read_usage(gradebook: Gradebook, assignment: str) -> dict[str, Usage]:
    """Return what an assignment's submissions used, by student."""
    rows = gradebook.db.execute(select(_USAGE).where(_USAGE.c.assignment == assignment)).all()
    return {row.student: Usage(row.seconds, row.cpu, row.memory) for row in rows}


def _write(gradebook: Gradebook, table: Table, assignment: str, student: str, **values: str | float) -> None:
    """Replace a submission's row."""
    row = (table.c.assignment == assignment) & (table.c.student == student)
    gradebook.db.execute(delete(table).where(row))
    gradebook.db.execute(insert(table).values(assignment=assignment, student=student, **values))


def _state(stored: str) -> State:
    return _FORMER_NAMES.get(stored) or State(stored)
