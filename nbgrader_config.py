"""nbgrader's configuration: the lessons are the source; everything that a running class makes lies in ``class/``."""

import os
import sys

from nbgrader.converters import GenerateAssignment

from course_lib.release import BundlePictures

here = os.path.dirname(os.path.abspath(__file__))
c = get_config()  # noqa: F821  (nbgrader defines it)

c.CourseDirectory.course_id = "pytorch-course"
c.CourseDirectory.root = here
c.CourseDirectory.source_directory = "notebooks"
c.CourseDirectory.release_directory = os.path.join("class", "release")
c.CourseDirectory.submitted_directory = os.path.join("class", "submitted")
c.CourseDirectory.autograded_directory = os.path.join("class", "autograded")
c.CourseDirectory.feedback_directory = os.path.join("class", "feedback")
c.CourseDirectory.db_url = f"sqlite:///{os.path.join(here, 'class', 'gradebook.db')}"
c.Exchange.root = os.path.join(here, "class", "exchange")
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "runs"]

c.GenerateAssignment.preprocessors = [BundlePictures, *GenerateAssignment.preprocessors.default()]

# nbgrader calls `alembic` by its bare name; it lies beside this Python, also when the environment is not activated.
os.environ["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", os.defpath)])
os.makedirs(os.path.join(here, "class", "exchange"), exist_ok=True)
