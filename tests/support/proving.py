"""Proofs of lessons' exercises without ``course answers``, which would import everything again for each lesson."""

from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from course_lib.author.prove.lessons import prove
from course_lib.author.prove.proof import Proof

_COMMON = ("check", "data", "nn", "show", "train")  # what lessons import of the course


@cache
def proofs(notebook: Path, bank: Path) -> list[Proof]:
    """Prove a lesson's exercises in a process of its own: a fork of one that has imported a lot, and none of pytest."""
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__, *(f"course_lib.{name}" for name in _COMMON)])
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_prove, notebook, bank).result()


def _prove(notebook: Path, bank: Path) -> list[Proof]:
    return list(prove([notebook], bank, jobs=1))
