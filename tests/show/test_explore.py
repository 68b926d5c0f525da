"""Explorers: a drawing with sliders."""

import pytest

from course_lib import show
from course_lib.show.explore import control_for


@pytest.mark.parametrize("spec", [(0, 9), (0.0, 0.9, 0.1), [0, 1, 5, 0.3]])
def test_a_control_starts_with_the_arguments_default(spec):
    start = 5 if spec == (0, 9) else 0.3
    assert control_for("scale", spec, start).value == start


def test_an_impossible_setting_is_explained_instead_of_the_picture():
    explorer = show.explore(show.u_net, (32, 32), depth=(1, 6))
    explorer.controls["depth"].value = 6
    assert "cannot be halved 6 times" in explorer.picture.value
