"""The class list exported from another system: its rows, its columns, and which student each row belongs to."""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from course_lib.grade.export.collect import Student
from course_lib.problem import Problem


@dataclass
class Roster:
    """A CSV file, unchanged.

    Attributes:
        path: the file.
        columns: the headings, in order.
        rows: a dictionary for each row.
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
        """Return the column of an assignment; None if there is none. ``02_trees`` matches "02 Trees" and "Trees".

        Args:
            assignment: the assignment's name.
            tidy: removes from a heading what the system adds to an assignment's name.

        Raises:
            Problem: two columns match.
        """
        names = {_normalised(assignment), _normalised(assignment.partition("_")[2] or assignment)}
        found = [column for column in self.columns if _normalised(tidy(column)) in names]
        if len(found) > 1:
            raise Problem(f"{self.path.name} has two columns for {assignment}: {' and '.join(found)}. Delete one.")
        return found[0] if found else None


def read_roster(path: Path) -> Roster:
    """Read a CSV file in UTF-8.

    Raises:
        Problem: it is missing, or not such a file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Problem(f"{path} cannot be read ({error.strerror}). Check the path.") from None
    except UnicodeDecodeError:
        raise Problem(f"{path} is not in UTF-8. Download it again, or save it as CSV UTF-8.") from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter, restval="")
    rows = [{key: value or "" for key, value in row.items() if key is not None} for row in reader]
    return Roster(path=path, columns=list(reader.fieldnames or []), rows=rows, delimiter=delimiter)


def match(
    rows: Sequence[dict[str, str]], students: Iterable[Student], keys: Sequence[tuple[str, str]], path: Path
) -> tuple[dict[int, Student], list[Student]]:
    """Return the student whom each row (by its position) belongs to, and the students without a row.

    Args:
        rows: the class list's rows.
        students: the gradebook's students.
        keys: what must agree, most trustworthy first: a column, and an attribute of a student.
        path: the class list, for messages.

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
            raise Problem(f"{path.name} has {student.id} in {len(found)} rows. Delete all but one.")
        if not found:
            missing.append(student)
        elif found[0] in owner:
            other = owner[found[0]].id
            raise Problem(
                f"{student.id} and {other} match the same row of {path.name}. Correct their ids in the gradebook."
            )
        else:
            owner[found[0]] = student
    return owner, missing


def _normalised(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
