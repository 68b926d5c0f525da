"""Which sentences of feedback a class read most, case by case."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from course_lib.grade.report.results import Submission

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


@dataclass(frozen=True)
class CaseCount:
    """How a class did in one case.

    Attributes:
        name: the case.
        tried: how many attempted the exercise.
        missed: how many of them missed the case.
        sentences: what they were told, most frequent first, with how often.
    """

    name: str
    tried: int
    missed: int
    sentences: list[tuple[str, int]]


def frequent(submissions: Sequence[Submission], exercise: str, most: int = 3) -> list[CaseCount]:
    """Count an exercise's cases over all who attempted it. Sentences that differ in numbers only count as one."""
    tried: Counter[str] = Counter()
    said: dict[str, Counter[str]] = defaultdict(Counter)
    example: dict[tuple[str, str], str] = {}
    for submission in submissions:
        if not submission.attempted.get(exercise):
            continue
        for name, message in submission.cases[exercise].items():
            tried[name] += 1
            if message is not None:
                kind = _NUMBER.sub("#", message)
                said[name][kind] += 1
                example.setdefault((name, kind), message)
    return [
        CaseCount(
            name,
            count,
            said[name].total(),
            [(example[name, kind] or "(nothing)", times) for kind, times in said[name].most_common(most)],
        )
        for name, count in tried.items()
    ]
