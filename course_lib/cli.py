"""The ``course`` command. Every sub-command imports what it needs when it runs, so that ``--help`` is instant."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from course_lib.problem import Problem

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Study the course, run it for a class, or write it.",
)


@app.callback()
def _course() -> None:
    """Study the course, run it for a class, or write it."""


@app.command("format")
def format_(
    paths: Annotated[list[Path] | None, typer.Argument(help="Notebooks; all lessons if left out.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if something would change.")] = False,
    execute: Annotated[bool, typer.Option("--execute", help="Run each notebook first, and store its outputs.")] = False,
) -> None:
    """Put notebooks into normal form."""
    from course_lib.author.format import format_notebook
    from course_lib.places import lessons

    paths = paths or lessons()
    changed = [path for path in paths if format_notebook(path, execute=execute, write=not check)]
    for path in changed:
        print(f"{path} {'is not in normal form: run course format' if check else 'formatted'}")
    if check and changed:
        raise typer.Exit(1)


def main() -> None:
    """Run the command; say what went wrong in one sentence, on stderr, with exit code 1."""
    try:
        app()
    except Problem as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
