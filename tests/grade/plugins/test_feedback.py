"""Feedback says what each case found, and never what is hidden or what could act on its reader."""

import html
import re

import nbformat
from bs4 import BeautifulSoup
from classes import LESSON, NAME, cell, reference, submit

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.feedback import feedback
from course_lib.grade.execute.fork_executor import ForkExecutor

EVIL = "<img src=x onerror=alert(1)> ![a](http://e.org/x)"


def test_feedback_says_each_case_and_never_shows_hidden_tests(small_class: Classroom, executor: ForkExecutor):
    notebook = reference(small_class)
    cell(notebook, "as_rows")["source"] = (
        "def as_rows(values, width):\n    raise ValueError('<script>alert(1)</script>')"
    )
    notebook["cells"].append({"cell_type": "markdown", "id": "evil", "metadata": {}, "source": EVIL})
    submit(small_class, "evil", notebook)
    grade(small_class, LESSON, Options(executor, jobs=2))
    assert feedback(small_class, LESSON) == 4
    pages = {
        student: (small_class.submission_dir("feedback", student, LESSON) / f"{NAME}.html").read_text()
        for student in ("wrong", "evil", "untouched")
    }
    for page in pages.values():
        text = _text(page)
        assert not [line for line in _hidden(small_class) if line in text]
        assert "puts 12 readings into rows of 4" in text
        assert "Traceback" not in text
        assert "emonstrations, which they do not need, were not" in text
    evil = BeautifulSoup(pages["evil"], "html.parser")
    assert not evil.find_all("script", string=re.compile("alert"))
    assert not [tag for tag in evil.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    assert not evil.find_all(src=re.compile("e.org"))
    assert "<script>alert(1)</script>" in evil.get_text()  # as text, in the message of the error


def _hidden(classroom: Classroom) -> list[str]:
    """The lines of the lesson's hidden tests that occur nowhere else in it."""
    lesson = nbformat.read(classroom.root / "notebooks" / LESSON / f"{NAME}.ipynb", as_version=4)
    hidden: list[str] = []
    shown: list[str] = []
    for each in lesson.cells:
        inside = False
        for line in map(str.strip, each.source.splitlines()):
            inside = (inside or line == "### BEGIN HIDDEN TESTS") and line != "### END HIDDEN TESTS"
            (hidden if inside else shown).append(line)
    return [line for line in hidden if len(line) > 20 and line not in shown and not line.startswith("with ex.case")]


def _text(page: str) -> str:
    without_code = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page)
    return html.unescape(re.sub(r"<[^>]+>", "", without_code))
