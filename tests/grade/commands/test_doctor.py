"""``course doctor`` examines what the engine and the course need."""

from dataclasses import replace

from course_lib.grade.commands.display import print_findings
from course_lib.grade.commands.doctor import examine
from course_lib.grade.sandbox.layers import Layer


def test_the_courses_packages_come_before_the_engines_own():
    found = examine(["numpy", "no-such-package"])
    assert list(found.packages) == ["numpy", "no-such-package", "nbgrader", "distributed"]
    assert found.packages["no-such-package"] is None
    assert found.as_data()["healthy"] is found.healthy is False


def test_what_is_missing_is_shown_with_what_to_do(capsys):
    found = examine(["no-such-package"])
    layers = [Layer("user namespace", active=False, needed=True, remedy="install it"), *found.layers]
    print_findings(replace(found, layers=layers))
    shown = capsys.readouterr().out
    assert "no-such-package is missing" in shown
    assert "install it" in shown
