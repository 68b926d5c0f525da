"""Runs a lesson once and tries many answers at each exercise, each in a fork of the lesson's process.

A fork starts with everything that the lesson has imported and computed so far, and leaves nothing behind.
"""

import io
import json
import os
import resource
import select
import signal
import time
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import nbformat
import torch
from IPython.core.interactiveshell import InteractiveShell

from course_lib.check.guard.forbidden import noticing
from course_lib.check.guard.state import restore_names
from course_lib.grade.prepare.demos import is_tagged, needed, read_demos

MEMORY = 8 * 2**30


@dataclass(frozen=True)
class Exercise:
    """An exercise of a lesson: its name, points, reference solution and check cell."""

    name: str
    points: float
    solution: str
    test: str


@dataclass(frozen=True)
class Outcome:
    """What came of an answer.

    Attributes:
        score: the points (0 when the check cell did not end).
        state: "passed", "partly", "wrong", "error", "not attempted", "timed out", "died" or "check failed".
        text: the feedback as the learner reads it.
    """

    score: float
    state: str
    text: str


class Lesson:
    """A lesson being executed in this process, cell by cell, without the demonstrations that no answer needs."""

    def __init__(self, notebook: Path, answers: Iterable[str]):
        """``answers`` are the sources that will be tried: what they read of the lesson will be there."""
        cells = [cell for cell in nbformat.read(notebook, as_version=4).cells if cell.cell_type == "code"]
        demos = read_demos([cell.source for cell in cells if is_tagged(cell)], [cell.source for cell in cells])
        kept = needed(demos, answers)
        self.cells = [cell for cell in cells if cell.source not in demos or cell.source in kept]
        self.shell = InteractiveShell.instance()
        with noticing({"nothing"}):  # torch loads its dispatch machinery at first use: once here, not in each fork
            torch.zeros(1).neg()

    def exercises(self) -> Iterator[Exercise]:
        """Execute the lesson and pause at each exercise, just before its solution cell is run.

        Raises:
            RuntimeError: a cell of the lesson fails.
        """
        solution = ""
        for cell in self.cells:
            grading = cell.metadata.get("nbgrader", {})
            if grading.get("solution"):
                solution = cell.source
            elif grading.get("grade"):
                yield Exercise(
                    grading["grade_id"].removeprefix("test_"), float(grading["points"]), solution, cell.source
                )
                self._run(solution)
            else:
                self._run(cell.source)

    def try_answers(self, exercise: Exercise, sources: list[str], seed: int = 0, seconds: float = 30) -> list[Outcome]:
        """Run each answer and the exercise's check cell apart from this process; return what came of each.

        A fork costs more than most answers, so they share one, with the reference behind them: if it still gets full
        marks there, no answer has spoilt the ground for the next. Otherwise each gets a fork of its own.

        Args:
            seconds: how long one answer may take.
        """
        outcomes = self._fork(exercise, [*sources, exercise.solution], seed, seconds)
        if len(outcomes) == len(sources) + 1 and outcomes[-1].score == exercise.points:
            return outcomes[:-1]
        return [self._fork(exercise, [source], seed, seconds)[0] for source in sources]

    def _fork(self, exercise: Exercise, sources: list[str], seed: int, seconds: float) -> list[Outcome]:
        """Return the outcomes up to the first answer that ends the fork or takes too long, that one included."""
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._answer(exercise, sources, seed, writer)
        os.close(writer)
        outcomes = []
        try:
            for line in _lines(reader, seconds):
                outcomes.append(Outcome(**json.loads(line)))
            if len(outcomes) < len(sources):
                outcomes.append(Outcome(0.0, "died", "the answer ended its process"))
        except TimeoutError:
            outcomes.append(Outcome(0.0, "timed out", f"the answer took longer than {seconds:g} seconds"))
            os.kill(child, signal.SIGKILL)
        finally:
            os.close(reader)
            os.waitpid(child, 0)
        return outcomes

    def _run(self, source: str) -> None:
        result, said = self._quietly(source)
        if not result.success:
            error = result.error_in_exec or result.error_before_exec
            raise RuntimeError(f"a cell of the lesson failed with {error!r}:\n{source}\n{said}")

    def _quietly(self, source: str) -> tuple:
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            result = self.shell.run_cell(source, store_history=False)
        return result, said.getvalue()

    def _answer(self, exercise: Exercise, sources: list[str], seed: int, writer: int) -> NoReturn:
        try:
            os.environ["COURSE_CHECK_SEED"] = str(seed)
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
            names = self.shell.user_ns
            with os.fdopen(writer, "w", encoding="utf-8") as pipe:
                for source in sources:
                    before = dict(names)
                    pipe.write(json.dumps(self._outcome(exercise, source)) + "\n")
                    pipe.flush()
                    restore_names(names, before)
        finally:
            os._exit(0)

    def _outcome(self, exercise: Exercise, source: str) -> dict:
        _, said = self._quietly(source)
        result, said_later = self._quietly(exercise.test)
        score = result.result
        if result.success and hasattr(score, "as_dict"):
            return {"score": float(score), "state": score.state, "text": str(score)}
        return {"score": 0.0, "state": "check failed", "text": said + said_later}


def _lines(reader: int, seconds: float) -> Iterator[bytes]:
    """Yield the lines of a pipe; TimeoutError when the next one does not come in time."""
    rest, deadline = b"", time.monotonic() + seconds
    while True:
        ready, _, _ = select.select([reader], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        part = os.read(reader, 2**16)
        if not part:
            return
        *lines, rest = (rest + part).split(b"\n")
        yield from lines
        if lines:
            deadline = time.monotonic() + seconds
