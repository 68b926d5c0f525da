"""What each submission used: kept in the gradebook beside its state, so that a report can show it."""

from nbgrader.api import Gradebook
from sqlalchemy import BigInteger, Column, Float, MetaData, String, Table, delete, insert, select

from course_lib.grade.model import Usage

_TABLE = Table(
    "course_usage",
    MetaData(),
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("seconds", Float, nullable=False),
    Column("cpu", Float, nullable=False),
    Column("memory", BigInteger, nullable=False),
)


def make_table(gradebook: Gradebook) -> None:
    """Make the table, unless it is there."""
    _TABLE.create(gradebook.engine, checkfirst=True)


def write_usage(gradebook: Gradebook, assignment: str, student: str, usage: Usage) -> None:
    """Write a submission's usage; the caller's transaction commits it."""
    here = (_TABLE.c.assignment == assignment) & (_TABLE.c.student == student)
    gradebook.db.execute(delete(_TABLE).where(here))
    row = {"seconds": usage.seconds, "cpu": usage.cpu, "memory": usage.memory}
    gradebook.db.execute(insert(_TABLE).values(assignment=assignment, student=student, **row))


def read_usage(gradebook: Gradebook, assignment: str) -> dict[str, Usage]:
    """Return what an assignment's submissions used, by student."""
    rows = gradebook.db.execute(select(_TABLE).where(_TABLE.c.assignment == assignment)).all()
    return {row.student: Usage(row.seconds, row.cpu, row.memory) for row in rows}
