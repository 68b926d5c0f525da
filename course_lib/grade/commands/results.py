"""The sub-commands of ``course`` that tell what a class did. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.grade.commands.grading import PANEL, Lesson, _assignment

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
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.report import report

    classroom, assignment = Classroom(), _assignment(lesson)
    page = out or classroom.folder / "report" / f"{assignment}.html"
    for path in report(classroom, assignment, page, names=names, csv=csv, formgrader=formgrader):
        print(path)


@app.command(rich_help_panel=PANEL)
def export(
    lessons: Annotated[
        list[str] | None, typer.Argument(help="As 02_reshaping, 2 or reshaping; all if left out.")
    ] = None,
    to: Annotated[str, typer.Option(help="csv, canvas or moodle.")] = "csv",
    out: Annotated[Path | None, typer.Option(help="The file.", show_default="class/grades-….csv")] = None,
    roster: Annotated[
        Path | None, typer.Option(help="The class list that Canvas or Moodle exports, to fill in.")
    ] = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this one; may be repeated.")] = None,
) -> None:
    """Write the grades as a file that a spreadsheet, Canvas or Moodle reads."""
    import sys

    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.export import EXPORTS
    from course_lib.problem import Problem

    if to not in EXPORTS:
        raise Problem(f"There is no export to {to!r}; there are {', '.join(EXPORTS)}.")
    classroom = Classroom()
    plugin = EXPORTS[to](config=classroom.config)
    plugin.log.setLevel("ERROR")  # the notes are printed here
    plugin.to = str(out or classroom.folder / f"grades-{to}.csv")
    plugin.assignment = [_assignment(lesson) for lesson in lessons or []]
    plugin.student = student or []
    plugin.roster = str(roster or "")
    with classroom.gradebook() as gradebook:
        plugin.export(gradebook)
    for note in plugin.notes:
        print(note, file=sys.stderr)
    print(plugin.to)
