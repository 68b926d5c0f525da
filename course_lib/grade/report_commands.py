"""The sub-commands of ``course`` that tell what a class did. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.grade.commands import PANEL, Lesson, _assignment

app = typer.Typer()


@app.command(rich_help_panel=PANEL)
def report(
    lesson: Lesson,
    out: Annotated[Path | None, typer.Option(help="The page.", show_default="class/report/LESSON.html")] = None,
    names: Annotated[bool, typer.Option("--names", help="Say who the students are.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Write the numbers as CSV too.")] = False,
    formgrader: Annotated[str, typer.Option(help="Where course lab --instructor answers.")] = "http://localhost:8888",
) -> None:
    """Write what the class's work on a lesson says: one page that opens offline, and CSV if you like."""
    from course_lib.grade.classroom import Classroom
    from course_lib.grade.report import report

    classroom, assignment = Classroom(), _assignment(lesson)
    page = out or classroom.folder / "report" / f"{assignment}.html"
    for path in report(classroom, assignment, page, names=names, csv=csv, formgrader=formgrader):
        print(path)
