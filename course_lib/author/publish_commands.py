"""The sub-commands of ``course`` that make what others get. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.author.commands import PANEL
from course_lib.paths import course_root

app = typer.Typer()


@app.command(rich_help_panel=PANEL)
def kit(
    out: Annotated[Path | None, typer.Option(help="The zip file.", show_default="dist/pytorch-course.zip")] = None,
) -> None:
    """Make the zip file for students: the lessons without answers, the package, and how to begin."""
    from course_lib.author.publish.kit import FOLDER, build

    root = course_root()
    path = out or root / "dist" / f"{FOLDER}.zip"
    build(root, path)
    print(path)


@app.command(rich_help_panel=PANEL)
def book(
    out: Annotated[Path | None, typer.Option(help="The folder; it is replaced.", show_default="build/book")] = None,
) -> None:
    """Make a web site of the lessons to read: without answers, with the demonstrations' outputs."""
    import sys

    from course_lib.author.publish.book.build import build

    root = course_root()
    folder = out or root / "build" / "book"
    warnings = build(root, folder)
    for warning in warnings:
        print(warning, file=sys.stderr)
    print(folder / "index.html")
    if warnings:
        raise typer.Exit(1)
