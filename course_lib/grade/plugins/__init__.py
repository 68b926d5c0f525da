"""The engine as nbgrader's plugins.

Two lines in a course's ``nbgrader_config.py`` switch it on::

    from course_lib.grade.plugins import configure
    configure(get_config(), profile="our_course.grading_profile:PROFILE")
"""

from course_lib.grade.plugins.configure import configure

__all__ = ["configure"]
