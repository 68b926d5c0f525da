"""The report's page in a browser: made from invented numbers, and opened from a file."""

import random

import pytest

from course_lib.grade.model import State, Usage
from course_lib.grade.report.page import report_page
from course_lib.grade.report.results import BY_NBGRADER, ReportedExercise, Results, SubmissionSummary


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """A report on 30 submissions, with every kind of state."""
    chance = random.Random(1)
    exercises = [ReportedExercise(f"test_{name}", f"Exercise 1.{n} · {name}", 2.0) for n, name in enumerate("abcde", 1)]
    others = [state for state in State if state not in (State.GRADED, State.REPAIRED)]
    states = [State.GRADED] * 24 + [*others, BY_NBGRADER]
    submissions = []
    for number, state in enumerate(states):
        points = {each.name: float(chance.randint(0, 2)) for each in exercises}
        cases = {name: {"returns `x`": None if got == 2 else "got 3, expected `4`"} for name, got in points.items()}
        usage = Usage(chance.random(), chance.random(), chance.randint(1, 9) << 20) if state == "graded" else None
        why, tried = ["a cell ran longer than 60 seconds"], dict.fromkeys(points, True)
        label = f"{number:06x}"
        submissions.append(
            SubmissionSummary(
                label=label,
                state=state,
                sentences=why,
                score=sum(points.values()),
                points=points,
                cases=cases,
                attempted=tried,
                usage=usage,
                ids={"lesson": label},
            )
        )
    results = Results("01_lesson", "A lesson", 10.0, exercises, submissions, names=False)
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report_page(results, path, formgrader="http://localhost:8888"), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_is_found_by_an_accessibility_checker(browser, violations, report, scheme):
    page = browser.new_page(color_scheme=scheme)
    page.goto(report.as_uri())
    assert violations(page) == []
    page.close()


def test_it_opens_without_asking_for_anything(browser, report):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())
    assert asked == [report.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390  # tables scroll by themselves
    assert page.locator("figure svg").count() == 4
    page.close()
