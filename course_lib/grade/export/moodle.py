"""The two files that Moodle imports grades from.

*Grades → Import → CSV file* takes any columns and asks which is which; to fill in the file that *Grades → Export*
writes, pass it as ``roster``. If that is an assignment's *grading worksheet* (offline grading), it is filled in.
"""

import re

from course_lib.grade.export.base import FileExport
from course_lib.grade.export.collect import Assignment, Student
from course_lib.grade.export.roster import Roster, match
from course_lib.grade.safe_csv import Row, points
from course_lib.problem import Problem

_STUDENT = ("First name", "Last name", "Surname", "Username", "ID number", "Institution", "Department", "Email address")
_KEYS = (("Email address", "email"), ("Username", "id"), ("ID number", "id"), ("ID number", "lms_user_id"))


class MoodleExport(FileExport):
    """Writes a CSV file for Moodle. An empty cell leaves Moodle's grade as it is."""

    default_name = "moodle.csv"
    identities = ("Username", "ID number", "Email address", "Identifier")

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[Row]:
        """Return the headings and a row for each student."""
        if roster is None:
            return _new(assignments, students)
        if roster.has("Identifier", "Grade"):
            return self._worksheet(assignments, students, roster)
        if not {"Username", "ID number", "Email address"} & set(roster.columns):
            raise Problem(
                f"{roster.path.name} has no column Email address, ID number or Username. Export the grades again: with "
                "Moodle in English, or with one of those columns."
            )
        return self._filled(assignments, students, roster)

    def _filled(self, assignments: list[Assignment], students: list[Student], roster: Roster) -> list[Row]:
        who = [column for column in roster.columns if column in _STUDENT]
        columns = [roster.column_of(each.name, _item) for each in assignments]
        for each, column in zip(assignments, columns, strict=True):
            if column is None:
                self.note(f"Moodle has no grade item for {each.name}. Choose or create one during the import.")
        owner, missing = match(roster.rows, students, _KEYS, roster.path)
        self.note_missing(missing, roster)
        rows: list[Row] = [[*who, *(column or each.name for column, each in zip(columns, assignments, strict=True))]]
        for number, person in enumerate(roster.rows):
            student = owner.get(number)
            grades = [points(student.score(each.name)) if student else "" for each in assignments]
            rows.append([*(person[column] for column in who), *grades])
        return rows

    def _worksheet(self, assignments: list[Assignment], students: list[Student], roster: Roster) -> list[Row]:
        if len(assignments) != 1:
            raise Problem(f"{roster.path.name} is the worksheet of one assignment. Name the one to export.")
        (assignment,) = assignments
        owner, missing = match(roster.rows, students, _KEYS, roster.path)
        self.note_missing(missing, roster)
        rows: list[Row] = [list(roster.columns)]
        for number, person in enumerate(roster.rows):
            student = owner.get(number)
            score = student.score(assignment.name) if student else None
            locked = person.get("Grade can be changed", "Yes").strip() == "No"
            if score is not None and not locked:
                person = {**person, "Grade": points(score)}
            rows.append([person[column] for column in roster.columns])
        maxima = {row.get("Maximum Grade", "").strip().replace(",", ".") for row in roster.rows} - {""}
        if any(_number(text) not in (None, assignment.max_score) for text in maxima):
            self.note(
                f"The maximum grade is {', '.join(sorted(maxima))} in Moodle and {points(assignment.max_score)} here. "
                "Nothing is scaled, so change it in Moodle."
            )
        return rows


def _new(assignments: list[Assignment], students: list[Student]) -> list[Row]:
    head = ["Username", "ID number", "First name", "Last name", "Email address", *(each.name for each in assignments)]
    rows: list[Row] = [head]
    for student in students:
        who = [student.id, student.lms_user_id, student.first_name, student.last_name, student.email]
        rows.append([*who, *(points(student.score(each.name)) for each in assignments)])
    return rows


def _item(column: str) -> str:
    return re.sub(r"^[^:]+:\s*|\s*\((?:Real|Percentage|Letter)\)$", "", column)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
