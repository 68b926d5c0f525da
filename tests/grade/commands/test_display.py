"""The scores' distribution as one line of text."""

import pytest

from course_lib.grade.commands.display import histogram


@pytest.mark.parametrize(
    ("scores", "max_score", "line"),
    [
        ([0, 10, 10], 10, "▄        █"),
        ([5], 10, "     █    "),
        ([12, -1], 10, "█        █"),  # extra credit, and a penalty
        ([0, 0], 0, "          "),  # nothing to reach
        ([], 10, "          "),
    ],
)
def test_a_histogram_has_a_bar_for_each_tenth(scores, max_score, line):
    assert histogram(scores, max_score, bins=10) == line
