"""A table for a spreadsheet: nbgrader's own columns, with a row for each student and assignment."""

from course_lib.grade.export.base import FileExport
from course_lib.grade.export.collect import Assignment, Grade, Student
from course_lib.grade.export.roster import Roster
from course_lib.grade.safe_csv import Row

_COLUMNS = ("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score")


class CsvExport(FileExport):
    """Like nbgrader's CSV export, but commas and quotes in names are quoted, and no cell is a formula."""

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[Row]:
        """Return the rows; a student who submitted nothing has 0 points, as in nbgrader's own export."""
        rows: list[Row] = [[*_COLUMNS, "late_submission_penalty", "score", "max_score"]]
        for each in assignments:
            for student in students:
                grade = student.grades.get(each.name, Grade(raw=0.0, penalty=0.0, timestamp=None))
                who = [student.id, student.last_name, student.first_name, student.email]
                what = [grade.raw, grade.penalty, grade.score, each.max_score]
                rows.append([each.name, each.duedate, grade.timestamp, *who, *what])
        return rows

    def encoding(self) -> str:
        """Return UTF-8 with a byte order mark, without which Excel assumes another encoding."""
        return "utf-8-sig"
