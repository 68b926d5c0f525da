"""The result of a check: a number for nbgrader, a table for people, JSON for programs."""

import html
import re
from dataclasses import dataclass

MIME = "application/vnd.course.check+json"

_COLOURS = {True: "var(--jp-success-color1, #00796b)", False: "var(--jp-error-color1, #c62828)"}


@dataclass(frozen=True)
class Result:
    """How one case ended.

    Attributes:
        name: the promise that the case tests.
        passed: whether it was kept.
        message: what went wrong, in one sentence (None when it passed).
        kind: "passed", "wrong", "error" or "not attempted".
        weight: its share of the points.
    """

    name: str
    passed: bool
    message: str | None
    kind: str
    weight: float


class Score(float):
    """Points for one exercise: a float whose display is the table of its cases.

    ``text/plain`` is the bare number, which stock nbgrader reads as partial credit.
    """

    exercise: str
    points: float
    results: tuple[Result, ...]
    seed: int

    def __new__(cls, exercise: str, points: float, results: list[Result], seed: int) -> "Score":
        """Share ``points`` out over ``results`` by weight. Raises ValueError when there are no results."""
        if not results:
            raise ValueError(f"the check of {exercise!r} has no case")
        share = sum(r.weight for r in results if r.passed) / sum(r.weight for r in results)
        self = super().__new__(cls, round(points * share, 2))
        self.exercise, self.points, self.results, self.seed = exercise, points, tuple(results), seed
        return self

    @property
    def state(self) -> str:
        """One of "passed", "partly", "wrong", "error", "not attempted"."""
        kinds = {r.kind for r in self.results}
        if kinds == {"passed"}:
            return "passed"
        if "passed" in kinds:
            return "partly"
        if kinds == {"not attempted"}:
            return "not attempted"
        return "wrong" if "wrong" in kinds else "error"

    @property
    def headline(self) -> str:
        """The outcome in one line."""
        if self.state == "not attempted":
            return f"Not attempted yet: 0 of {self.points:g} points. Write your answer above, run it, run this again."
        return f"{float(self):g} of {self.points:g} points"

    def as_dict(self) -> dict:
        """The result as plain data, the content of the JSON output."""
        total = sum(r.weight for r in self.results)
        cases = [
            {
                "name": r.name,
                "passed": r.passed,
                "points": round(self.points * r.weight / total, 2) if r.passed else 0.0,
                "message": r.message,
            }
            for r in self.results
        ]
        data = {
            "exercise": self.exercise,
            "points": self.points,
            "score": float(self),
            "state": self.state,
            "cases": cases,
        }
        return data if self.state == "passed" else {**data, "seed": self.seed}

    def __repr__(self) -> str:
        return repr(float(self))

    def __str__(self) -> str:
        """The table in plain text."""
        lines = [f"{self.exercise}: {self.headline}"]
        if self.state != "not attempted":
            for r in self.results:
                lines.append(f"  {'✓' if r.passed else '✗'} {r.name}" + (f": {r.message}" if r.message else ""))
        return "\n".join(lines)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict:
        return {"text/plain": repr(self), "text/html": self._html(), MIME: self.as_dict()}

    def _html(self) -> str:
        head = (
            f'<caption style="text-align:left;white-space:nowrap"><code>{html.escape(self.exercise)}</code>: '
            f"<strong>{html.escape(self.headline)}</strong></caption>"
        )
        if self.state == "not attempted":
            return f"<table>{head}</table>"
        rows = "".join(_row(r) for r in self.results)
        titles = "".join(f'<th scope="col" style="text-align:left">{t}</th>' for t in ("", "case", "what happened"))
        return f"<table>{head}<thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>"


def _row(result: Result) -> str:
    # The sign alone is coloured: as ink for words, JupyterLab's green is too light on white.
    sign = f'<span style="color:{_COLOURS[result.passed]}">{"✓" if result.passed else "✗"}</span>'
    cell = '<td style="text-align:left;max-width:40em;white-space:normal">'
    return (
        f'<tr><td style="text-align:left;white-space:nowrap">{sign} {result.kind}</td>'
        f"{cell}{_marked_up(result.name)}</td>{cell}{_marked_up(result.message or '')}</td></tr>"
    )


def _marked_up(text: str) -> str:
    """Escape text for HTML and set what stands in backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text))
