"""Grades the same submissions with ``nbgrader autograde`` and with ``course grade``, in one run, and compares."""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from nbgrader.converters import Autograde

from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.release import release
from course_lib.grade.execute.run import Task, execute
from course_lib.grade.execute.warm_process import WarmInterpreter
from course_lib.grade.prepare import released as masters_of
from course_lib.grade.prepare import submission
from course_lib.grade.prepare.repair import prepare
from course_lib.paths import course_root
from course_lib.problem import Problem

_STOCK = Autograde.autograde_preprocessors.default()
_COURSE = "from course_lib.grade.commands.grading import app; app()"


@dataclass(frozen=True)
class Result:
    """Seconds of wall time and of CPU.

    Attributes:
        lesson: which.
        students: submissions in the class.
        stock_measured: how many of them nbgrader graded.
        stock_start: seconds that ``nbgrader autograde`` needs when there is nothing to do.
        stock_each: seconds of every further submission.
        stock_cpu: CPU seconds of every further submission.
        fast_start, fast_each, fast_cpu: the same for ``course grade``, on the whole class.
        different: the cells that both graded, with another score; none when all is well.
        engine_cpu: CPU seconds of a submission beyond those that its cells took in IPython; None when not measured.
        memory, many, many_memory: MiB of the grader's process, for the class and for another of ``many`` students.
        dask_each: seconds of each submission on two Dask workers; None when not measured.
    """

    lesson: str
    students: int
    stock_measured: int
    stock_start: float
    stock_each: float
    stock_cpu: float
    fast_start: float
    fast_each: float
    fast_cpu: float
    different: tuple[str, ...]
    engine_cpu: float
    memory: int
    many: int = 0
    many_memory: int = 0
    dask_each: float | None = None

    @property
    def same_scores(self) -> bool:
        """Whether every score of every cell that both graded is the same."""
        return not self.different

    @property
    def ratio(self) -> float:
        """How many times more submissions a second ``course grade`` does, once both have started."""
        return self.stock_each / self.fast_each

    @property
    def ratio_of_all(self) -> float:
        """How many times faster the whole class is done, with the start of both."""
        stock = self.stock_start + self.students * self.stock_each
        return stock / (self.fast_start + self.students * self.fast_each)

    def as_data(self) -> dict:
        """Everything, for a program."""
        numbers = {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(self).items()}
        return {
            **numbers,
            "same_scores": self.same_scores,
            "ratio": round(self.ratio, 1),
            "ratio_of_all": round(self.ratio_of_all, 1),
        }

    def sentence(self) -> str:
        """Everything, for a person."""
        scores = "the scores are the same" if self.same_scores else f"THE SCORES DIFFER: {', '.join(self.different)}"
        more = []
        if self.dask_each is not None:
            slower = 100 * (self.dask_each / self.fast_each - 1)
            more.append(f"two Dask workers    {self.dask_each:6.3f} s each, {slower:+.0f} % of two local ones")
        if self.many:
            more.append(
                f"{self.many} submissions: {self.many_memory} MiB, instead of {self.memory} MiB for {self.students}"
            )
        return (
            f"{self.lesson}, {self.students} submissions, {scores}\n"
            f"nbgrader autograde  {self.stock_start:5.1f} s to start, then {self.stock_each:6.3f} s each "
            f"({self.stock_cpu:.3f} s of CPU; measured on {self.stock_measured})\n"
            f"course grade        {self.fast_start:5.1f} s to start, then {self.fast_each:6.3f} s each "
            f"({self.fast_cpu:.3f} s of CPU)\n"
            f"{self.ratio:.1f} times the throughput; the whole class {self.ratio_of_all:.1f} times faster\n"
            f"the engine's own cost: {self.engine_cpu:.3f} s of CPU each; the grader held {self.memory} MiB"
            + "".join(f"\n{line}" for line in more)
        )


