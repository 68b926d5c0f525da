"""Runs one of nbgrader's converters quietly, and turns what it logs into a problem if it fails."""

import copy
import logging
from io import StringIO

from nbgrader.converters import NbGraderException
from nbgrader.converters.base import BaseConverter
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from course_lib.problem import Problem


def convert(
    converter: type[BaseConverter], config: Config, assignment: str, *, failure: str, student: str | None = None
) -> None:
    """Convert an assignment, or a student's submission of it; what an earlier run wrote is replaced.

    Args:
        converter: one of nbgrader's converters.
        config: nbgrader's configuration.
        assignment: the assignment to convert.
        failure: what to say if it fails, as a sentence without its full stop.
        student: whose submission to convert.

    Raises:
        Problem: it failed; the message goes on with what nbgrader logged.
    """
    config = copy.deepcopy(config)
    config.CourseDirectory.assignment_id = assignment
    if student is not None:
        config.CourseDirectory.student_id = student
    logged = StringIO()
    log = logging.Logger("nbgrader", level=logging.ERROR)
    log.addHandler(logging.StreamHandler(logged))
    run = converter(coursedir=CourseDirectory(config=config, log=log), config=config, log=log)
    run.force = True
    try:
        run.start()
    except NbGraderException:
        raise Problem(f"{failure}. nbgrader reported: {logged.getvalue().strip() or 'nothing'}") from None
