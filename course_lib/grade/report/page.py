"""The report as one HTML page that needs no other file and no network."""

import os
import re
from collections import Counter
from pathlib import Path
from statistics import mean, median
from urllib.parse import quote

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from course_lib.grade.model import State
from course_lib.grade.report import charts
from course_lib.grade.report.item_analysis import analyse_items, cronbach_alpha
from course_lib.grade.report.messages import count_cases
from course_lib.grade.report.results import BY_NBGRADER, Results


def report_page(results: Results, destination: Path, *, formgrader: str) -> str:
    """Return the page. Links to graded notebooks are relative to ``destination``, those to formgrader absolute."""
    points = [exercise.points for exercise in results.exercises]
    names = [exercise.name for exercise in results.exercises]
    scores = [[each.points.get(name, 0.0) for name in names] for each in results.readable]
    items = analyse_items(names, points, scores)
    numbers = [_number(exercise.title, position) for position, exercise in enumerate(results.exercises, 1)]
    titles = [exercise.title.removeprefix("Exercise ") for exercise in results.exercises]
    not_attempted = [results.not_attempted(name) for name in names]
    used = [each.usage for each in results.submissions if each.usage]
    totals = [each.score for each in results.submissions]
    counts = Counter(each.state for each in results.submissions)
    environment = Environment(
        loader=PackageLoader("course_lib.grade.report", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"share": _share, "code": _code, "mib": _mib}
    return environment.get_template("report.html").render(
        results=results,
        formgrader=formgrader.rstrip("/"),
        file=lambda path: quote(os.path.relpath(path, destination.parent)),
        states=[(state, counts[state]) for state in (*State, BY_NBGRADER) if counts[state]],
        mean=mean(totals),
        median=median(totals),
        alpha=cronbach_alpha(scores),
        rows=list(zip(results.exercises, titles, items, not_attempted, strict=True)),
        cases={name: count_cases(results.readable, name) for name in names},
        scores=charts.scores(totals, results.max_score),
        success=charts.success(titles, items, not_attempted),
        difficulty=charts.difficulty(numbers, items),
        usage=charts.usage(used) if used else None,
    )


def _number(title: str, position: int) -> str:
    """Return an exercise's number as a label in a chart: 3.4 if its title says so, else its position."""
    found = re.search(r"\d+\.\d+", title)
    return found[0] if found else str(position)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _mib(size: int) -> str:
    return f"{size / 2**20:.0f}"


def _code(text: str) -> Markup:
    """Mark up what is between backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
