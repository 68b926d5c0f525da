"""What the tests of preparing share."""

import pytest
from small_lesson import Notebook, small_release, small_submission

from course_lib.grade.prepare.released import ReleasedNotebook


@pytest.fixture
def release() -> ReleasedNotebook:
    """A released notebook whose checks have hidden tests."""
    return small_release()


@pytest.fixture
def submitted() -> Notebook:
    """A submission in which nothing is wrong."""
    return small_submission()
