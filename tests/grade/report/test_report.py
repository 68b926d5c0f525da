"""The report on a small class, whose scores and messages are known."""

import csv
import html
import re

import pytest
from classes import LESSON, cell, make_classroom, reference, stub, submit

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.report import report
from course_lib.grade.report.messages import count_cases
from course_lib.grade.report.results import read_results
from course_lib.problem import Problem

NAMES = {"anna.m": ("Anna", "Müller"), "zoe": ("Zoë", "O'Neil, Jr."), "bob": ("Bob", "Nobody"), "lost": ("Eve", "Lost")}


@pytest.fixture(scope="module")
def classroom(executor, tmp_path_factory):
    """Anna has full marks, Zoë and three more mention a name, Bob has nothing, Eve an unreadable file; six more."""
    classroom = make_classroom(tmp_path_factory.mktemp("class"))
    submit(classroom, "anna.m", reference(classroom))
    wrong = reference(classroom)
    cell(wrong, "as_rows")["source"] = "def as_rows(values, width):\n    raise ValueError('<b>I am Zoë</b>')"
    for student in ("zoe", "max", "mia", "kim"):
        submit(classroom, student, wrong)
    submit(classroom, "bob", stub(classroom), name="reshaping-bob-nobody")
    submit(classroom, "lost", b"not a notebook")
    demo_class(classroom, LESSON, 6)
    with classroom.gradebook() as gradebook:
        for student, (first, last) in NAMES.items():
            gradebook.add_student(student, first_name=first, last_name=last, email=f"{student}@example.org")
    grade(classroom, LESSON, Options(executor, jobs=2))
    return classroom


@pytest.fixture(scope="module")
def page(classroom, tmp_path_factory):
    """The page without names."""
    return report(classroom, LESSON, tmp_path_factory.mktemp("report") / "page.html")[0].read_text()


def test_without_names_no_one_is_named(page):
    text = html.unescape(page)
    for student, names in NAMES.items():
        for word in (student, *names):
            assert not re.search(rf"\b{re.escape(word)}\b", text)
    assert "demo-00" not in text
    assert "autograded" not in text


def test_with_names_everyone_is_and_the_files_are_linked(classroom, tmp_path):
    (path,) = report(classroom, LESSON, tmp_path / "page.html", names=True)
    text = html.unescape(path.read_text())
    assert "zoe (Zoë O'Neil, Jr.)" in text
    links = [html.unescape(link) for link in re.findall(r'href="([^"#:]+\.ipynb)"', path.read_text())]
    assert len(links) == 13
    assert all((tmp_path / link).is_file() for link in links)


def test_the_page_needs_no_other_file(page):
    assert set(re.findall(r'(?:src|href)="(\w+:)', page)) <= {"http:"}
    assert all("/formgrader/submissions/" in link for link in re.findall(r'href="(http:[^"]+)"', page))
    assert not re.search(r"<(?:script|link|img|iframe)\b|@import|url\((?!#)", page)


def test_what_a_student_wrote_is_shown_as_text(page):
    assert "<b>I am" not in page
    assert "&lt;b&gt;I am …&lt;/b&gt;" in page


def test_every_chart_has_a_description(page):
    words = re.findall(r'role="img" aria-label="([^"]+)"', page)
    assert len(words) == page.count("<svg ") == 4
    assert all(len(text) > 40 for text in words)


def test_ids_in_the_page_are_unique(page):
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_states_and_reasons_are_listed_with_links(page):
    assert "graded after repair" in page
    assert "was submitted as …" in page
    assert page.count("/formgrader/submissions/") == 13


def test_numbers_are_those_of_the_gradebook(classroom):
    results = read_results(classroom, LESSON, names=True)
    by_name = {each.label.split()[0]: each for each in results.submissions}
    assert (by_name["anna.m"].score, by_name["bob"].score, by_name["lost"].score) == (results.max_score, 0, 0)
    assert by_name["zoe"].score == results.max_score - 2
    assert results.exercises[0].title == "Exercise 2.1 · A table of any length"
    assert sum(exercise.points for exercise in results.exercises) == results.max_score
    assert by_name["anna.m"].usage.seconds > by_name["anna.m"].usage.cpu / 8 > 0
    assert by_name["anna.m"].usage.memory > 0
    assert len(results.readable) == 12


def test_messages_are_counted_over_those_who_tried(classroom):
    results = read_results(classroom, LESSON)
    for count in count_cases(results.readable, "test_as_rows"):
        tried = [each for each in results.readable if each.attempted["test_as_rows"]]
        missed = [each for each in tried if each.cases["test_as_rows"][count.name] is not None]
        assert (count.tried, count.missed) == (len(tried), len(missed))
        assert sum(times for _, times in count.messages) <= count.missed
        assert any("ValueError" in sentence for sentence, _ in count_cases(missed, "test_as_rows", 99)[0].messages)


def test_the_tables_hold_the_same(classroom, tmp_path):
    _, submissions, exercises = report(classroom, LESSON, tmp_path / "page.html", csv=True)
    with submissions.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 13
    assert all(len(row["submission"]) == 6 for row in rows)
    assert max(float(row["score"]) for row in rows) == float(rows[0]["max_score"])
    with exercises.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["exercise"] == "test_as_rows"
    assert 0 < float(rows[0]["difficulty"]) < 1


def test_nothing_graded_is_a_sentence(tmp_path):
    (tmp_path / "new").mkdir()
    with pytest.raises(Problem, match="No submission of 02_reshaping is graded"):
        report(make_classroom(tmp_path / "new"), LESSON, tmp_path / "page.html")
