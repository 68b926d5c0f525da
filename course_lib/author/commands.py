"""The maintainer's sub-commands of ``course``. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from course_lib.paths import course_root, lessons, named
from course_lib.problem import Problem

app = typer.Typer()
PANEL = "For writing the course"

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@app.command("format", rich_help_panel=PANEL)
def format_(
    paths: Annotated[list[Path] | None, typer.Argument(help="Notebooks; all lessons if left out.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if something would change.")] = False,
    execute: Annotated[bool, typer.Option("--execute", help="Run each notebook first, and store its outputs.")] = False,
) -> None:
    """Put notebooks into normal form."""
    from course_lib.author.format import format_notebook

    paths = paths or lessons(course_root() / "notebooks")
    changed = [path for path in paths if format_notebook(path, execute=execute, write=not check)]
    for path in changed:
        print(f"{path} {'is not in normal form: run course format' if check else 'formatted'}")
    if check and changed:
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def answers(
    lesson: Annotated[list[str] | None, typer.Argument(help="As 02_reshaping or 2; all if left out.")] = None,
    exercise: Annotated[str | None, typer.Option(help="Only this exercise.")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="With how many seeds each right answer must pass.")] = 1,
    jobs: Annotated[int | None, typer.Option(min=1, help="Lessons at one time.", show_default="all cores")] = None,
    as_json: Json = False,
) -> None:
    """Prove the exercises' checks: right answers pass, wrong ones and mutants lose points, and messages say why."""
    import json

    from course_lib.author.prove.display import as_data, faults, table, watching
    from course_lib.author.prove.proof import prove

    root = course_root()
    notebooks = named(lessons(root / "notebooks"), lesson or [])
    with watching() as show:
        proofs = []
        for proof in prove(notebooks, root / "tests" / "answers", exercise=exercise, seeds=seeds, jobs=jobs):
            proofs.append(proof)
            show(proof)
    if not proofs:
        raise Problem(f"There is no exercise {exercise} there: a check's grade_id is test_ and the exercise's name.")
    proofs.sort(key=lambda proof: proof.lesson)  # within a lesson they come in its order
    if as_json:
        print(json.dumps(as_data(proofs), ensure_ascii=False, indent=1))
    else:
        faults(proofs)
        table(proofs)
    if any(proof.faults for proof in proofs):
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def coverage(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if the page is out of date.")] = False,
) -> None:
    """Write docs/coverage.md: every topic, the section that teaches it, the exercises that practise it."""
    from course_lib.author.coverage import coverage, page

    root = course_root()
    notebooks = lessons(root / "notebooks")
    path, text = root / "docs" / "coverage.md", page(notebooks)
    stale = not path.exists() or path.read_text(encoding="utf-8") != text
    if stale and not check:
        path.write_text(text, encoding="utf-8")
    gaps = [topic.gap for topics in coverage(notebooks).values() for topic in topics if topic.gap]
    for sentence in gaps:
        print(sentence)
    if check and stale:
        print("docs/coverage.md is out of date: run course coverage")
    if gaps or (check and stale):
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def figures(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if something would change.")] = False,
) -> None:
    """Draw the pictures in images/ that lessons and the README show."""
    from course_lib.author.figures import figures

    root = course_root()
    unlike = [figure for figure in figures(root / "images") if figure.state != "current"]
    for figure in unlike:
        name = figure.path.relative_to(root)
        if figure.png is None:
            print(f"{name} is drawn by nothing: take it away, or add it to course_lib/author/figures.py")
        elif check:
            print(f"{name} is {figure.state}: run course figures")
        else:
            figure.path.parent.mkdir(parents=True, exist_ok=True)
            figure.path.write_bytes(figure.png)
            print(f"{name} drawn")
    if any(check or figure.png is None for figure in unlike):
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def readme(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if something would change.")] = False,
) -> None:
    """Write the README's table of lessons."""
    from course_lib.author.readme import with_table

    root = course_root()
    path = root / "README.md"
    old = path.read_text(encoding="utf-8")
    new = with_table(old, lessons(root / "notebooks"), root)
    if new != old and check:
        print("README.md is out of date: run course readme")
        raise typer.Exit(1)
    path.write_text(new, encoding="utf-8")
