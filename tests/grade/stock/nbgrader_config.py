"""For nbgrader's own tests (`make nbgrader-tests`): autograding with our executor, scores and cleaning."""

from course_lib.grade.plugins.configure import AUTOGRADE_STEPS

c = get_config()  # noqa: F821 (nbgrader defines it)
c.Autograde.autograde_preprocessors = AUTOGRADE_STEPS
