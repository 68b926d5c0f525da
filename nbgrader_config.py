"""nbgrader's settings: lessons come from ``notebooks/``, and everything that a running class makes is in ``class/``."""

import os
from contextlib import suppress
from pathlib import Path

from course_lib.grade.plugins import configure

c = get_config()  # noqa: F821 (nbgrader defines it)
configure(c, profile="course_lib.grading_profile:PROFILE")

root = Path(__file__).resolve().parent
with suppress(OSError):  # nbgrader makes neither the folder of its database nor that of its exchange
    (root / "class" / "exchange").mkdir(parents=True, exist_ok=True)

c.CourseDirectory.root = str(root)
c.CourseDirectory.course_id = os.environ.get("COURSE_ID", "pytorch")
c.CourseDirectory.source_directory = "notebooks"
c.CourseDirectory.release_directory = "class/release"
c.CourseDirectory.submitted_directory = "class/submitted"
c.CourseDirectory.autograded_directory = "class/autograded"
c.CourseDirectory.feedback_directory = "class/feedback"
c.CourseDirectory.solution_directory = "class/solution"
c.CourseDirectory.source_with_tests_directory = "class/source_with_tests"
# A larger class may name a PostgreSQL server here, and a folder that all its users share: docs/bigger-classes.md.
c.CourseDirectory.db_url = os.environ.get("COURSE_DB_URL", f"sqlite:///{root}/class/gradebook.db")
c.Exchange.root = os.environ.get("COURSE_EXCHANGE", str(root / "class" / "exchange"))

# First, so that cells are hashed as students get them. Named, not imported: that would take seconds.
c.GenerateAssignment.preprocessors.prepend(["course_lib.author.publish.pictures.CopyPictures"])
