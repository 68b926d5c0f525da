"""Grades the same submissions with ``nbgrader autograde`` and with ``course grade``, in one run, and compares."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from nbgrader.converters import Autograde

from course_lib.grade.bench.comparison import Comparison, Cost
from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.release import release
from course_lib.grade.classroom.settings import CONFIG
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.task import Task
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.prepare.released import load_released
from course_lib.grade.prepare.repair import prepare
from course_lib.grade.prepare.submission import read_submission
from course_lib.problem import Problem

_STOCK = Autograde.autograde_preprocessors.default()
_COURSE = "from course_lib.grade.commands.grading import app; app()"


def bench(
    course: Classroom,
    assignment: str,
    *,
    students: int,
    stock: int,
    jobs: int | None = None,
    many: int = 0,
    dask: bool = False,
) -> Comparison:
    """Compare the two on temporary copies of a course, each with a class of fake students.

    Args:
        course: the course.
        assignment: the assignment to grade.
        students: the size of the class.
        stock: how many of its submissions nbgrader grades.
        jobs: submissions graded at once.
        many: also grade a class of this size, to measure how memory grows.
        dask: also grade on two Dask workers of this machine (and with two jobs here).

    Raises:
        Problem: one of the two failed.
    """
    jobs = 2 if dask else jobs
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        slow = _make_class(course, Path(folder, "nbgrader"), assignment, stock)
        fast = _make_class(course, Path(folder, "course"), assignment, students)
        grade = ["grade", assignment, "--force"]
        local = [*grade, *(["--jobs", str(jobs)] if jobs else [])]
        stock_cost = _measure(slow, _stock_command(assignment), stock)
        fast_cost = _measure(fast, ["-c", _COURSE, *local], students)
        return Comparison(
            assignment=assignment,
            students=students,
            stock_measured=stock,
            stock=stock_cost,
            fast=fast_cost,
            memory=_memory(fast, local),
            engine_cpu=max(0.0, fast_cost.cpu - _cells_cpu(fast, assignment)),
            different=_differences(_scores(slow, assignment), _scores(fast, assignment)),
            dask_each=_on_dask(fast, ["-c", _COURSE, *grade], students) if dask else None,
            many=many,
            many_memory=_memory(_make_class(course, Path(folder, "many"), assignment, many), local) if many else 0,
        )


def _make_class(course: Classroom, folder: Path, assignment: str, students: int) -> Classroom:
    """Make a copy of the course in which fake students have submitted the assignment."""
    classroom = copy_course(course, folder)
    release(classroom, assignment)
    demo_class(classroom, assignment, students)
    return classroom


def copy_course(course: Classroom, folder: Path) -> Classroom:
    """Return a course in the new ``folder`` with the same sources and settings, and with a class of its own."""
    folder.mkdir()
    config = (course.root / CONFIG).read_text(encoding="utf-8")
    # A copy must never write to the class itself, whatever paths the configuration names.
    own = {"root": str(folder), "db_url": f"sqlite:///{folder}/gradebook.db"}
    lines = [f"get_config().CourseDirectory.{name} = {value!r}" for name, value in own.items()]
    (folder / CONFIG).write_text("\n".join([config, *lines, ""]), encoding="utf-8")
    for name in (course.coursedir.source_directory, *course.profile.release_reads):
        if (course.root / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).symlink_to((course.root / name).resolve())
    return Classroom(folder)


def _stock_command(assignment: str) -> list[str]:
    """Return the arguments for stock ``nbgrader autograde``, without the steps that our configuration replaces."""
    steps = "[" + ",".join(f"'{step.__module__}.{step.__name__}'" for step in _STOCK) + "]"
    return ["-m", "nbgrader", "autograde", assignment, "--force", f"--Autograde.autograde_preprocessors={steps}"]


def _measure(classroom: Classroom, command: list[str], students: int) -> Cost:
    """Return what a command costs.

    It grades the whole class, then one student: the difference is what the others cost.
    """
    all_wall, all_cpu = _timed(classroom, command)
    one_wall, one_cpu = _timed(classroom, [*command, "--student", "demo-0001"])
    each = (all_wall - one_wall) / (students - 1)
    return Cost(start=max(0.0, one_wall - each), each=each, cpu=(all_cpu - one_cpu) / (students - 1))


def _timed(classroom: Classroom, command: list[str]) -> tuple[float, float]:
    """Return the wall and CPU seconds of a command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, *command], cwd=classroom.root, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise Problem(f"{' '.join(command)} failed: {done.stderr.strip()[-500:]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _memory(classroom: Classroom, arguments: list[str]) -> int:
    """Grade, and return the MiB that the grader's own process held at most."""
    code = (
        f"import resource\ntry:\n    {_COURSE}\nfinally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=classroom.root, capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[-1]) // 1024


def _cells_cpu(classroom: Classroom, assignment: str) -> float:
    """Return the mean CPU seconds that the cells of a submission take, IPython's part of them included."""
    with classroom.gradebook() as gradebook:
        notebooks = load_released(gradebook, assignment, classroom.release_dir(assignment), classroom.profile.demo_tag)
    warm, spent = WarmProcess(profile=classroom.profile_name), []
    executor = ForkExecutor(warm.socket, profile=classroom.profile_name)
    for student in classroom.students(assignment):
        submission, total = read_submission(classroom.submission_dir("submitted", student, assignment)), 0.0
        for released in notebooks:
            prepared = prepare(submission.notebooks[released.name], released)
            task = Task(prepared.notebook, submission.files, skip=prepared.skip, measure_cpu=True)
            total += executor.execute(task).cells_cpu
        spent.append(total)
    warm.close()
    return sum(spent) / len(spent)


def _on_dask(classroom: Classroom, grade: list[str], students: int) -> float:
    from distributed import LocalCluster

    with LocalCluster(2, threads_per_worker=1, dashboard_address=None, memory_limit=None) as cluster:
        command = [*grade, "--scheduler", cluster.scheduler_address]
        _timed(classroom, command)  # its workers warm up
        return _measure(classroom, command, students).each


_Scores = dict[tuple[str, str, str], float]


def _scores(classroom: Classroom, assignment: str) -> _Scores:
    """Return the points of each student, notebook and cell."""
    with classroom.gradebook() as gradebook:
        return {
            (submission.student_id, notebook.name, grade.name): grade.auto_score
            for submission in gradebook.assignment_submissions(assignment)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def _differences(expected: _Scores, got: _Scores) -> tuple[str, ...]:
    """Return each cell whose points are not the expected ones."""
    return tuple(
        f"{student} {notebook} {cell}: {points} and {got[student, notebook, cell]}"
        for (student, notebook, cell), points in expected.items()
        if got[student, notebook, cell] != points
    )
