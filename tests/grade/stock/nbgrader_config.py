"""For nbgrader's own tests (`make nbgrader-tests`): autograding with the course's executor, scores and cleaning."""

from course_lib.grade.plugins.autograde import preprocessors

c = get_config()  # noqa: F821 (nbgrader defines it)
c.Autograde.autograde_preprocessors = preprocessors()
