"""nbgrader's settings: lessons come from ``notebooks/``, everything that a running class makes lies in ``class/``."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from course_lib.author.publish.pictures import CopyPictures
from course_lib.grade.classroom.feedback import CleanFeedback
from course_lib.grade.plugins.autograde import preprocessors
from course_lib.grade.score import sanitize

c = get_config()  # noqa: F821 (nbgrader defines it)

# For a new gradebook nbgrader calls the program alembic, which lies beside Python, in an activated environment or not.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

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
c.ExchangeFactory.release_feedback = "course_lib.grade.plugins.exchange.ReleaseFeedback"

c.GenerateAssignment.preprocessors.prepend([CopyPictures])  # first, so that cells are hashed as students get them

# Submissions are executed in the sandbox, scored and cleaned as by `course grade`, whoever asks for it.
c.Autograde.autograde_preprocessors = preprocessors()
c.Execute.timeout = 60  # seconds a cell, as in `course grade`
c.HTMLExporter.sanitize_html = True  # what formgrader and feedback show; nbconvert's own way spoils tables and hints
c.TemplateExporter.filters = {"clean_html": sanitize.html}
c.GenerateFeedback.preprocessors.prepend([CleanFeedback])  # hidden tests stay hidden
