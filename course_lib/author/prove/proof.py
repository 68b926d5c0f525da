"""The proof of one exercise: right answers pass, wrong ones and mutants lose points, and the feedback says why."""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from course_lib.author.prove.bank import Answer, AnswerVerdict
from course_lib.author.prove.mutant import Mutant
from course_lib.author.prove.syntax_mutants import syntax_mutants
from course_lib.author.prove.trial import Lesson, TrialExercise, TrialOutcome
from course_lib.result import ResultState

# Each returns mutants of a solution, with names that no other gives: equivalent ones are listed by name.
MUTATORS: tuple[Callable[[str], list[Mutant]], ...] = (syntax_mutants,)

_FEWEST_RIGHT, _FEWEST_WRONG = 3, 6  # answers that the bank holds for each exercise
_SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION.*?### END SOLUTION", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile(r"^[ \t]*### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS[ \t]*\n?", re.MULTILINE | re.DOTALL)


@dataclass
class Tally:
    """How many of a kind turned out as they must."""

    good: int = 0
    total: int = 0

    def count(self, good: bool) -> bool:
        """Count one more; return whether it was good."""
        self.good += good
        self.total += 1
        return good


@dataclass
class Proof:
    """What is known about one exercise's check.

    Attributes:
        right: right answers (including the reference) that got full marks, over all seeds tried.
        wrong: wrong answers (including the untouched stub) that lost points.
        messages: wrong answers whose feedback contained the required words.
        mutants: mutants that lost points, of those that are not equivalent to the reference.
        equivalent: mutants declared equivalent, with a reason.
        failures: a paragraph for everything that did not turn out as it must.
    """

    lesson: str
    exercise: str
    right: Tally = field(default_factory=Tally)
    wrong: Tally = field(default_factory=Tally)
    messages: Tally = field(default_factory=Tally)
    mutants: Tally = field(default_factory=Tally)
    equivalent: int = 0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """Return the proof as plain data."""
        return asdict(self)

    def fail(self, sentence: str, outcome: TrialOutcome) -> None:
        """Note a failure, with the feedback that a learner would have read."""
        self.failures.append(f"{sentence}\n{outcome.text}")


def mutants(solution: str) -> list[Mutant]:
    """Return all mutants of a reference solution."""
    return [mutant for mutate in MUTATORS for mutant in mutate(solution)]


def prove_exercise(
    lesson: Lesson,
    exercise: TrialExercise,
    answers: Sequence[Answer],
    equivalents: Mapping[str, str],
    *,
    seeds: int = 1,
) -> Proof:
    """Try the reference, the untouched stub, the bank's answers and all mutants.

    Args:
        lesson: the lesson, paused at the exercise.
        exercise: the exercise.
        answers: its answers in the bank.
        equivalents: the mutants that behave like the reference, by name, each with the reason.
        seeds: the number of seeds with which the reference and each right answer must pass.
    """
    start = time.perf_counter()
    proof = Proof(lesson.name, exercise.name)
    right = [answer for answer in answers if answer.verdict is AnswerVerdict.RIGHT]
    wrong = [answer for answer in answers if answer.verdict is not AnswerVerdict.RIGHT]
    if len(right) < _FEWEST_RIGHT or len(wrong) < _FEWEST_WRONG:
        proof.failures.append(
            f"{lesson.name}/{exercise.name}.py in the answer bank has {len(right)} right and {len(wrong)} wrong "
            f"answers: write at least {_FEWEST_RIGHT} and {_FEWEST_WRONG}"
        )
    right.insert(0, Answer(AnswerVerdict.RIGHT, "the reference", exercise.solution))
    stub = _SOLUTION.sub(r"\1raise NotImplementedError()", exercise.solution)
    _try_right(lesson, exercise, right, seeds, proof)
    _try_visible_cases(lesson, exercise, right, stub, proof)
    _try_wrong(lesson, exercise, wrong, stub, proof)
    _try_mutants(lesson, exercise, equivalents, proof)
    proof.seconds = round(time.perf_counter() - start, 2)
    return proof


def _try_right(lesson: Lesson, exercise: TrialExercise, answers: list[Answer], seeds: int, proof: Proof) -> None:
    sources = [answer.source for answer in answers]
    for seed in range(seeds):
        for answer, outcome in zip(answers, lesson.try_answers(exercise, sources, seed), strict=True):
            if not proof.right.count(outcome.score == exercise.points):
                sentence = f"right answer rejected (seed {seed}): {answer.title}"
                if outcome.state is ResultState.PASSED:
                    sentence = f"the check gives {outcome.score:g} points, its cell has {exercise.points:g}"
                proof.fail(sentence, outcome)


def _try_visible_cases(lesson: Lesson, exercise: TrialExercise, right: list[Answer], stub: str, proof: Proof) -> None:
    """Try what a learner can try: the check without its hidden cases."""
    visible = replace(exercise, check=_HIDDEN.sub("", exercise.check))
    *outcomes, untouched = lesson.try_answers(visible, [*(answer.source for answer in right), stub])
    for answer, outcome in zip(right, outcomes, strict=True):
        if outcome.score != exercise.points:
            proof.fail(f"right answer rejected by the visible cases alone: {answer.title}", outcome)
    _judge_untouched(untouched, proof)


def _try_wrong(lesson: Lesson, exercise: TrialExercise, answers: list[Answer], stub: str, proof: Proof) -> None:
    untouched, *outcomes = lesson.try_answers(exercise, [stub, *(answer.source for answer in answers)])
    _judge_untouched(untouched, proof)
    for answer, outcome in zip(answers, outcomes, strict=True):
        if answer.points is None:
            as_expected = outcome.score < exercise.points
        else:
            as_expected = abs(outcome.score - answer.points) < 0.01
        if not proof.wrong.count(as_expected):
            proof.fail(f"{answer.verdict} answer got {outcome.score:g} points: {answer.title}", outcome)
        if answer.words and not proof.messages.count(answer.words in outcome.text):
            proof.fail(f"feedback without “{answer.words}”: {answer.title}", outcome)


def _judge_untouched(outcome: TrialOutcome, proof: Proof) -> None:
    if not proof.wrong.count(outcome.score == 0 and outcome.state is ResultState.NOT_ATTEMPTED):
        proof.fail("the untouched stub must get 0 points and count as not attempted", outcome)


def _try_mutants(lesson: Lesson, exercise: TrialExercise, equivalents: Mapping[str, str], proof: Proof) -> None:
    tried = mutants(exercise.solution)
    for mutant, outcome in zip(tried, lesson.try_answers(exercise, [m.source for m in tried]), strict=True):
        survived = outcome.score == exercise.points
        if mutant.name in equivalents:
            proof.equivalent += 1
            if not survived:
                proof.fail(f"declared equivalent, but loses points: {mutant.name}", outcome)
        elif not proof.mutants.count(not survived):
            proof.failures.append(f"mutant survived: {mutant.name}\n{mutant.source}")
    for name in sorted(set(equivalents) - {mutant.name for mutant in tried}):
        proof.failures.append(f"no such mutant, remove it from the equivalents: {name}")
