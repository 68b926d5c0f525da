"""Item analysis, compared with other formulas for the same numbers, and at its edges."""

import numpy as np
import pytest
from scipy.stats import pointbiserialr

from course_lib.grade.report.item_analysis import analyse_items, cronbach_alpha


def test_difficulty_is_the_mean_share_of_the_points():
    easy, hard = analyse_items(["easy", "hard"], [2, 4], [[2, 0], [2, 1], [1, 0], [2, 3]])
    assert easy.difficulty == pytest.approx(7 / 8)
    assert hard.difficulty == pytest.approx(4 / 16)
    assert (easy.full, easy.none, hard.full, hard.none, hard.submissions) == (3, 0, 0, 2, 4)


def test_discrimination_is_the_point_biserial_correlation_with_the_rest():
    scores = np.random.default_rng(3).random((50, 6)) < np.linspace(0.2, 0.9, 6)
    for column, item in enumerate(analyse_items([*"abcdef"], [1] * 6, scores)):
        rest = np.delete(scores, column, axis=1).sum(axis=1)
        assert item.discrimination == pytest.approx(pointbiserialr(scores[:, column], rest).statistic)


def test_an_exercise_does_not_correlate_with_itself():
    """Uncorrected, independent exercises would seem to discriminate: each is a part of the total."""
    scores = np.random.default_rng(2).random((4000, 3))
    assert all(abs(item.discrimination) < 0.05 for item in analyse_items([*"abc"], [1] * 3, scores))


@pytest.mark.parametrize(
    ("scores", "verdict"),
    [
        ([[0, 0], [1, 1], [0, 0], [1, 1]], "very good"),
        ([[1, 0], [0, 1], [1, 0], [0, 1]], "review it: the stronger miss it"),
        ([[1, 0], [1, 1], [1, 0]], "unknown"),
        ([[1, 0]], "unknown"),
        ([], "unknown"),
    ],
)
def test_discriminations_have_a_word(scores, verdict):
    assert analyse_items(["a", "b"], [1, 1], scores)[0].verdict == verdict


def test_without_submissions_there_is_no_difficulty():
    assert analyse_items(["a"], [1], [])[0].difficulty is None


def test_alpha_is_one_for_equal_exercises_and_near_zero_for_independent_ones():
    same = np.repeat(np.arange(5.0)[:, None], 4, axis=1)
    assert cronbach_alpha(same) == pytest.approx(1)
    assert abs(cronbach_alpha(np.random.default_rng(1).random((3000, 4)))) < 0.1
    assert cronbach_alpha([[1, 2]]) is None
    assert cronbach_alpha([]) is None
