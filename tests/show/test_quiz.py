"""A quiz is read from the lesson's folder; each option explains itself."""

import re

import pytest
from IPython.core.interactiveshell import InteractiveShell

from course_lib import show
from course_lib.problem import Problem

QUIZZES = """
[half]
question = "What is `1 // 2`?"
[[half.options]]
text = "`0`"
correct = true
feedback = "Yes: `//` rounds <down>."
[[half.options]]
text = "`0.5`"
feedback = "No: that is `1 / 2`."
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "quizzes.toml").write_text(QUIZZES)
    return tmp_path


def test_the_question_and_its_options_are_shown_without_a_browser_too(folder):
    text = show.quiz("half", folder)._repr_mimebundle_()["text/plain"]
    assert text == "Predict: What is `1 // 2`?\n  ( ) `0`\n  ( ) `0.5`"


def test_code_is_set_as_code_and_the_rest_is_escaped(folder):
    InteractiveShell.instance()  # jupyterquiz displays through IPython
    page = show.quiz("half", folder)._repr_mimebundle_()["text/html"]
    assert "//</code> rounds &lt;down&gt;" in page
    assert "multiple_choice" in page


def test_an_unknown_quiz_is_reported_with_the_known_ones(folder):
    with pytest.raises(Problem, match=r"There is no quiz 'whole' in .*\. The quizzes are half"):
        show.quiz("whole", folder)


def test_a_lesson_without_its_quizzes_says_how_to_get_them_back(tmp_path):
    with pytest.raises(Problem, match="Run `course lab` to get them back"):
        show.quiz("half", tmp_path)


def test_no_script_of_a_quiz_sees_mathjax_and_so_fetches_another(folder):
    InteractiveShell.instance()
    page = show.quiz("half", folder)._repr_mimebundle_()["text/html"]
    assert page.count("<script>") == page.count("<script>{ let MathJax;") == 1


def test_a_quiz_that_is_on_a_page_twice_is_filled_twice(folder):
    InteractiveShell.instance()
    page = show.quiz("half", folder)._repr_mimebundle_()["text/html"]
    assert page.count("document.querySelectorAll(") == 1
    assert not re.search(r"^ *show_questions\(", page, re.M)
