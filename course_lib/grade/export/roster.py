"""The list of a class that another system hands out: its rows, its columns, and which row is whose."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from course_lib.grade.export.collect import Student
from course_lib.problem import Problem


@dataclass
class Roster:
    """A CSV file as it came.

    Attributes:
        path: where it lies.
        columns: the headings, in order.
        rows: a dictionary a row.
        delimiter: comma, semicolon or tab, as in the file.
    """

    path: Path
    columns: list[str]
    rows: list[dict[str, str]]
    delimiter: str

    def has(self, *columns: str) -> bool:
        """Return whether all these columns are there."""
        return set(columns) <= set(self.columns)

    def column_of(self, assignment: str, tidy: Callable[[str], str]) -> str | None:
        """Return the column of an assignment: ``02_reshaping`` is found as "02 Reshaping" or as "Reshaping".

        ``tidy`` takes away what the system adds to an assignment's name.

        Raises:
            Problem: two columns fit.
        """
        names = {_plain(assignment), _plain(assignment.partition("_")[2] or assignment)}
        found = [column for column in self.columns if _plain(tidy(column)) in names]
        if len(found) > 1:
            raise Problem(f"{self.path.name} has two columns for {assignment}: {' and '.join(found)}. Delete one.")
        return found[0] if found else None


def read(path: Path) -> Roster:
    """Read a CSV file in UTF-8.

    Raises:
        Problem: it is missing, or no such file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise Problem(f"{path} is not UTF-8: download it again, or save it as CSV UTF-8.") from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter, restval="")
    rows = [{key: value or "" for key, value in row.items() if key is not None} for row in reader]
    return Roster(path, list(reader.fieldnames or []), rows, delimiter)


def match(
    rows: Sequence[dict[str, str]], students: Iterable[Student], keys: Sequence[tuple[str, str]], path: Path
) -> tuple[dict[int, Student], list[Student]]:
    """Return which student each row (by position) belongs to, and who is in no row.

    Args:
        keys: what must agree, most trustworthy first: a column, and an attribute of a student.

    Raises:
        Problem: two students belong to one row, or one student to two.
    """
    owner: dict[int, Student] = {}
    missing = []
    for student in students:
        found: list[int] = []
        for column, attribute in keys:
            wanted = getattr(student, attribute).strip().casefold()
            found = [n for n, row in enumerate(rows) if wanted and row.get(column, "").strip().casefold() == wanted]
            if found:
                break
        if len(found) > 1:
            raise Problem(f"{path.name} has {student.id} in {len(found)} rows: delete all but one.")
        if not found:
            missing.append(student)
        elif found[0] in owner:
            other = owner[found[0]].id
            raise Problem(
                f"{student.id} and {other} fit the same row of {path.name}: correct their ids in the gradebook."
            )
        else:
            owner[found[0]] = student
    return owner, missing


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
