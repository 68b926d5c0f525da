"""The arguments and options that several of the class's commands share."""

from typing import Annotated

import typer

PANEL = "For a class"

_NAME = "The assignment's name; for 02_trees, 2 or trees is enough"

Assignment = Annotated[str, typer.Argument(help=f"{_NAME}.")]
Assignments = Annotated[list[str], typer.Argument(help=f"{_NAME}.")]
AnyAssignments = Annotated[list[str] | None, typer.Argument(help=f"{_NAME}. All if none is given.")]
Students = Annotated[list[str] | None, typer.Option("--student", help="Only this student; can be repeated.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="The number of submissions graded at once.", show_default="all cores")
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
