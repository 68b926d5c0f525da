"""A table for a spreadsheet: nbgrader's own columns, one row a student and assignment."""

from course_lib.grade.export.base import FileExport
from course_lib.grade.export.collect import Assignment, Grade, Student
from course_lib.grade.export.roster import Roster

_COLUMNS = ("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score")


class CsvExport(FileExport):
    """As nbgrader's CSV export, with commas and quotes in names quoted, and no cell that is a formula."""

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[list]:
        """Return the rows; who handed nothing in has 0 points, as in nbgrader's own export."""
        rows = [[*_COLUMNS, "late_submission_penalty", "score", "max_score"]]
        for each in assignments:
            for student in students:
                grade = student.grades.get(each.name, Grade(0.0, 0.0, None))
                who = [student.id, student.last_name, student.first_name, student.email]
                what = [grade.raw, grade.penalty, grade.score, each.most]
                rows.append([each.name, each.duedate, grade.timestamp, *who, *what])
        return rows

    def encoding(self) -> str:
        """With a byte order mark, without which Excel takes UTF-8 for something else."""
        return "utf-8-sig"
