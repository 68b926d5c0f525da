"""The answer bank: right, partly right and wrong answers to every exercise, with the verdict each must get.

One file an exercise, ``tests/answers/<lesson>/<exercise>.py``; a block begins with its heading::

    # %% right: with flatten
    # %% partial 2: ignores the second axis | per row
    # %% wrong: flattens the batch away | batch

What stands behind ``|`` must occur in the feedback that the learner reads.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from course_lib.problem import Problem

_HEADING = re.compile(
    r"^(?P<verdict>right|wrong|partial (?P<points>\d+(\.\d+)?)): *(?P<title>[^|]+?) *(\| *(?P<words>.+))?$"
)


@dataclass(frozen=True)
class Answer:
    """One answer and what must come of it.

    Attributes:
        verdict: "right" (full marks), "partial" (exactly ``points``) or "wrong" (less than full marks).
        title: what the answer does.
        source: the code that takes the place of the solution cell.
        points: the points of a partial answer.
        words: what the feedback must contain.
    """

    verdict: str
    title: str
    source: str
    points: float | None = None
    words: str | None = None


def read_answers(path: Path) -> list[Answer]:
    """Read the answers to one exercise; none if the file is missing.

    Raises:
        Problem: a heading is not of the form above.
    """
    if not path.exists():
        return []
    answers, text = [], path.read_text(encoding="utf-8")
    for block in re.split(r"(?m)^# %% ", text)[1:]:
        heading, _, source = block.partition("\n")
        match = _HEADING.match(heading.strip())
        if match is None:
            line = text[: f"{text}\n".index(f"# %% {heading}\n")].count("\n") + 1  # whole lines: one may begin another
            raise Problem(
                f"{path.name}, line {line}: `# %% {heading}` is not a heading; write `# %% right: …`, "
                "`# %% partial 1: …` or `# %% wrong: … | …`."
            )
        points = match["points"]
        answers.append(
            Answer(
                verdict=match["verdict"].split()[0],
                title=match["title"],
                source=source.strip() + "\n",
                points=float(points) if points else None,
                words=match["words"].strip() if match["words"] else None,
            )
        )
    return answers


def read_equivalents(path: Path) -> dict[str, dict[str, str]]:
    """Read the mutants that truly behave like the reference: exercise → mutant → reason."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
