"""The messages of feedback that a class got most often, case by case."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from course_lib.grade.report.results import SubmissionSummary

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


@dataclass(frozen=True)
class CaseCount:
    """How a class did in one case.

    Attributes:
        name: the case.
        tried: how many attempted the exercise.
        missed: how many of them missed the case.
        messages: the messages they got and how often each occurred, most frequent first.
    """

    name: str
    tried: int
    missed: int
    messages: list[tuple[str, int]]


def count_cases(submissions: Sequence[SubmissionSummary], exercise: str, top: int = 3) -> list[CaseCount]:
    """Count an exercise's cases over all submissions that attempted it.

    Args:
        submissions: the class.
        exercise: the exercise's name.
        top: the number of messages to return for each case; those that differ only in numbers count as one.
    """
    tried: Counter[str] = Counter()
    missed: dict[str, Counter[str]] = defaultdict(Counter)
    example: dict[tuple[str, str], str] = {}
    for submission in submissions:
        if not submission.attempted.get(exercise):
            continue
        for name, message in submission.cases[exercise].items():
            tried[name] += 1
            if message is not None:
                kind = _NUMBER.sub("#", message)
                missed[name][kind] += 1
                example.setdefault((name, kind), message)
    return [
        CaseCount(
            name=name,
            tried=count,
            missed=missed[name].total(),
            messages=[(example[name, kind] or "(nothing)", times) for kind, times in missed[name].most_common(top)],
        )
        for name, count in tried.items()
    ]
