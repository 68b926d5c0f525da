"""The companion package of the course: what the lessons import, and the ``course`` command.

Import the room you need (``from course_lib import check, show``); this file imports none of them,
so that ``import course_lib`` costs next to nothing.
"""

__version__ = "2.0.0.dev0"  # of package, lessons and kit alike; CONTRIBUTING.md says when it is raised
