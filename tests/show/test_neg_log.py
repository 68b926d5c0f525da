import pytest

from course_lib import show


def test_alternative_text_gives_the_height_at_the_marked_probability():
    assert show.neg_log(0.1).alt.endswith("Its height is 2.30 at p = 0.1.")


def test_marks_three_probabilities_by_default():
    assert "0.11 at p = 0.9; 0.69 at p = 0.5; 2.30 at p = 0.1" in show.neg_log().alt


@pytest.mark.parametrize("p", [0.0, -0.5, 1.5])
def test_refuses_numbers_that_are_not_probabilities_or_have_no_logarithm(p):
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        show.neg_log(p)
