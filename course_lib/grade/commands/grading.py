"""The sub-commands of ``course`` that grade a class. Each imports what it needs when it runs."""

from typing import Annotated

import typer

from course_lib.grade.commands.arguments import PANEL, Assignment, Assignments, Jobs, Json, Students

app = typer.Typer()


@app.command(rich_help_panel=PANEL)
def release(assignments: Assignments) -> None:
    """Release assignments to the class, without solutions and hidden tests, and add them to the gradebook."""
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.release import release

    classroom = Classroom()
    for name in map(classroom.assignment, assignments):
        release(classroom, name)
        print(f"{name} is released in {classroom.release_dir(name)}")


@app.command("demo-class", rich_help_panel=PANEL)
def demo_class(
    assignment: Assignment = "1",
    students: Annotated[int, typer.Option(min=1, help="The number of students.")] = 40,
) -> None:
    """Generate a class of fake students who have submitted an assignment, to try out grading."""
    from course_lib.grade.bench.demo_class import demo_class
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.classroom.release import release

    classroom = Classroom()
    name = classroom.assignment(assignment)
    release(classroom, name)
    written = demo_class(classroom, name, students)
    print(f"{len(written)} students have submitted {name}. Grade them with `course grade {name}`.")


@app.command(rich_help_panel=PANEL)
def grade(
    assignment: Assignment,
    students: Students = None,
    jobs: Jobs = None,
    scheduler: Annotated[str | None, typer.Option(help="Use a Dask cluster, such as tcp://host:8786.")] = None,
    force: Annotated[bool, typer.Option(help="Also grade submissions that have not changed.")] = False,
    demos: Annotated[bool, typer.Option(help="Also execute unchanged demonstrations.")] = False,
    sandbox: Annotated[
        bool, typer.Option(help="Run submissions in the sandbox. Without it, they can do anything you can.")
    ] = True,
    gpu: Annotated[bool, typer.Option(help="Let submissions use a GPU: slow, and only with --no-sandbox.")] = False,
    as_json: Json = False,
) -> None:
    """Grade the class's submissions. If it is interrupted, it continues where it was when you run it again."""
    import json
    import sys

    from course_lib.cores import available_cores, threads_per_job
    from course_lib.grade.classroom.settings import find_root, profile_name, read_config
    from course_lib.grade.execute.warm_process import can_fork, shared_warm_process
    from course_lib.grade.sandbox.layers import require
    from course_lib.problem import Problem

    if gpu and sandbox:
        raise Problem("Submissions cannot use a GPU in the sandbox. Use `--gpu --no-sandbox`, or grade on the CPU.")
    if sandbox:
        require()
    else:
        print("The sandbox is off: submissions can read and modify anything you can.", file=sys.stderr)
    fork = can_fork() and not gpu
    if not fork:
        print(
            "Forking is not available here. Each submission starts its own kernel, which takes a few seconds.",
            file=sys.stderr,
        )
    jobs = jobs or available_cores()
    threads = 1 if scheduler else threads_per_job(jobs)
    root = find_root()
    profile = profile_name(read_config(root))
    if fork and not scheduler:
        shared_warm_process(sandbox, threads, profile)  # warming up takes seconds, as our imports do: they overlap

    from course_lib.grade.batch.assignment import Options, grade
    from course_lib.grade.classroom.classroom import Classroom
    from course_lib.grade.commands.display import print_result, progress_bar
    from course_lib.grade.execute.fork_executor import ForkExecutor
    from course_lib.grade.execute.fresh_kernel import FreshKernelExecutor

    classroom = Classroom(root)
    name = classroom.assignment(assignment)
    executor = ForkExecutor(sandbox=sandbox, threads=threads, profile=profile) if fork else FreshKernelExecutor()
    options = Options(executor, jobs, scheduler, force=force, skip_demos=not demos)
    with progress_bar() as callbacks:
        result = grade(classroom, name, options, students, callbacks)
    if as_json:
        print(json.dumps(result.as_data(), ensure_ascii=False, indent=1))
    else:
        print_result(result)


@app.command(rich_help_panel=PANEL)
def doctor(as_json: Json = False) -> None:
    """Show what is installed, and which layers of the sandbox work here."""
    import json

    from course_lib.grade.classroom.settings import find_root, profile_name, read_config
    from course_lib.grade.commands.display import print_findings
    from course_lib.grade.commands.doctor import examine
    from course_lib.grade.profile import load_profile

    profile = load_profile(profile_name(read_config(find_root())))
    found = examine(profile.packages)
    if as_json:
        print(json.dumps(found.as_data(), ensure_ascii=False, indent=1))
    else:
        print_findings(found)
    if not found.healthy:
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL)
def bench(
    assignment: Assignment = "1",
    students: Annotated[int, typer.Option(min=2, help="Submissions for `course grade`.")] = 40,
    stock: Annotated[int, typer.Option(min=2, help="Submissions for `nbgrader autograde`.")] = 4,
    jobs: Jobs = None,
    many: Annotated[int, typer.Option(help="Also grade a class of this size, to measure how memory grows.")] = 0,
    dask: Annotated[bool, typer.Option(help="Compare with two Dask workers, too.")] = False,
    as_json: Json = False,
) -> None:
    """Grade the same submissions with `nbgrader autograde` and with `course grade`, and compare."""
    import json

    from course_lib.grade.bench.compare import bench
    from course_lib.grade.classroom.classroom import Classroom

    classroom = Classroom()
    name = classroom.assignment(assignment)
    result = bench(classroom, name, students=students, stock=stock, jobs=jobs, many=many, dask=dask)
    print(json.dumps(result.as_data(), indent=1) if as_json else result.sentence())
    if not result.same_scores:
        raise typer.Exit(1)
