"""Executes a lesson once, and tries many answers to each of its exercises in forks of the lesson's process.

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
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from nbformat import NotebookNode

from course_lib.check.guard.forbidden import watching_for
from course_lib.check.guard.names import RestoreNames
from course_lib.grade.prepare.demos import is_tagged, needed, read_demos
from course_lib.grading_profile import PROFILE
from course_lib.result import MIME, CheckResult, ResultState, read_result

_MEMORY = 8 * 2**30  # bytes that an answer may allocate


@dataclass(frozen=True)
class TrialExercise:
    """An exercise of a lesson: its name, points, reference solution and check cell."""

    name: str
    points: float
    solution: str
    check: str


@dataclass(frozen=True)
class TrialOutcome:
    """The outcome of trying an answer.

    Attributes:
        result: the check's result; None if the check cell did not finish.
        text: the feedback that a learner reads, or why there is no result.
    """

    result: CheckResult | None
    text: str

    @property
    def score(self) -> float:
        """The points earned; 0 without a result."""
        return self.result.score if self.result else 0.0

    @property
    def state(self) -> ResultState | None:
        """How the check went; None without a result."""
        return self.result.state if self.result else None


class Lesson:
    """A lesson being executed in this process, cell by cell, without the demonstrations that no answer needs."""

    def __init__(self, notebook: Path, answers: Iterable[str]):
        """Read the notebook; demonstrations that the ``answers`` to be tried depend on will be executed, too."""
        self.name = notebook.parent.name
        cells = [cell for cell in nbformat.read(notebook, as_version=4).cells if cell.cell_type == "code"]
        tagged = [cell.source for cell in cells if is_tagged(cell, PROFILE.demo_tag)]
        demos = read_demos(tagged, [cell.source for cell in cells])
        kept = needed(demos, answers)
        self.cells = [cell for cell in cells if cell.source not in demos or cell.source in kept]
        self.shell = InteractiveShell.instance()
        with watching_for({"nothing"}):  # torch loads its dispatch machinery at first use: once here, not in each fork
            torch.zeros(1).neg()

    def exercises(self, only: str | None = None) -> Iterator[TrialExercise]:
        """Execute the lesson, pausing at each exercise just before its solution cell is run.

        Args:
            only: an exercise's name: the lesson is executed up to it, or not at all if it has no such exercise.

        Raises:
            RuntimeError: a cell of the lesson fails.
        """
        if only is not None and only not in map(_checked_exercise, self.cells):
            return
        solution = ""
        for cell in self.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                solution = cell.source
            elif name := _checked_exercise(cell):
                if only in (None, name):
                    yield TrialExercise(name, float(cell.metadata.nbgrader.points), solution, cell.source)
                if only == name:
                    return
                self._execute(solution)
            else:
                self._execute(cell.source)

    def try_answers(
        self, exercise: TrialExercise, sources: list[str], seed: int = 0, seconds: float = 30
    ) -> list[TrialOutcome]:
        """Run each answer and then the exercise's check, isolated from this process; return the outcomes in order.

        A fork costs more than most answers, so they share one, followed by the reference: if that still gets full
        marks, no answer has affected the next. If it does not, each answer gets a fork of its own.

        Args:
            exercise: the exercise at which the lesson is paused.
            sources: the answers, each of which replaces the solution cell.
            seed: the seed of the check's random inputs.
            seconds: the time limit of one answer.
        """
        outcomes = self._fork(exercise, [*sources, exercise.solution], seed, seconds)
        if len(outcomes) == len(sources) + 1 and outcomes[-1].score == exercise.points:
            return outcomes[:-1]
        return [self._fork(exercise, [source], seed, seconds)[0] for source in sources]

    def _fork(self, exercise: TrialExercise, sources: list[str], seed: int, seconds: float) -> list[TrialOutcome]:
        """Return the outcomes up to and including the first answer that ends the fork or takes too long."""
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._run_child(exercise, sources, seed, writer)
        os.close(writer)
        outcomes = []
        try:
            for line in _lines(reader, seconds):
                result, text = json.loads(line)
                outcomes.append(TrialOutcome(read_result(result), text))
            if len(outcomes) < len(sources):
                outcomes.append(TrialOutcome(None, "the answer ended its process"))
        except TimeoutError:
            outcomes.append(TrialOutcome(None, f"the answer took longer than {seconds:g} seconds"))
            os.kill(child, signal.SIGKILL)
        finally:
            os.close(reader)
            os.waitpid(child, 0)
        return outcomes

    def _run_child(self, exercise: TrialExercise, sources: list[str], seed: int, writer: int) -> NoReturn:
        """Write a line for each answer: the check's result as data, and its text."""
        try:
            os.environ["COURSE_CHECK_SEED"] = str(seed)
            resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
            names = self.shell.user_ns
            with os.fdopen(writer, "w", encoding="utf-8") as pipe:
                for source in sources:
                    with RestoreNames(names):
                        pipe.write(json.dumps(self._try(exercise, source)) + "\n")
                        pipe.flush()
        finally:
            os._exit(0)

    def _try(self, exercise: TrialExercise, source: str) -> tuple[object, str]:
        _, answer_text = self._capture(source)
        executed, check_text = self._capture(exercise.check)
        if executed.success and executed.result is not None:
            data, _ = self.shell.display_formatter.format(executed.result)
            if MIME in data:
                return data[MIME], str(executed.result)
        return None, answer_text + check_text

    def _execute(self, source: str) -> None:
        executed, captured = self._capture(source)
        if not executed.success:
            error = executed.error_in_exec or executed.error_before_exec
            raise RuntimeError(f"a cell of the lesson failed with {error!r}:\n{source}\n{captured}")

    def _capture(self, source: str) -> tuple[ExecutionResult, str]:
        """Run a cell; return IPython's result, and everything that was printed."""
        captured = io.StringIO()
        with redirect_stdout(captured), redirect_stderr(captured):
            executed = self.shell.run_cell(source, store_history=False)
        return executed, captured.getvalue()


def _checked_exercise(cell: NotebookNode) -> str | None:
    """Return the name of the exercise that a check cell belongs to; None for other cells."""
    grading = cell.metadata.get("nbgrader", {})
    return str(grading["grade_id"]).removeprefix("test_") if grading.get("grade") else None


def _lines(reader: int, seconds: float) -> Iterator[bytes]:
    """Yield the lines of a pipe.

    Raises:
        TimeoutError: the next line does not arrive within ``seconds``.
    """
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
