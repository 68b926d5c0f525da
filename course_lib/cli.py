"""The ``course`` command. Each sub-command does its imports when it runs, so that ``course --help`` is instant."""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from course_lib.paths import course_root
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


@app.command()
def lab(
    browser: Annotated[bool, typer.Option(help="Open it in your browser.")] = True,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "localhost",
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Only this port.", show_default="8888")] = None,
    workspace: Annotated[Path | None, typer.Option(help="Your folder.", show_default="./workspace")] = None,
    instructor: Annotated[bool, typer.Option("--instructor", help="Open the class in formgrader instead.")] = False,
) -> None:
    """Bring the lessons into your workspace and open JupyterLab there."""
    from course_lib.workspace.find import workspace_here
    from course_lib.workspace.lab import open_lab, require_free

    if port is not None:
        require_free(host, port)
    if instructor:
        open_lab(course_root(), browser=browser, host=host, port=port, instructor=True)
    folder = workspace_here(workspace)
    _update(folder)
    open_lab(folder, browser=browser, host=host, port=port)


def _update(workspace: Path) -> None:
    """Bring the lessons' current release into ``workspace``, and make it first if the sources have changed."""
    from tempfile import TemporaryDirectory

    from course_lib.workspace.install import install, is_current, manifest_path, pristine
    from course_lib.workspace.kit import kit_around
    from course_lib.workspace.manifest import Manifest

    try:
        if kit := kit_around(workspace) or kit_around():
            messages = install(kit.lessons, workspace, kit.source)
        elif not find_spec("course_lib.author"):
            if not pristine(workspace).is_dir():
                raise Problem(
                    "There are no lessons here. Change into the folder of the kit, which has `lessons/` in it."
                )
            messages = install(pristine(workspace), workspace, Manifest.read(manifest_path(workspace)).source)
        else:
            from course_lib.author.publish.student_version import make_student_version, source_digest

            root = course_root()
            source = source_digest(root)
            if is_current(workspace, source):
                messages = install(pristine(workspace), workspace, source)
            else:
                with TemporaryDirectory() as folder:
                    make_student_version(root, Path(folder))
                    messages = install(Path(folder), workspace, source)
    except OSError as error:
        raise Problem(
            f"{workspace} cannot be written to ({error.strerror}). Choose another folder with `--workspace`."
        ) from None
    for message in messages:
        print(message)


@app.command()
def check(
    lessons: Annotated[
        list[str] | None, typer.Argument(help="As 02_reshaping, 2 or reshaping; by default, all.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    workspace: Annotated[Path | None, typer.Option(help="Your folder.", show_default="./workspace")] = None,
) -> None:
    """Run your lessons and show your points, exercise by exercise."""
    from course_lib.workspace.find import released_lessons, workspace_here
    from course_lib.workspace.kit import kit_around

    folder = workspace_here(workspace)
    if kit_around(folder) and not folder.exists():
        _update(folder)
    released = released_lessons(folder, lessons or [])

    import json

    from rich.console import Console

    from course_lib.workspace.progress import check_progress
    from course_lib.workspace.progress_bar import progress_bar
    from course_lib.workspace.progress_text import as_data, print_tables

    with progress_bar() as on_cell:
        progress = check_progress(folder, released, on_cell)
    if as_json:
        print(json.dumps(as_data(progress), ensure_ascii=False, indent=1))
    else:
        print_tables(progress, Console())
    problems = [lesson.problem for lesson in progress if lesson.problem]
    if problems:
        raise Problem("\n".join(problems))


if find_spec("course_lib.author"):  # the students' kit has only the learner's rooms
    from course_lib.author.commands import app as author
    from course_lib.grade.commands.grading import app as class_
    from course_lib.grade.commands.results import app as reports

    for part in (class_, reports, author):
        app.add_typer(part)


def main() -> None:
    """Run the command. A problem is one message on stderr, and exit code 1."""
    try:
        app()
    except Problem as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        sys.exit(130)
