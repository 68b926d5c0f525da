"""The answer bank: right, partly right and wrong answers to every exercise, each with the verdict it must get.

There is one file per exercise, ``tests/answers/<lesson>/<exercise>.py``. Each answer starts with a heading::

    # %% right: with flatten
    # %% partial 2: ignores the second axis | per row
    # %% wrong: flattens the batch away | batch

The text after ``|`` must appear in the learner's feedback.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from course_lib.problem import Problem

_HEADING = re.compile(
    r"^(?P<verdict>right|wrong|partial (?P<points>\d+(\.\d+)?)): *(?P<title>[^|]+?) *(\| *(?P<words>.+))?$"
)


class AnswerVerdict(StrEnum):
    """What an answer must get: full marks, exactly its points, or less than full marks."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


@dataclass(frozen=True)
class Answer:
    """One answer and the verdict it must get.

    Attributes:
        verdict: what the answer must get.
        title: what the answer does.
        source: the code that replaces the solution cell.
        points: the points of a partial answer; None for others.
        words: words that the feedback must contain; None for any feedback.
    """

    verdict: AnswerVerdict
    title: str
    source: str
    points: float | None = None
    words: str | None = None


def read_answers(path: Path) -> list[Answer]:
    """Read the answers to one exercise; none if the file is missing.

    Raises:
        Problem: a heading does not have the form above.
    """
    if not path.exists():
        return []
    answers, text = [], path.read_text(encoding="utf-8")
    for block in re.split(r"(?m)^# %% ", text)[1:]:
        heading, _, source = block.partition("\n")
        match = _HEADING.match(heading.strip())
        if match is None:
            line = text[: f"{text}\n".index(f"# %% {heading}\n")].count("\n") + 1  # the newline: one may begin another
            raise Problem(
                f"{path.name}, line {line}: `# %% {heading}` is not a heading. Write `# %% right: …`, "
                "`# %% partial 1: …` or `# %% wrong: … | …`."
            )
        points = match["points"]
        answers.append(
            Answer(
                verdict=AnswerVerdict(match["verdict"].split()[0]),
                title=match["title"],
                source=source.strip() + "\n",
                points=float(points) if points else None,
                words=match["words"].strip() if match["words"] else None,
            )
        )
    return answers


def read_equivalents(path: Path) -> dict[str, dict[str, str]]:
    """Read the mutants that behave exactly like the reference: exercise → mutant → reason."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
