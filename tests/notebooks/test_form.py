"""Every lesson has the form that learners can rely on."""

import re
import tomllib
from collections import Counter
from html.parser import HTMLParser

import pytest
from solved import LESSONS, read

from course_lib.author.format import format_notebook

HEADING = re.compile(
    r"^### (?P<kind>Exercise|Bug hunt) (?P<number>\d+\.\d+)(?P<bugs> \(B\d+(, B\d+)*\))? · (?P<title>.+?) · "
    r"(?P<difficulty>●○○|●●○|●●●) · (?P<minutes>\d+) min · (?P<points>\d+) points?$",
    re.M,
)
FEWEST_EXERCISES = {"00": 4, "01": 9, "02": 9, "03": 9, "04": 9, "13": 5, "15": 10}  # all others: 8


def grading(cell):
    return cell.metadata.get("nbgrader", {})


def exercises(lesson):
    """Yield (heading, solution cell, check cell)."""
    heading, solution = None, None
    for cell in read(lesson).cells:
        if cell.cell_type == "markdown":
            heading = HEADING.search(cell.source) or heading
        elif grading(cell).get("solution"):
            solution = cell
        elif grading(cell).get("grade"):
            yield heading, solution, cell


class Images(HTMLParser):
    """Collects the alternative texts of the images of a page."""

    def __init__(self, page: str):
        super().__init__()
        self.alts = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag == "img":
            self.alts.append(dict(attributes).get("alt") or "")


def test_a_notebook_is_in_normal_form(lesson):
    assert not format_notebook(lesson, write=False), "run course format"


def test_a_lesson_says_what_it_is(lesson):
    notebook = read(lesson)
    course = notebook.metadata.course
    assert set(course) == {"minutes", "summary", "title", "topics"}
    first = notebook.cells[0].source
    assert first.startswith(f"# {lesson.parent.name[:2]} ")
    assert "You will be able to" in first
    assert f"about {course.minutes} minutes" in first
    last = notebook.cells[-1].source
    assert last.startswith("## What to take along")
    assert "ead on" in last


def test_an_exercise_is_announced_solved_and_checked(lesson):
    numbers = []
    for heading, solution, check in exercises(lesson):
        name = grading(solution)["grade_id"]
        assert grading(check) == {**grading(check), "grade_id": f"test_{name}", "locked": True, "solution": False}
        assert (float(heading["points"]), heading["number"] not in numbers) == (grading(check)["points"], True), name
        numbers.append(heading["number"])
        assert "### BEGIN SOLUTION" in solution.source and '"""' in solution.source, name
        assert f'check.exercise("{name}", points={grading(check)["points"]}' in check.source
        assert "### BEGIN HIDDEN TESTS" in check.source, name
        assert check.source.rstrip().endswith("ex.score()")
    number = str(int(lesson.parent.name[:2]))
    assert numbers == [f"{number}.{i}" for i in range(1, len(numbers) + 1)]
    assert len(numbers) >= FEWEST_EXERCISES.get(lesson.parent.name[:2], 8)


def test_the_bug_hunts_in_headings_are_those_in_the_table_of_topics(lesson):
    announced = {
        (bug, grading(solution)["grade_id"])
        for heading, solution, _ in exercises(lesson)
        for bug in re.findall(r"B\d+", heading["bugs"] or "")
    }
    topics = read(lesson).metadata.course.topics
    assert announced == {(topic, name) for topic, names in topics.items() if topic[0] == "B" for name in names}


def test_the_reference_gets_full_marks_in_the_stored_outputs(lesson):
    for _, _, check in exercises(lesson):
        (result,) = [o.data["application/vnd.course.check+json"] for o in check.outputs if "data" in o]
        assert (result["state"], result["score"]) == ("passed", result["points"]), check.id


def test_every_option_of_a_quiz_explains_itself(lesson):
    asked = re.findall(r'show\.quiz\("(\w+)"', "\n".join(cell.source for cell in read(lesson).cells))
    quizzes = tomllib.loads((lesson.parent / "quizzes.toml").read_text())
    assert sorted(asked) == sorted(quizzes)
    assert len(quizzes) >= 3
    for name, quiz in quizzes.items():
        assert any(option.get("correct") for option in quiz["options"]), name
        assert len(quiz["options"]) >= 3, name
        assert all(len(option["feedback"]) > 15 for option in quiz["options"]), name


def test_every_picture_has_alternative_text(lesson):
    alts = []
    for cell in read(lesson).cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            assert not {"image/png", "image/jpeg", "image/svg+xml"} & set(data), f"{cell.id}: a picture without words"
            alts += Images(data.get("text/html", "")).alts
            if "text/vnd.mermaid" in data:
                alts.append(data["text/plain"])
        if cell.cell_type == "markdown":
            written = [alt for alt, _ in re.findall(r"!\[(.*?)\]\((.*?)\)", cell.source)] + Images(cell.source).alts
            alts += written
    assert len(alts) >= 3
    assert all(len(alt) > 15 for alt in alts)


def test_names_of_exercises_are_unique_in_the_course():
    names = Counter(grading(s)["grade_id"] for lesson in LESSONS.values() for _, s, _ in exercises(lesson))
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("kind, fewest", [("Exercise|Bug hunt", 125), ("Bug hunt", 32)])
def test_the_course_has_enough_to_do(kind, fewest):
    found = [h for lesson in LESSONS.values() for h, _, _ in exercises(lesson) if re.fullmatch(kind, h["kind"])]
    assert len(found) >= fewest
