"""A check's result as data: what a check cell outputs for programs, and the one reader that everyone uses.

``course_lib.check`` writes it as an output of the MIME type :data:`MIME`; feedback, reports, progress and the grader
read it with :func:`read_result`. A submission can forge it, so the reader accepts exactly this format and nothing else.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MIME = "application/vnd.course.check+json"

MAX_CASES = 200
MAX_TEXT = 20_000  # characters of a name or a message


class ResultState(StrEnum):
    """How an exercise went, all cases taken together."""

    PASSED = "passed"
    PARTIAL = "partial"
    WRONG = "wrong"
    ERROR = "error"
    NOT_ATTEMPTED = "not attempted"


_FORMER_NAMES = {"partly": ResultState.PARTIAL}  # in notebooks that were executed with version 1.0


@dataclass(frozen=True)
class CaseResult:
    """How one case of a check went.

    Attributes:
        name: the promise that the case tests.
        passed: whether it was kept.
        points: the points it earned.
        message: what went wrong, in a sentence; None if it passed.
    """

    name: str
    passed: bool
    points: float
    message: str | None = None


@dataclass(frozen=True)
class CheckResult:
    """The result of an exercise's check.

    Attributes:
        exercise: the exercise's name.
        points: full marks.
        score: the points earned.
        state: how it went.
        cases: every case, in order.
        seed: the seed of the check's random inputs, which reproduces it; None if all cases passed.
    """

    exercise: str
    points: float
    score: float
    state: ResultState
    cases: tuple[CaseResult, ...]
    seed: int | None = None

    def as_data(self) -> dict[str, Any]:
        """Return the result as plain data, the content of the MIME output."""
        cases = [{"name": c.name, "passed": c.passed, "points": c.points, "message": c.message} for c in self.cases]
        data = {"exercise": self.exercise, "points": self.points, "score": self.score, "state": str(self.state)}
        return {**data, "cases": cases} | ({} if self.seed is None else {"seed": self.seed})


def read_result(data: object) -> CheckResult | None:
    """Return the result that ``data``, the content of a MIME output, holds; None if it isn't exactly one."""
    try:
        return _result(data)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def result_of(outputs: Iterable[Mapping[str, Any]]) -> CheckResult | None:
    """Return the first result among a cell's outputs (nbformat's); None if there is none."""
    for output in outputs:
        data = output.get("data")
        if isinstance(data, Mapping) and (result := read_result(data.get(MIME))) is not None:
            return result
    return None


def _result(data: object) -> CheckResult:
    fields = _mapping(data)
    cases = fields["cases"]
    if not isinstance(cases, list) or len(cases) > MAX_CASES:
        raise ValueError("cases")
    state = _text(fields["state"])
    seed = fields.get("seed")
    if seed is not None and (not isinstance(seed, int) or isinstance(seed, bool)):
        raise TypeError("seed")
    return CheckResult(
        exercise=_text(fields["exercise"]),
        points=_number(fields["points"]),
        score=_number(fields["score"]),
        state=_FORMER_NAMES.get(state) or ResultState(state),
        cases=tuple(map(_case, cases)),
        seed=seed,
    )


def _case(data: object) -> CaseResult:
    fields = _mapping(data)
    passed, message = fields["passed"], fields["message"]
    if not isinstance(passed, bool):
        raise TypeError("passed")
    text = None if message is None else _text(message)
    return CaseResult(_text(fields["name"]), passed, _number(fields["points"]), text)


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(type(value).__name__)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise TypeError(type(value).__name__)
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError(type(value).__name__)
    return float(value)
