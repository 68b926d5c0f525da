"""``course report``: how a class did on an assignment, as one page that opens anywhere, and as tables.

``results.py`` reads, ``item_analysis.py`` and ``messages.py`` count, ``page.py``, ``charts.py`` and ``tables.py`` show.
"""

from pathlib import Path

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.report.page import report_page
from course_lib.grade.report.results import read_results
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
    """Write the report on an assignment and return the files written.

    Args:
        classroom: the class.
        assignment: the assignment.
        destination: the page to write.
        names: show who the students are. Without it, nothing in the report identifies them.
        csv: write the two tables next to the page, too.
        formgrader: the address of the instructor's JupyterLab, for links to the submissions.

    Raises:
        Problem: no submission is graded.
    """
    results = read_results(classroom, assignment, names=names)
    destination.parent.mkdir(parents=True, exist_ok=True)
    destination.write_text(report_page(results, destination, formgrader=formgrader), encoding="utf-8")
    return [destination, *(write_tables(results, destination) if csv else [])]
