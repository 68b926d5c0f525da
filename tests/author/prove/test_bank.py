"""Answers are read with their verdicts, and an invalid heading is reported with its line."""

import pytest

from course_lib.author.prove.bank import read_answers, read_equivalents
from course_lib.problem import Problem

TEXT = """# %% right: with sum
def total(x):
    return x.sum()


# %% partial 1.5: forgets the axis | per row
def total(x):
    return 0


# %% wrong: the mean
def total(x):
    return x.mean()
"""


def test_reads_verdict_points_title_and_words(tmp_path):
    (tmp_path / "total.py").write_text(TEXT)
    right, partial, wrong = read_answers(tmp_path / "total.py")
    assert (right.verdict, right.title, right.words) == ("right", "with sum", None)
    assert (partial.verdict, partial.points, partial.title, partial.words) == (
        "partial",
        1.5,
        "forgets the axis",
        "per row",
    )
    assert (wrong.verdict, wrong.words) == ("wrong", None)
    assert wrong.source == "def total(x):\n    return x.mean()\n"


@pytest.mark.parametrize("heading", ["# %% rigth: typo", "# %% wrong", "# %% partial: how many points?"])
def test_reports_an_invalid_heading(tmp_path, heading):
    (tmp_path / "total.py").write_text(f"{TEXT}\n\n{heading}\ndef total(x): ...\n")
    with pytest.raises(Problem, match=r"line 16: .* is not a heading"):
        read_answers(tmp_path / "total.py")


def test_a_missing_file_has_no_answers(tmp_path):
    assert read_answers(tmp_path / "total.py") == []
    assert read_equivalents(tmp_path / "equivalent.toml") == {}
