"""Proves whole lessons: each is executed once, in a process and a folder of its own, several at once."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from course_lib.author.prove.bank import read_answers, read_equivalents
from course_lib.author.prove.proof import Proof, prove_exercise
from course_lib.author.prove.trial import Lesson
from course_lib.cores import available_cores


def prove(
    notebooks: list[Path], bank: Path, *, exercise: str | None = None, seeds: int = 1, jobs: int | None = None
) -> Iterator[Proof]:
    """Try all answers and mutants of the lessons' exercises; yield a proof for each exercise, lesson by lesson.

    Args:
        notebooks: solved lessons, ``…/NN_slug/slug.ipynb``.
        bank: the folder that holds ``NN_slug/<exercise>.py`` and ``equivalent.toml``.
        exercise: the only exercise to prove; all if None.
        seeds: the number of seeds with which the reference and each right answer must pass.
        jobs: the number of lessons to prove at once; one per core if None.
    """
    import torch

    torch.set_num_threads(1)  # before any fork: a child cannot use its parent's thread pool
    workers = min(jobs or available_cores(), len(notebooks))
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        # The last lessons train the longest: begin with them.
        futures = [pool.submit(_prove_lesson, notebook, bank, exercise, seeds) for notebook in reversed(notebooks)]
        for future in as_completed(futures):
            yield from future.result()


def _prove_lesson(notebook: Path, bank: Path, only: str | None, seeds: int) -> list[Proof]:
    equivalents = read_equivalents(bank / "equivalent.toml")
    files = [path for path in (bank / notebook.parent.name).glob("*.py") if only in (None, path.stem)]
    answers = {path.stem: read_answers(path) for path in files}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(notebook.parent, folder, dirs_exist_ok=True)
        os.chdir(folder)
        lesson = Lesson(notebook, [answer.source for some in answers.values() for answer in some])
        proofs = []
        for exercise in lesson.exercises(only):
            own, excused = answers.get(exercise.name, []), equivalents.get(exercise.name, {})
            proofs.append(prove_exercise(lesson, exercise, own, excused, seeds=seeds))
        return proofs
