"""The table of a check's cases, for people: as plain text and as HTML."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from course_lib.check.case import Case

_COLOURS = {True: "var(--jp-success-color1, #00796b)", False: "var(--jp-error-color1, #c62828)"}


@dataclass(frozen=True)
class Table:
    """What a learner sees below a check cell.

    Attributes:
        exercise: the exercise's name.
        headline: the result in one line.
        cases: a row for each; without any, the headline is all.
    """

    exercise: str
    headline: str
    cases: Sequence[Case]

    def as_text(self) -> str:
        """Return the table as plain text, one line for each case."""
        return "\n".join([f"{self.exercise}: {self.headline}", *map(_line, self.cases)])

    def as_html(self) -> str:
        """Return the table as HTML; everything in it that a learner's code may have written is escaped."""
        head = (
            f'<caption style="text-align:left;white-space:nowrap"><code>{html.escape(self.exercise)}</code>: '
            f"<strong>{html.escape(self.headline)}</strong></caption>"
        )
        if not self.cases:
            return f"<table>{head}</table>"
        titles = "".join(f'<th scope="col" style="text-align:left">{t}</th>' for t in ("", "case", "what happened"))
        rows = "".join(map(_row, self.cases))
        return f"<table>{head}<thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>"


def _line(case: Case) -> str:
    return f"  {_sign(case)} {case.name}" + (f": {case.message}" if case.message else "")


def _row(case: Case) -> str:
    # Only the sign is coloured: JupyterLab's green is too light for words on white.
    sign = f'<span style="color:{_COLOURS[case.passed]}">{_sign(case)}</span>'
    cell = '<td style="text-align:left;max-width:40em;white-space:normal">'
    return (
        f'<tr><td style="text-align:left;white-space:nowrap">{sign} {case.state}</td>'
        f"{cell}{_marked_up(case.name)}</td>{cell}{_marked_up(case.message or '')}</td></tr>"
    )


def _sign(case: Case) -> str:
    return "✓" if case.passed else "✗"


def _marked_up(text: str) -> str:
    """Escape text for HTML and set what is in backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text))
