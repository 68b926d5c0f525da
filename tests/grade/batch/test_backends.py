"""Wherever submissions are graded, they get the same scores. ``test_dask.py`` has the cluster."""

from classes import LESSON, cell, code, reference, scores, submit

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.fresh_kernel import FreshKernelExecutor


def test_fresh_kernels_give_the_same_scores_as_forks(small_class: Classroom, executor: ForkExecutor):
    """As where processes cannot be forked, or a GPU is wanted."""
    notebook = reference(small_class)
    notebook["cells"].insert(notebook["cells"].index(cell(notebook, "as_squares")), code("import os\nos._exit(3)"))
    submit(small_class, "dies", notebook)
    fresh = grade(small_class, LESSON, Options(FreshKernelExecutor(), jobs=2), students=["wrong", "dies"])
    got = {student: scores(small_class)[student] for student in fresh.verdicts}
    assert [fresh.verdicts[student].state for student in ("wrong", "dies")] == ["graded", "died"]
    assert sum(got["dies"].values()) > 0
    forks = grade(small_class, LESSON, Options(executor, jobs=2, force=True), students=["wrong", "dies"])
    assert {student: scores(small_class)[student] for student in forks.verdicts} == got
