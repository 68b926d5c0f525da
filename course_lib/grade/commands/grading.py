"""The class's sub-commands of ``course``. Each imports what it needs when it runs."""

from typing import Annotated

import typer

app = typer.Typer()
PANEL = "For a class"

Lesson = Annotated[str, typer.Argument(help="As 02_reshaping, 2 or reshaping.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def _assignment(lesson: str) -> str:
    """Return the lesson's folder name for its name, number or slug."""
    from course_lib.paths import course_root, lessons, named

    return named(lessons(course_root() / "notebooks"), [lesson])[0].parent.name


@app.command(rich_help_panel=PANEL)
def release(lessons: Annotated[list[str], typer.Argument(help="As 02_reshaping, 2 or reshaping.")]) -> None:
    """Release lessons to the class: without solutions and hidden tests, into class/release/ and the gradebook."""
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.release import release

    classroom = Classroom()
    for lesson in lessons:
        release(classroom, _assignment(lesson))
        print(f"{_assignment(lesson)} is released in {classroom.release(_assignment(lesson))}")


@app.command("demo-class", rich_help_panel=PANEL)
def demo_class(
    lesson: Lesson = "1",
    students: Annotated[int, typer.Option(min=1, help="How many.")] = 40,
) -> None:
    """Make a class of fake students who hand a lesson in, to try grading out."""
    from course_lib.grade.bench.demo_class import demo_class
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.release import release

    classroom, assignment = Classroom(), _assignment(lesson)
    release(classroom, assignment)
    names = demo_class(classroom, assignment, students)
    print(f"{len(names)} students handed {assignment} in: grade them with course grade {assignment}")


@app.command(rich_help_panel=PANEL)
def grade(
    lesson: Lesson,
    student: Annotated[list[str] | None, typer.Option(help="Only this one; may be repeated.")] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="At one time.", show_default="all cores")] = None,
    scheduler: Annotated[str | None, typer.Option(help="A Dask cluster, as tcp://host:8786.")] = None,
    force: Annotated[bool, typer.Option(help="Grade again what has not changed.")] = False,
    demos: Annotated[bool, typer.Option(help="Execute unchanged demonstrations too.")] = False,
    sandbox: Annotated[bool, typer.Option(help="Lock submissions in. Without it, they may do all you may.")] = True,
    gpu: Annotated[bool, typer.Option(help="Let submissions use a GPU: slow, and only with --no-sandbox.")] = False,
    as_json: Json = False,
) -> None:
    """Grade what the class handed in. Interrupted, it continues where it was."""
    import json
    import sys

    from course_lib.cores import available_cores, threads_per_job
    from course_lib.grade.execute.warm_process import WarmInterpreter, can_fork
    from course_lib.grade.sandbox.layers import require
    from course_lib.problem import Problem

    assignment = _assignment(lesson)
    if gpu and sandbox:
        raise Problem("The sandbox shows no GPU: grade with --gpu --no-sandbox, or on the CPU.")
    if sandbox:
        require()
    else:
        print("Without the sandbox, submissions can read and change all that you can.", file=sys.stderr)
    fork = can_fork() and not gpu
    if not fork:
        print("Nothing can be forked here: each submission starts a fresh process, for seconds.", file=sys.stderr)
    jobs = jobs or available_cores()
    # It needs seconds to get ready, as our own imports do: at one time.
    warm = WarmInterpreter(sandbox=sandbox, threads=threads_per_job(jobs)) if fork and not scheduler else None

    from course_lib.grade.batch.assignment import Options, grade
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.commands.display import progress, tables

    options = Options(jobs, scheduler, sandbox=sandbox, force=force, skip_demos=not demos, warm=warm, fork=fork)
    with progress() as watch:
        report = grade(Classroom(), assignment, options, student, watch)
    if as_json:
        print(json.dumps(report.as_data(), ensure_ascii=False, indent=1))
    else:
        tables(report)


@app.command(rich_help_panel=PANEL)
def doctor(as_json: Json = False) -> None:
    """Show what is installed, and which layers of the sandbox work here."""
    import json

    from course_lib.grade.commands.display import findings
    from course_lib.grade.commands.doctor import examine

    report = examine()
    if as_json:
        print(json.dumps(report.as_data(), ensure_ascii=False, indent=1))
    else:
        findings(report)
    if not report.healthy:
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def feedback(
    lesson: Lesson,
    student: Annotated[list[str] | None, typer.Option(help="Only this one; may be repeated.")] = None,
) -> None:
    """Write the class's feedback: each case's sentence and points, never hidden tests."""
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.feedback import feedback

    classroom, assignment = Classroom(), _assignment(lesson)
    written = feedback(classroom, assignment, student)
    print(f"Feedback for {written} students is in {classroom.coursedir.feedback_directory}/")


@app.command(rich_help_panel=PANEL)
def bench(
    lesson: Lesson = "1",
    students: Annotated[int, typer.Option(min=2, help="Submissions for the fast way.")] = 40,
    stock: Annotated[int, typer.Option(min=2, help="Submissions for nbgrader autograde.")] = 4,
    jobs: Annotated[int | None, typer.Option(min=1, help="At one time.", show_default="all cores")] = None,
    many: Annotated[int, typer.Option(help="Grade another class of so many, to see how memory grows.")] = 0,
    dask: Annotated[bool, typer.Option(help="Compare with two Dask workers too.")] = False,
    as_json: Json = False,
) -> None:
    """Grade the same submissions with nbgrader autograde and with course grade; print the ratio."""
    import json

    from course_lib.grade.bench.compare import bench

    result = bench(_assignment(lesson), students=students, stock=stock, jobs=jobs, many=many, dask=dask)
    print(json.dumps(result.as_data(), indent=1) if as_json else result.sentence())
    if not result.same_scores:
        raise typer.Exit(1)
