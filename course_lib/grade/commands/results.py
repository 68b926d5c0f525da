"""The sub-commands of ``course`` that return results: feedback, the report and exports. They import when they run."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.grade.commands.arguments import PANEL, AnyAssignments, Assignment, Students

app = typer.Typer()


@app.command(rich_help_panel=PANEL)
def feedback(assignment: Assignment, students: Students = None) -> None:
    """Write the class's feedback: each case's sentence and points, never hidden tests."""
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.feedback import feedback

    classroom = Classroom()
    written = feedback(classroom, classroom.assignment(assignment), students)
    print(f"Feedback for {written} students is in {classroom.coursedir.feedback_directory}/")


@app.command(rich_help_panel=PANEL)
def report(
    assignment: Assignment,
    out: Annotated[Path | None, typer.Option(help="The page.", show_default="report/ASSIGNMENT.html")] = None,
    names: Annotated[bool, typer.Option("--names", help="Show who the students are.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Write the numbers as CSV, too.")] = False,
    formgrader: Annotated[
        str, typer.Option(help="The address of `course lab --instructor`.")
    ] = "http://localhost:8888",
) -> None:
    """Write a report on how the class did: one page that opens offline, and CSV on request."""
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.report import report

    classroom = Classroom()
    name = classroom.assignment(assignment)
    page = out or classroom.class_dir / "report" / f"{name}.html"
    for path in report(classroom, name, page, names=names, csv=csv, formgrader=formgrader):
        print(path)


@app.command(rich_help_panel=PANEL)
def export(
    assignments: AnyAssignments = None,
    to: Annotated[str, typer.Option(help="csv, canvas or moodle.")] = "csv",
    out: Annotated[Path | None, typer.Option(help="The file.", show_default="grades-….csv")] = None,
    roster: Annotated[
        Path | None, typer.Option(help="The class list exported from Canvas or Moodle, to fill in.")
    ] = None,
    students: Students = None,
) -> None:
    """Write the grades to a file for a spreadsheet, Canvas or Moodle."""
    import sys

    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.export import EXPORTS
    from course_lib.problem import Problem

    if to not in EXPORTS:
        raise Problem(f"There is no export named {to!r}. Choose one of {', '.join(EXPORTS)}.")
    classroom = Classroom()
    plugin = EXPORTS[to](config=classroom.config)
    plugin.log.setLevel("ERROR")  # the notes are printed here
    plugin.to = str(out or classroom.class_dir / f"grades-{to}.csv")
    plugin.assignment = [classroom.assignment(name) for name in assignments or []]
    plugin.student = students or []
    plugin.roster = str(roster or "")
    with classroom.gradebook() as gradebook:
        plugin.export(gradebook)
    for note in plugin.notes:
        print(note, file=sys.stderr)
    print(plugin.to)
