"""Grades the same submissions with ``nbgrader autograde`` and with ``course grade``, in one run, and compares."""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from course_lib.grade.classroom import Classroom
from course_lib.grade.demo_class import demo_class
from course_lib.grade.release import release
from course_lib.places import course_root
from course_lib.problem import Problem

_COURSE = "from course_lib.grade.commands import app; app()"


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
        same_scores: whether every score of every cell that both graded is the same.
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
    same_scores: bool

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
        return {**numbers, "ratio": round(self.ratio, 1), "ratio_of_all": round(self.ratio_of_all, 1)}

    def sentence(self) -> str:
        """Everything, for a person."""
        scores = "the scores are the same" if self.same_scores else "THE SCORES DIFFER"
        return (
            f"{self.lesson}, {self.students} submissions, {scores}\n"
            f"nbgrader autograde  {self.stock_start:5.1f} s to start, then {self.stock_each:6.3f} s each "
            f"({self.stock_cpu:.3f} s of CPU; measured on {self.stock_measured})\n"
            f"course grade        {self.fast_start:5.1f} s to start, then {self.fast_each:6.3f} s each "
            f"({self.fast_cpu:.3f} s of CPU)\n"
            f"{self.ratio:.1f} times the throughput; the whole class {self.ratio_of_all:.1f} times faster"
        )


def bench(assignment: str, *, students: int, stock: int, jobs: int | None = None) -> Result:
    """Compare on a class of ``students``, of whom nbgrader grades ``stock``, in temporary courses.

    Raises:
        Problem: one of the two failed.
    """
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        slow = _course(Path(folder, "nbgrader"), assignment, stock)
        fast = _course(Path(folder, "course"), assignment, students)
        autograde = ["-m", "nbgrader", "autograde", assignment, "--force"]
        grade = ["-c", _COURSE, "grade", assignment, "--force", *(["--jobs", str(jobs)] if jobs else [])]
        stock_start, stock_each, stock_cpu = _measure(slow, autograde, stock)
        fast_start, fast_each, fast_cpu = _measure(fast, grade, students)
        expected, got = _scores(slow, assignment), _scores(fast, assignment)
    same = all(got[student] == cells for student, cells in expected.items())
    times = (stock_start, stock_each, stock_cpu, fast_start, fast_each, fast_cpu)
    return Result(assignment, students, stock, *times, same)


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
