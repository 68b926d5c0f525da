"""Canaries: exercises' checks that no student has seen, and whose results the grader knows.

A test that passes where it must fail, or the other way round, means that something is tampering with the results.
It never changes a score: a person has to review the submission.
"""

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from course_lib.result import result_of

if TYPE_CHECKING:  # a warm process is started through this, and should not wait for nbformat
    from nbformat import NotebookNode

_SECRET = random.SystemRandom()

_TEMPLATE = """\
import torch as {torch}
from course_lib import check as {check}
def {name}(n):
    return {torch}.arange(n) + {a}
try:
    assert {a} == {b}
except AssertionError:
    pass
else:
    {name} = None
{ex} = {check}.exercise({name!r}, points={points})
{cases}
{ex}.score()"""

# Each must pass with the right value and fail with a wrong one.
_CASES = (
    "{ex}.equal({ex}.run({n}), {torch}.arange({n}) + {value})",
    "{ex}.require({torch}.equal({ex}.run({n}), {torch}.arange({n}) + {value}), 'differs')",
    "{ex}.require({torch}.allclose({ex}.run({n}).float(), ({torch}.arange({n}) + {value}).float()), 'differs')",
    "{torch}.testing.assert_close({ex}.run({n}), {torch}.arange({n}) + {value})",
    "assert ({ex}.run({n}) == {torch}.arange({n}) + {value}).all()",
    "assert {ex}.run({n}).tolist() == list(range({value}, {value} + {n}))",
)


@dataclass(frozen=True)
class CheckCanary:
    """A check cell and its expected result.

    Attributes:
        source: the cell.
        exercise: the exercise's name.
        passed: whether each case must pass.
        points: full marks.
    """

    source: str
    exercise: str
    passed: tuple[bool, ...]
    points: int

    def passes(self, cell: "NotebookNode") -> bool:
        """Whether the executed cell produced the expected result, for people, for programs and for nbgrader."""
        shown = [output for output in cell.outputs if output.output_type == "execute_result"]
        if len(shown) != 1 or any(output.output_type == "error" for output in cell.outputs):
            return False
        result = result_of(shown)
        if result is None:
            return False
        score = round(self.points * sum(self.passed) / len(self.passed), 2)
        try:
            number = float(shown[0].data["text/plain"])
        except (KeyError, TypeError, ValueError):
            return False
        passed = tuple(case.passed for case in result.cases)
        return number == result.score == score and result.exercise == self.exercise and passed == self.passed


def make_canary() -> CheckCanary:
    """Make a canary that has never been seen before: names, numbers, cases and their order are fresh."""
    names = {key: f"_{_SECRET.getrandbits(48):x}" for key in ("torch", "check", "name", "ex")}
    a, points = _SECRET.randrange(1, 1000), _SECRET.randrange(2, 9)
    passed = tuple(_SECRET.sample([True, False, *_SECRET.choices([True, False], k=4)], 6))
    lines = []
    for case, right in zip(_SECRET.sample(_CASES, len(_CASES)), passed, strict=True):
        value = a if right else a + _SECRET.randrange(1, 50)
        inner = case.format(n=_SECRET.randrange(2, 9), value=value, **names)
        lines.append(f"with {names['ex']}.case('{_SECRET.getrandbits(32):x}'):\n    {inner}")
    source = _TEMPLATE.format(a=a, b=a + _SECRET.randrange(1, 9), points=points, cases="\n".join(lines), **names)
    return CheckCanary(source, names["name"], passed, points)
