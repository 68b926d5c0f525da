"""How the gradebook is written: a submission in one transaction, by one grader at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook

from course_lib.problem import Problem


@contextmanager
def single_transaction(gradebook: Gradebook) -> Iterator[None]:
    """Let nbgrader's API write without its commits: either everything is committed at the end, or nothing."""
    # nbgrader leaves no other way: each of its methods that write ends with `self.db.commit()`, and `Gradebook` makes
    # that session itself, from a URL, without an option to join a transaction. So while this lasts, `commit` only
    # sends what is pending to the database.
    session = gradebook.db
    commit = session.commit
    session.commit = session.flush
    try:
        yield
    except BaseException:
        session.rollback()
        raise
    finally:
        session.commit = commit
    session.commit()


@contextmanager
def class_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of the class whose files are in ``folder``.

    Raises:
        Problem: another run holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".grading").open("a+") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # unlike flock's, forked workers do not inherit it
        except BlockingIOError:
            raise Problem(
                "Another `course grade` is already running for this class. Wait for it to finish, then try again."
            ) from None
        yield