def bench(
    assignment: str, *, students: int, stock: int, jobs: int | None = None, many: int = 0, dask: bool = False
) -> Result:
    """Compare on a class of ``students``, of whom nbgrader grades ``stock``, in temporary courses.

    Args:
        jobs: submissions at one time, here.
        many: grade another class of so many, to see how memory grows.
        dask: grade on two Dask workers of this machine too (and with two jobs here).

    Raises:
        Problem: one of the two failed.
    """
    jobs = 2 if dask else jobs
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        slow = _course(Path(folder, "nbgrader"), assignment, stock)
        fast = _course(Path(folder, "course"), assignment, students)
        grade = ["grade", assignment, "--force"]
        local = [*grade, *(["--jobs", str(jobs)] if jobs else [])]
        stock_times = _measure(slow, _stock_command(assignment), stock)
        fast_times = _measure(fast, ["-c", _COURSE, *local], students)
        memory = _held(fast, local)
        engine = max(0.0, fast_times[2] - _cells_cpu(fast, assignment))
        expected, got = _scores(slow, assignment), _scores(fast, assignment)
        different = tuple(
            f"{student} {name} {points:g} and {got[student][name]:g}"
            for student, cells in expected.items()
            for name, points in cells.items()
            if got[student][name] != points
        )
        dask_each = _on_dask(fast, ["-c", _COURSE, *grade], students) if dask else None
        many_memory = _held(_course(Path(folder, "many"), assignment, many), local) if many else 0
    return Result(
        assignment, students, stock, *stock_times, *fast_times, different, engine, memory, many, many_memory, dask_each
    )


def _stock_command(assignment: str) -> list[str]:
    """Return the arguments for stock ``nbgrader autograde``: without what our configuration puts in."""
    steps = "[" + ",".join(f"'{step.__module__}.{step.__name__}'" for step in _STOCK) + "]"
    return ["-m", "nbgrader", "autograde", assignment, "--force", f"--Autograde.autograde_preprocessors={steps}"]


def _cells_cpu(classroom: Classroom, assignment: str) -> float:
    """Return the mean CPU seconds that the cells of a submission take, IPython's part of them included."""
    with classroom.gradebook() as gradebook:
        masters = masters_of.load(gradebook, assignment, classroom.release(assignment))
    warm, spent = WarmInterpreter(), []
    for student in classroom.students(assignment):
        handed_in, total = submission.read(classroom.place("submitted", student, assignment)), 0.0
        for master in masters:
            ready = prepare(handed_in.notebooks[master.name], master)
            total += execute(Task(ready.notebook, handed_in.files, skip=ready.skip, measure=True), warm).cells_cpu
        spent.append(total)
    warm.close()
    return sum(spent) / len(spent)


def _on_dask(classroom: Classroom, grade: list[str], students: int) -> float:
    from distributed import LocalCluster

    with LocalCluster(2, threads_per_worker=1, dashboard_address=None, memory_limit=None) as cluster:
        command = [*grade, "--scheduler", cluster.scheduler_address]
        _timed(classroom, command)  # its workers warm up
        return _measure(classroom, command, students)[1]


def _held(classroom: Classroom, arguments: list[str]) -> int:
    """Grade, and return the MiB that the grader's own process held at most."""
    code = (
        f"import resource\ntry:\n    {_COURSE}\nfinally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=classroom.root, capture_output=True, text=True, check=True
    )
    return int(done.stdout.split()[-1]) // 1024


def _course(folder: Path, assignment: str, students: int) -> Classroom:
    """Make a course with one lesson, and a class that handed it in."""
    root = course_root()
    (folder / "notebooks").mkdir(parents=True)
    shutil.copy(root / "nbgrader_config.py", folder)
    shutil.copytree(root / "notebooks" / assignment, folder / "notebooks" / assignment)
    if (root / "images").is_dir():
        (folder / "images").symlink_to(root / "images")
    classroom = Classroom(folder)
    release(classroom, assignment)
    demo_class(classroom, assignment, students)
    return classroom


def _measure(classroom: Classroom, command: list[str], students: int) -> tuple[float, float, float]:
    """Return the seconds to start, and the wall and CPU seconds of each submission.

    The command grades the whole class, then one student: the difference is what the others cost.
    """
    all_wall, all_cpu = _timed(classroom, command)
    one_wall, one_cpu = _timed(classroom, [*command, "--student", "demo-0001"])
    each = (all_wall - one_wall) / (students - 1)
    return max(0.0, one_wall - each), each, (all_cpu - one_cpu) / (students - 1)


def _timed(classroom: Classroom, command: list[str]) -> tuple[float, float]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([sys.executable, *command], cwd=classroom.root, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise Problem(f"{' '.join(command)} failed: {done.stderr.strip()[-500:]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _scores(classroom: Classroom, assignment: str) -> dict[str, dict[str, float]]:
    """Return student -> cell -> points."""
    with classroom.gradebook() as gradebook:
        return {
            submission.student_id: {grade.name: grade.auto_score for nb in submission.notebooks for grade in nb.grades}
            for submission in gradebook.assignment_submissions(assignment)
        }
