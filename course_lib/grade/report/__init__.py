"""``course report``: what a class's work on a lesson says, as one page that opens anywhere, and as tables."""

from pathlib import Path

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.report.page import page
from course_lib.grade.report.results import read
from course_lib.grade.report.tables import write_tables


def report(
    classroom: Classroom,
    assignment: str,
    destination: Path,
    *,
    names: bool = False,
    csv: bool = False,
    formgrader: str = "http://localhost:8888",
) -> list[Path]:
    """Write the report on an assignment to ``destination`` and return the files written.

    Args:
        names: say who the students are. Without it, nothing in the report does.
        csv: write the two tables beside it too.
        formgrader: where the instructor's JupyterLab answers, for links to the submissions.

    Raises:
        Problem: nothing was graded.
    """
    results = read(classroom, assignment, names=names)
    destination.parent.mkdir(parents=True, exist_ok=True)
    destination.write_text(page(results, destination, formgrader=formgrader), encoding="utf-8")
    return [destination, *(write_tables(results, destination) if csv else [])]
