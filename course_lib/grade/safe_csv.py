"""CSV that is safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

Row = Sequence[object]

_FORMULA = (*"=+-@\t\r\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # spreadsheets compute the wide forms, too


def escape_formula(value: object) -> object:
    """Return a value that a spreadsheet shows and never computes: a text that would be a formula gets an apostrophe.

    Numbers, and a dash alone, are left as they are. The rule is OWASP's:
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
    """Return a score as other systems read it: with a decimal point and at most two digits; empty for None."""
    return "" if score is None else f"{round(score, 2):.2f}".rstrip("0").rstrip(".")


def write_csv(path: Path, rows: Iterable[Row], *, delimiter: str = ",", encoding: str = "utf-8") -> None:
    """Write rows, without a cell that is a formula."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerows([escape_formula(cell) for cell in row] for row in rows)
