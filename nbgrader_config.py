"""nbgrader's settings: lessons come from ``notebooks/``, everything that a running class makes lies in ``class/``."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from course_lib.author.pictures import Pictures

c = get_config()  # noqa: F821 (nbgrader defines it)

# For a new gradebook nbgrader calls the program alembic, which lies beside Python, in an activated environment or not.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

root = Path(__file__).resolve().parent
with suppress(OSError):  # nbgrader makes neither the folder of its database nor that of its exchange
    (root / "class" / "exchange").mkdir(parents=True, exist_ok=True)

c.CourseDirectory.root = str(root)
c.CourseDirectory.course_id = "pytorch"
c.CourseDirectory.source_directory = "notebooks"
c.CourseDirectory.release_directory = "class/release"
c.CourseDirectory.submitted_directory = "class/submitted"
c.CourseDirectory.autograded_directory = "class/autograded"
c.CourseDirectory.feedback_directory = "class/feedback"
c.CourseDirectory.solution_directory = "class/solution"
c.CourseDirectory.source_with_tests_directory = "class/source_with_tests"
c.CourseDirectory.db_url = f"sqlite:///{root}/class/gradebook.db"
c.Exchange.root = str(root / "class" / "exchange")

c.GenerateAssignment.preprocessors.prepend([Pictures])  # first, so that cells are hashed as students get them
