"""The points for an exercise: a number for nbgrader, a table for people, JSON for programs."""

from collections.abc import Sequence

from course_lib.check.case import Case
from course_lib.check.table import Table
from course_lib.result import MIME, CaseResult, CheckResult, ResultState


class Score(float):
    """The points for one exercise: a float whose display is the table of its cases.

    ``text/plain`` is the bare number, which stock nbgrader reads as partial credit.
    """

    exercise: str
    points: float
    cases: tuple[Case, ...]
    seed: int

    def __new__(cls, exercise: str, points: float, cases: Sequence[Case], seed: int) -> "Score":
        """Divide ``points`` among ``cases`` by weight.

        Raises:
            ValueError: there are no cases.
        """
        if not cases:
            raise ValueError(f"the check of {exercise!r} has no case")
        share = sum(case.weight for case in cases if case.passed) / sum(case.weight for case in cases)
        self = super().__new__(cls, round(points * share, 2))
        self.exercise, self.points, self.cases, self.seed = exercise, points, tuple(cases), seed
        return self

    @property
    def state(self) -> ResultState:
        """How the exercise went, all cases taken together."""
        states = {case.state for case in self.cases}
        if len(states) == 1:
            return states.pop()
        if ResultState.PASSED in states:
            return ResultState.PARTIAL
        return ResultState.WRONG if ResultState.WRONG in states else ResultState.ERROR

    @property
    def headline(self) -> str:
        """The result in one line."""
        if self.state is ResultState.NOT_ATTEMPTED:
            return (
                f"Not attempted yet: 0 of {self.points:g} points. "
                "Write your answer above and run it, then run this cell again."
            )
        return f"{float(self):g} of {self.points:g} points"

    @property
    def result(self) -> CheckResult:
        """The result as data, for programs."""
        total = sum(case.weight for case in self.cases)
        cases = (
            CaseResult(
                name=case.name,
                passed=case.passed,
                points=round(self.points * case.weight / total, 2) if case.passed else 0.0,
                message=case.message,
            )
            for case in self.cases
        )
        return CheckResult(
            exercise=self.exercise,
            points=self.points,
            score=float(self),
            state=self.state,
            cases=tuple(cases),
            seed=None if self.state is ResultState.PASSED else self.seed,
        )

    @property
    def table(self) -> Table:
        """The result as a table, for people; an untouched exercise is a headline only."""
        return Table(self.exercise, self.headline, () if self.state is ResultState.NOT_ATTEMPTED else self.cases)

    def __repr__(self) -> str:
        return repr(float(self))

    def __str__(self) -> str:
        return self.table.as_text()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, object]:
        return {"text/plain": repr(self), "text/html": self.table.as_html(), MIME: self.result.as_data()}
