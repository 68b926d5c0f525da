"""Releases assignments to a class, through nbgrader: into the release directory and the gradebook."""

from nbgrader.converters import GenerateAssignment

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.converter import convert


def release(classroom: Classroom, assignment: str) -> None:
    """Release an assignment, or release it again.

    Raises:
        Problem: nbgrader refused.
    """
    convert(GenerateAssignment, classroom.config, assignment, failure=f"{assignment} could not be released")
