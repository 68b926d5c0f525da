"""The engine as nbgrader's plugins, switched on by two lines in a course's ``nbgrader_config.py``::

from course_lib.grade.plugins import configure
configure(get_config(), profile="our_course.grading_profile:PROFILE")
"""

from course_lib.grade.plugins.configure import configure

__all__ = ["configure"]
