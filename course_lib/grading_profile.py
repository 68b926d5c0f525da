"""What this course tells the grading engine: see :mod:`course_lib.grade.profile`."""

from course_lib.grade.profile import Profile

PROFILE = Profile()
