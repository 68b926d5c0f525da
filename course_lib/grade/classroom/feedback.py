"""Writes feedback for a class, through nbgrader; ``plugins/feedback.py`` decides what it shows."""

from nbgrader.api import MissingEntry
from nbgrader.converters import GenerateFeedback

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.converter import convert
from course_lib.problem import Problem


def feedback(classroom: Classroom, assignment: str, students: list[str] | None = None) -> int:
    """Write feedback on an assignment, for all students or for these, and return for how many.

    Raises:
        Problem: there is no graded submission, or nbgrader refused.
    """
    with classroom.gradebook() as gradebook:
        try:
            graded = sorted(submission.student_id for submission in gradebook.find_assignment(assignment).submissions)
        except MissingEntry:
            graded = []
    chosen = students or graded
    if missing := [student for student in chosen if student not in graded]:
        raise Problem(f"{', '.join(missing)}: {assignment} is not graded yet. Run `course grade {assignment}` first.")
    if not chosen:
        raise Problem(f"No submission of {assignment} is graded yet. Run `course grade {assignment}` first.")
    for student in chosen:
        failure = f"The feedback on {assignment} for {student} could not be written"
        convert(GenerateFeedback, classroom.config, assignment, failure=failure, student=student)
    return len(chosen)
