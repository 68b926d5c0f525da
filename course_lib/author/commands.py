"""The maintainer's sub-commands of ``course``. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.paths import course_root, lessons, select_lessons
from course_lib.problem import Problem

app = typer.Typer()
_PANEL = "For writing the course"

_Check = Annotated[bool, typer.Option("--check", help="Change nothing; fail if something would change.")]


@app.command("format", rich_help_panel=_PANEL)
def format_(
    paths: Annotated[list[Path] | None, typer.Argument(help="Notebooks; all lessons if omitted.")] = None,
    check: _Check = False,
    execute: Annotated[bool, typer.Option("--execute", help="Run each notebook first and store its outputs.")] = False,
) -> None:
    """Put notebooks into normal form."""
    from course_lib.author.format import format_notebook

    paths = paths or lessons(course_root() / "notebooks")
    changed = [path for path in paths if format_notebook(path, execute=execute, write=not check)]
    for path in changed:
        print(f"{path} is not in normal form. Run `course format`." if check else f"{path} formatted")
    if check and changed:
        raise typer.Exit(1)


@app.command(rich_help_panel=_PANEL)
def answers(
    lesson: Annotated[list[str] | None, typer.Argument(help="For example 02_reshaping or 2; all if omitted.")] = None,
    exercise: Annotated[str | None, typer.Option(help="Prove only this exercise.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="The number of seeds that right answers must pass with.")] = 1,
    jobs: Annotated[int | None, typer.Option(min=1, help="Lessons to prove at once.", show_default="all cores")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Prove the exercises' checks: right answers pass, wrong ones and mutants lose points, feedback says why."""
    import json

    from course_lib.author.prove.display import as_data, print_failures, print_table, progress
    from course_lib.author.prove.lessons import prove

    root = course_root()
    notebooks = select_lessons(lessons(root / "notebooks"), lesson or [])
    with progress() as show:
        proofs = []
        for proof in prove(notebooks, root / "tests" / "answers", exercise=exercise, seeds=seeds, jobs=jobs):
            proofs.append(proof)
            show(proof)
    if not proofs:
        raise Problem(
            f"There is no exercise {exercise} in {', '.join(notebook.parent.name for notebook in notebooks)}. "
            "An exercise's name is the grade_id of its solution cell."
        )
    proofs.sort(key=lambda proof: proof.lesson)  # within a lesson they are in order already
    if as_json:
        print(json.dumps(as_data(proofs), ensure_ascii=False, indent=1))
    else:
        print_failures(proofs)
        print_table(proofs)
    if any(proof.failures for proof in proofs):
        raise typer.Exit(1)


@app.command(rich_help_panel=_PANEL)
def coverage(check: _Check = False) -> None:
    """Write docs/coverage.md: every topic, the section that teaches it, and the exercises that practise it."""
    from course_lib.author.coverage import coverage_page, gaps

    root = course_root()
    notebooks = lessons(root / "notebooks")
    missing = gaps(notebooks)
    for sentence in missing:
        print(sentence)
    _write_page(root / "docs" / "coverage.md", coverage_page(notebooks), "course coverage", check=check)
    if missing:
        raise typer.Exit(1)


@app.command(rich_help_panel=_PANEL)
def readme(check: _Check = False) -> None:
    """Write the README's table of lessons."""
    from course_lib.author.readme import with_lesson_table

    root = course_root()
    path = root / "README.md"
    text = with_lesson_table(path.read_text(encoding="utf-8"), lessons(root / "notebooks"), root)
    _write_page(path, text, "course readme", check=check)


def _write_page(path: Path, text: str, command: str, *, check: bool) -> None:
    """Write a generated page; with ``check``, fail if it is out of date instead."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    if check:
        raise Problem(f"{path.name} is out of date. Run `{command}`.")
    path.write_text(text, encoding="utf-8")


@app.command(rich_help_panel=_PANEL)
def figures(check: _Check = False) -> None:
    """Draw the pictures in images/ that the lessons and the README show."""
    from course_lib.author.figures import FigureState, compare_figures

    root = course_root()
    changed = [figure for figure in compare_figures(root / "images") if figure.state is not FigureState.CURRENT]
    for figure in changed:
        name = figure.path.relative_to(root)
        if figure.png is None:
            print(f"No figure draws {name}. Delete it, or add it to course_lib/author/figures.py.")
        elif check:
            print(f"{name} is {figure.state}. Run `course figures`.")
        else:
            figure.path.parent.mkdir(parents=True, exist_ok=True)
            figure.path.write_bytes(figure.png)
            print(f"{name} drawn")
    if any(check or figure.png is None for figure in changed):
        raise typer.Exit(1)


@app.command(rich_help_panel=_PANEL)
def kit(
    out: Annotated[Path | None, typer.Option(help="The zip file.", show_default="dist/pytorch-course.zip")] = None,
) -> None:
    """Build the zip file for students: the lessons without answers, the package, and how to begin."""
    from course_lib.author.publish.kit import FOLDER, build_kit

    root = course_root()
    path = out or root / "dist" / f"{FOLDER}.zip"
    build_kit(root, path)
    print(path)


@app.command(rich_help_panel=_PANEL)
def book(
    out: Annotated[Path | None, typer.Option(help="The folder; it is replaced.", show_default="build/book")] = None,
) -> None:
    """Build a web site of the lessons to read: without answers, with the demonstrations' outputs."""
    import sys

    from course_lib.author.publish.book.build import build_book

    root = course_root()
    folder = out or root / "build" / "book"
    warnings = build_book(root, folder)
    for warning in warnings:
        print(warning, file=sys.stderr)
    print(folder / "index.html")
    if warnings:
        raise typer.Exit(1)
