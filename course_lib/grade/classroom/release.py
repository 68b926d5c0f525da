"""Releases lessons to a class, through nbgrader: into ``class/release/`` and the gradebook."""

import copy
import logging
from io import StringIO

from nbgrader.converters import GenerateAssignment, NbGraderException
from nbgrader.coursedir import CourseDirectory

from course_lib.grade.classroom.classroom import Classroom
from course_lib.problem import Problem


def release(classroom: Classroom, assignment: str) -> None:
    """Release an assignment, or release it again.

    Raises:
        Problem: nbgrader refuses it.
    """
    config = copy.deepcopy(classroom.config)
    config.CourseDirectory.assignment_id = assignment
    said = StringIO()
    log = logging.Logger("release", level=logging.ERROR)
    log.addHandler(logging.StreamHandler(said))
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config, log=log), config=config, log=log)
    converter.force = True
    try:
        converter.start()
    except NbGraderException:
        raise Problem(
            f"{assignment} cannot be released: {said.getvalue().strip() or 'nbgrader gives no reason'}"
        ) from None
