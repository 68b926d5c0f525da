"""Proves an exercise's tests: right answers pass, wrong ones and mutants lose points, and the message says why."""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path

from course_lib.author.prove.bank import Answer, read_answers, read_equivalents
from course_lib.author.prove.syntax_mutants import mutants
from course_lib.author.prove.trial import Exercise, Lesson, Outcome
from course_lib.cores import available_cores

_SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION.*?### END SOLUTION", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile(r"^[ \t]*### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS[ \t]*\n?", re.MULTILINE | re.DOTALL)


@dataclass
class Tally:
    """How many of some kind held what they promise."""

    good: int = 0
    total: int = 0

    def count(self, good: bool) -> bool:
        """Count one more; return whether it was good."""
        self.good += good
        self.total += 1
        return good


@dataclass
class Proof:
    """What was found out about one exercise.

    Attributes:
        right: right answers (the reference among them) that got full marks, over all seeds tried.
        wrong: wrong answers (the untouched stub among them) that lost points.
        messages: wrong answers whose feedback contained the words it must.
        mutants: mutants that lost points, of those that are not equivalent to the reference.
        equivalent: mutants declared equivalent, with a reason.
        faults: one paragraph for each thing that fell short.
    """

    lesson: str
    exercise: str
    right: Tally = field(default_factory=Tally)
    wrong: Tally = field(default_factory=Tally)
    messages: Tally = field(default_factory=Tally)
    mutants: Tally = field(default_factory=Tally)
    equivalent: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def as_dict(self) -> dict:
        """The proof as plain data."""
        return asdict(self)


def prove(
    notebooks: list[Path], bank: Path, *, exercise: str | None = None, seeds: int = 1, jobs: int | None = None
) -> Iterator[Proof]:
    """Try all answers and mutants of the lessons' exercises; yield a proof for each exercise, lesson by lesson.

    Args:
        notebooks: solved lessons, ``…/NN_slug/slug.ipynb``.
        bank: the folder that holds ``NN_slug/<exercise>.py`` and ``equivalent.toml``.
        exercise: only this one.
        seeds: with how many seeds the reference and each right answer must pass.
        jobs: how many lessons at once (default: one per core).
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
    name = notebook.parent.name
    equivalents = read_equivalents(bank / "equivalent.toml")
    proofs = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(notebook.parent, folder, dirs_exist_ok=True)
        os.chdir(folder)
        files = [path for path in sorted((bank / name).glob("*.py")) if only in (None, path.stem)]
        answers = {path.stem: read_answers(path) for path in files}
        lesson = Lesson(notebook, [answer.source for some in answers.values() for answer in some])
        for exercise in lesson.exercises():
            if only in (None, exercise.name):
                start = time.perf_counter()
                proof = Proof(name, exercise.name)
                own = answers.get(exercise.name, [])
                proof.faults += _missing(own, f"{bank.name}/{name}/{exercise.name}.py")
                _try_answers(lesson, exercise, own, seeds, proof)
                _try_mutants(lesson, exercise, equivalents.get(exercise.name, {}), proof)
                proof.seconds = round(time.perf_counter() - start, 2)
                proofs.append(proof)
    return proofs


def _missing(answers: list[Answer], file: str) -> list[str]:
    right = sum(answer.verdict == "right" for answer in answers)
    if right >= 3 and len(answers) - right >= 6:
        return []
    return [f"{file} has {right} right and {len(answers) - right} wrong answers: write at least 3 and 6"]


def _try_answers(lesson: Lesson, exercise: Exercise, answers: list[Answer], seeds: int, proof: Proof) -> None:
    right = {"the reference": exercise.solution}
    right |= {answer.title: answer.source for answer in answers if answer.verdict == "right"}
    wrong = [answer for answer in answers if answer.verdict != "right"]
    stub = _SOLUTION.sub(r"\1raise NotImplementedError()", exercise.solution)
    for seed in range(seeds):
        for title, outcome in zip(right, lesson.try_answers(exercise, list(right.values()), seed), strict=True):
            if not proof.right.count(outcome.score == exercise.points):
                why = f"right answer refused (seed {seed}): {title}"
                if outcome.state == "passed":
                    why = f"the check gives {outcome.score:g} points, its cell has {exercise.points:g}"
                proof.faults.append(_fault(why, outcome))
    *visible, unsolved = lesson.try_answers(_without_hidden(exercise), [*right.values(), stub])
    for title, outcome in zip(right, visible, strict=True):
        if outcome.score != exercise.points:
            proof.faults.append(_fault(f"right answer refused by the visible cases alone: {title}", outcome))
    untouched, *outcomes = lesson.try_answers(exercise, [stub, *(answer.source for answer in wrong)])
    for outcome in (untouched, unsolved):
        if not proof.wrong.count(outcome.score == 0 and outcome.state == "not attempted"):
            proof.faults.append(_fault("the untouched stub should get 0 points and be told so", outcome))
    for answer, outcome in zip(wrong, outcomes, strict=True):
        _judge_wrong(answer, outcome, exercise, proof)


def _judge_wrong(answer: Answer, outcome: Outcome, exercise: Exercise, proof: Proof) -> None:
    expected = outcome.score < exercise.points
    if answer.verdict == "partial":
        expected = abs(outcome.score - answer.points) < 0.01
    if not proof.wrong.count(expected):
        proof.faults.append(_fault(f"{answer.verdict} answer got {outcome.score:g} points: {answer.title}", outcome))
    if answer.words and not proof.messages.count(answer.words in outcome.text):
        proof.faults.append(_fault(f"feedback without “{answer.words}”: {answer.title}", outcome))


def _try_mutants(lesson: Lesson, exercise: Exercise, equivalents: dict[str, str], proof: Proof) -> None:
    unused = set(equivalents)
    tried = list(mutants(exercise.solution))
    for mutant, outcome in zip(tried, lesson.try_answers(exercise, [m.source for m in tried]), strict=True):
        survived = outcome.score == exercise.points
        if mutant.name in equivalents:
            unused.discard(mutant.name)
            proof.equivalent += 1
            if not survived:
                proof.faults.append(_fault(f"declared equivalent, but loses points: {mutant.name}", outcome))
        elif not proof.mutants.count(not survived):
            proof.faults.append(f"mutant survived: {mutant.name}\n{mutant.source}")
    proof.faults.extend(f"no such mutant, remove it from the equivalents: {name}" for name in sorted(unused))


def _without_hidden(exercise: Exercise) -> Exercise:
    return Exercise(exercise.name, exercise.points, exercise.solution, _HIDDEN.sub("", exercise.test))


def _fault(sentence: str, outcome: Outcome) -> str:
    return f"{sentence}\n{outcome.text}"
