"""CSV that is safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

_FORMULA = (*"=+-@\t\r\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the wide forms compute too


def harmless(value: object) -> object:
    """Return what a spreadsheet shows and never computes: text that would be a formula gets an apostrophe in front.

    Numbers, and a dash alone, stay as they are. The rule is OWASP's:
    https://owasp.org/www-community/attacks/CSV_Injection.
    """
    if value is None:
        return ""
    if not isinstance(value, str) or not value.lstrip(" ").startswith(_FORMULA) or value.strip() in ("-", "+"):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value


def points(score: float | None) -> str:
    """Return a score as other systems read it: a point as decimal sign, two digits at most, nothing for None."""
    return "" if score is None else f"{round(score, 2):.2f}".rstrip("0").rstrip(".")


def write_csv(path: Path, rows: Iterable[Sequence[object]], *, delimiter: str = ",", encoding: str = "utf-8") -> None:
    """Write rows, every cell made harmless."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerows([harmless(cell) for cell in row] for row in rows)
