"""The gradebook's assignments, students and grades, as plain data for an export."""

from dataclasses import dataclass
from datetime import datetime

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from course_lib.problem import Problem


@dataclass(frozen=True)
class Grade:
    """One student's grade in one assignment: points before the penalty, the penalty, and when it was submitted."""

    raw: float
    penalty: float
    timestamp: datetime | None

    @property
    def score(self) -> float:
        """The points, as nbgrader exports them: never below 0."""
        return max(0.0, self.raw - self.penalty)


@dataclass(frozen=True)
class Student:
    """A student as the gradebook has them, with a grade for each assignment that they submitted."""

    id: str
    first_name: str
    last_name: str
    email: str
    lms_user_id: str
    grades: dict[str, Grade]

    @property
    def name(self) -> str:
        """Last name, first name; the id if neither is known."""
        return ", ".join(filter(None, (self.last_name, self.first_name))) or self.id

    def score(self, assignment: str) -> float | None:
        """Return the score, or None if nothing was submitted."""
        return self.grades[assignment].score if assignment in self.grades else None


@dataclass(frozen=True)
class Assignment:
    """An assignment: its name, due date and full marks."""

    name: str
    duedate: datetime | None
    max_score: float


def collect(gradebook: Gradebook, plugin: ExportPlugin) -> tuple[list[Assignment], list[Student]]:
    """Return the assignments and students that ``plugin`` is configured to export; all if none is named.

    Raises:
        Problem: one that is named is not in the gradebook, or there is nothing to export.
    """
    assignments = [
        Assignment(name=each.name, duedate=each.duedate, max_score=each.max_score)
        for each in gradebook.assignments
        if _wanted(each.name, plugin.assignment)
    ]
    assignments.sort(key=lambda each: each.name)
    known = {each.id: each for each in gradebook.students if _wanted(each.id, plugin.student)}
    for kind, names, found in (
        ("assignment", plugin.assignment, {each.name for each in assignments}),
        ("student", plugin.student, known.keys()),
    ):
        if missing := [str(name) for name in names if str(name) not in found]:
            raise Problem(f"There is no {kind} {', '.join(missing)} in the gradebook. Check the spelling.")
    if not assignments or not known:
        raise Problem("The gradebook has nothing to export. Run `course release` and `course grade` first.")
    grades: dict[str, dict[str, Grade]] = {name: {} for name in known}
    for assignment in assignments:
        for found in gradebook.assignment_submissions(assignment.name):
            if found.student_id in grades:
                grade = Grade(raw=found.score, penalty=found.late_submission_penalty, timestamp=found.timestamp)
                grades[found.student_id][assignment.name] = grade
    students = [
        Student(
            id=each.id,
            first_name=each.first_name or "",
            last_name=each.last_name or "",
            email=each.email or "",
            lms_user_id=each.lms_user_id or "",
            grades=grades[each.id],
        )
        for each in known.values()
    ]
    return assignments, sorted(students, key=lambda each: (each.name.casefold(), each.id))


def _wanted(name: str, chosen: list[str]) -> bool:
    return not chosen or name in [str(each) for each in chosen]
