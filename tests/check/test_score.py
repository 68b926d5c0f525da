"""The table that a learner reads: complete, readable by a screen reader, and safe whatever an answer says."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.check import MIME
from course_lib.check.case import Case
from course_lib.check.score import Score
from course_lib.result import ResultState

PASSED = Case("keeps the rows", ResultState.PASSED)
WRONG = Case("keeps the columns", ResultState.WRONG, "expected shape `(3, 2)`, got `(2, 3)`")
ERROR = Case("takes no rows", ResultState.ERROR, "raised `IndexError`")
UNTOUCHED = Case("keeps the rows", ResultState.NOT_ATTEMPTED, "not attempted yet")


class Tags(HTMLParser):
    """Collects tags and text, and checks that what is opened is closed."""

    def __init__(self, html: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def html_of(score: Score) -> str:
    return score._repr_mimebundle_()["text/html"]


def test_the_headline_gives_the_points():
    assert Score("e", 4, [PASSED, WRONG], 0).headline == "2 of 4 points"
    assert Score("e", 1, [PASSED, WRONG, ERROR], 0).headline == "0.33 of 1 points"
    assert Score("e", 4, [UNTOUCHED], 0).headline.startswith("Not attempted yet: 0 of 4 points.")


def test_the_plain_table_has_a_line_for_each_case():
    assert str(Score("as_rows", 3, [PASSED, WRONG, ERROR], 0)).splitlines() == [
        "as_rows: 1 of 3 points",
        "  ✓ keeps the rows",
        "  ✗ keeps the columns: expected shape `(3, 2)`, got `(2, 3)`",
        "  ✗ takes no rows: raised `IndexError`",
    ]


def test_an_untouched_exercise_is_one_line():
    score = Score("as_rows", 3, [UNTOUCHED, UNTOUCHED], 0)
    assert str(score).count("\n") == 0
    assert "<tr>" not in html_of(score)


def test_the_table_says_in_words_what_its_colours_say():
    text = Tags(html_of(Score("e", 3, [PASSED, WRONG, ERROR], 0))).text
    assert all(words in text for words in ("✓ passed", "✗ wrong", "✗ error"))


def test_a_screen_reader_finds_a_caption_and_column_headings():
    page = Tags(html_of(Score("as_rows", 3, [PASSED, WRONG], 0)))
    names = [tag for tag, _ in page.tags]
    assert names.index("caption") == 1
    headings = [attributes for tag, attributes in page.tags if tag == "th"]
    assert len(headings) == 3
    assert all(attributes["scope"] == "col" for attributes in headings)


def test_colours_follow_the_theme():
    html = html_of(Score("e", 3, [PASSED, WRONG], 0))
    assert "var(--jp-success-color1" in html
    assert "var(--jp-error-color1" in html
    assert not re.search(r"[^-]color:\s*(black|white|#000|#fff)\b|background", html)


def test_backticks_become_code():
    assert "<code>(3, 2)</code>" in html_of(Score("e", 3, [WRONG], 0))


ALLOWED = {"table", "caption", "code", "strong", "thead", "tbody", "tr", "th", "td", "span"}
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "`<b>`", "&lt;", "</table>"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", ["exercise", "name", "message"])
def test_hostile_text_is_shown_as_text(text, place):
    words = {"exercise": "e", "name": "n", "message": "m", place: text}
    score = Score(words["exercise"], 1, [Case(words["name"], ResultState.WRONG, words["message"])], 0)
    page = Tags(html_of(score))
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert text.replace("`", "") in page.text


@given(st.text(), st.text())
def test_no_text_breaks_the_table_or_the_json(name, message):
    bundle = Score("e", 1, [Case(name, ResultState.WRONG, message)], 0)._repr_mimebundle_()
    page = Tags(bundle["text/html"])
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert json.loads(json.dumps(bundle[MIME]))["cases"][0] == {
        "name": name,
        "passed": False,
        "points": 0.0,
        "message": message,
    }


@given(st.lists(st.booleans(), min_size=1, max_size=9), st.integers(1, 30))
def test_the_plain_form_is_the_bare_number_that_nbgrader_reads(outcomes, points):
    score = Score("e", points, [PASSED if ok else WRONG for ok in outcomes], 0)
    bundle = score._repr_mimebundle_()
    assert float(bundle["text/plain"]) == score == bundle[MIME]["score"]


def test_the_result_for_programs_names_state_cases_and_the_seed_that_repeats_a_failure():
    data = Score("as_rows", 4, [PASSED, WRONG], 17)._repr_mimebundle_()[MIME]
    assert (data["exercise"], data["points"], data["score"], data["state"], data["seed"]) == (
        "as_rows",
        4,
        2.0,
        "partial",
        17,
    )
    assert [case["points"] for case in data["cases"]] == [2.0, 0.0]
    assert "seed" not in Score("as_rows", 4, [PASSED], 17)._repr_mimebundle_()[MIME]
