"""Canaries: checks that no student has seen, placed among the tests, whose result the grader knows.

A test that passes where it must fail (or the other way round) shows that something bends the results.
It never changes a score: it asks a person to look.
"""

import random
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode

from course_lib.grade.score.points import MIME

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
class Canary:
    """A cell, and what must come out of it.

    Attributes:
        source: the cell.
        name: the exercise's name.
        passed: for each case, whether it must pass.
        points: full marks.
    """

    source: str
    name: str
    passed: tuple[bool, ...]
    points: int

    def sings(self, cell: NotebookNode) -> bool:
        """Whether the executed cell says what it must."""
        results = [o for o in cell.outputs if o.output_type == "execute_result"]
        if len(results) != 1 or any(o.output_type == "error" for o in cell.outputs):
            return False
        score = round(self.points * sum(self.passed) / len(self.passed), 2)
        try:
            data: Any = results[0].data
            said = data[MIME]
            return (
                float(data["text/plain"]) == said["score"] == score
                and said["exercise"] == self.name
                and tuple(case["passed"] for case in said["cases"]) == self.passed
            )
        except (AttributeError, KeyError, TypeError, ValueError):
            return False


def canary() -> Canary:
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
    return Canary(source, names["name"], passed, points)
