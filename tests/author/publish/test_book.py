"""The book's pages before Sphinx: the student version with outputs, except those that give an answer away."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from course_lib.author.publish.book.pages import with_outputs
from course_lib.author.publish.book.quizzes import quizzes

QUIZ = """
[first]
question = "What is `1 < 2`, *really*?"
options = [
    {text = "`True`", correct = true, feedback = "Yes: one is less."},
    {text = "<b>False</b>", feedback = "Look again."},
]
"""


def _cell(source: str, id: str, output: str = "", **metadata) -> nbformat.NotebookNode:
    outputs = [new_output("execute_result", data={"text/plain": output, "application/x": "1"})] if output else []
    return new_code_cell(source, id=id, outputs=outputs, metadata=metadata)


@pytest.fixture
def page(tmp_path):
    """A page with a demonstration, an exercise with its check, and a quiz."""
    (tmp_path / "quizzes.toml").write_text(QUIZ)
    solution = {"nbgrader": {"grade_id": "f", "solution": True, "grade": False}}
    check = {"nbgrader": {"grade_id": "test_f", "solution": False, "grade": True}}
    cells = [
        ("1 + 1", "demo", "2"),
        ("f", "solve", "answer"),
        ("ex.score()", "check", "2.0"),
        ("show.quiz('first')", "q"),
    ]
    marks = [{}, solution, check, {}]
    solved = new_notebook(cells=[_cell(*cell, **mark) for cell, mark in zip(cells, marks, strict=True)])
    released = new_notebook(cells=[_cell(*cell[:2], **mark) for cell, mark in zip(cells, marks, strict=True)])
    return with_outputs(released, solved, tmp_path)


def test_demonstrations_get_their_outputs(page):
    assert page.cells[0].outputs[0].data == {"text/plain": "2"}


def test_answers_and_checks_get_no_outputs(page):
    assert page.cells[1].outputs == page.cells[2].outputs == []
    assert page.cells[2].metadata.tags == ["hide-input"]


def test_a_quiz_replaces_its_code(page):
    assert "remove-input" in page.cells[3].metadata.tags
    text = page.cells[3].outputs[0].data["text/html"]
    assert "What is <code>1 &lt; 2</code>, <em>really</em>?" in text
    assert "&lt;b&gt;False&lt;/b&gt;" in text
    assert (text.count("✓ Yes."), text.count("✗ No."), text.count("<details>")) == (1, 1, 2)


def test_a_lesson_without_quizzes_has_none(tmp_path):
    assert quizzes(tmp_path) == {}
