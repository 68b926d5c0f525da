"""nbgrader's gradebook, written in one transaction a submission, and our own table beside its tables."""

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from sqlalchemy import Column, MetaData, String, Table, Text, delete, insert, select

from course_lib.grade.model import State, Verdict
from course_lib.problem import Problem

_TABLE = Table(
    "course_grading",
    MetaData(),
    Column("assignment", String(128), primary_key=True),
    Column("student", String(128), primary_key=True),
    Column("state", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

_FORMER_NAMES = {"needs a look": State.NEEDS_REVIEW}  # in gradebooks that version 1.0 wrote


class OneTransaction:
    """Lets nbgrader's API write without its commits; all is written at the end, or nothing."""

    def __init__(self, gradebook: Gradebook):
        self.gradebook = gradebook

    def __enter__(self) -> Gradebook:
        self._commit = self.gradebook.db.commit
        self.gradebook.db.commit = self.gradebook.db.flush
        return self.gradebook

    def __exit__(self, kind: type | None, error: BaseException | None, trace: Any) -> None:
        self.gradebook.db.commit = self._commit
        if kind is None:
            self.gradebook.db.commit()
        else:
            self.gradebook.db.rollback()


def make_table(gradebook: Gradebook) -> None:
    """Make our table, unless it is there."""
    _TABLE.create(gradebook.engine, checkfirst=True)


def write_state(gradebook: Gradebook, assignment: str, student: str, verdict: Verdict) -> None:
    """Write the verdict on a submission; the caller's transaction commits it."""
    here = (_TABLE.c.assignment == assignment) & (_TABLE.c.student == student)
    gradebook.db.execute(delete(_TABLE).where(here))
    detail = json.dumps(verdict.sentences, ensure_ascii=False)
    row = {"assignment": assignment, "student": student, "state": str(verdict.state), "detail": detail}
    gradebook.db.execute(insert(_TABLE).values(**row, digest=verdict.digest))


def read_states(gradebook: Gradebook, assignment: str) -> dict[str, Verdict]:
    """Return the verdicts on an assignment's submissions, by student."""
    rows = gradebook.db.execute(select(_TABLE).where(_TABLE.c.assignment == assignment)).all()
    return {row.student: Verdict(_state(row.state), json.loads(row.detail), row.digest) for row in rows}


def _state(stored: str) -> State:
    return _FORMER_NAMES.get(stored) or State(stored)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the class's lock.

    Raises:
        Problem: another run holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".grading").open("a+") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # unlike flock's, forked workers do not inherit it
        except BlockingIOError:
            raise Problem("Another course grade is at work here: wait until it is done, then start again.") from None
        yield
