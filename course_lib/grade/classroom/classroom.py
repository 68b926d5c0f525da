"""A class: nbgrader's configuration, its folders, its gradebook, and who handed what in."""

import logging
import os
import sys
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from course_lib.grade.classroom import tables
from course_lib.grade.classroom.gradebook import make_table
from course_lib.paths import course_root
from course_lib.problem import Problem


class Classroom:
    """The class at ``root``, as ``nbgrader_config.py`` there describes it."""

    def __init__(self, root: Path | None = None):
        self.root = root or course_root()
        self.config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(self.root)).load_config())
        self.coursedir = CourseDirectory(config=self.config)
        self.coursedir.log.setLevel(logging.WARNING)
        _find_alembic()

    def gradebook(self) -> Gradebook:
        """Open the gradebook."""
        gradebook = Gradebook(self.coursedir.db_url, self.coursedir.course_id)
        make_table(gradebook)
        tables.make_table(gradebook)
        return gradebook

    def place(self, step: str, student: str, assignment: str) -> Path:
        """Return a folder of one submission: ``step`` is "submitted", "autograded" or "feedback"."""
        return Path(self.coursedir.format_path(getattr(self.coursedir, f"{step}_directory"), student, assignment))

    def release(self, assignment: str) -> Path:
        """Return the folder of the released assignment."""
        return self.place("release", ".", assignment)

    @property
    def folder(self) -> Path:
        """Where the class's own files lie: beside the submissions."""
        return Path(self.coursedir.root, self.coursedir.submitted_directory).parent

    def students(self, assignment: str) -> list[str]:
        """Return who handed the assignment in.

        Raises:
            Problem: nobody did.
        """
        top = Path(self.coursedir.root, self.coursedir.submitted_directory)
        found = [entry.name for entry in sorted(top.glob("*")) if (entry / assignment).is_dir()]
        excluded = set(filter(None, self.coursedir.student_id_exclude.split(",")))
        students = [name for name in found if name not in excluded and not (top / name).is_symlink()]
        if not students:
            raise Problem(
                f"Nobody has handed {assignment} in: submissions belong in {top}/STUDENT/{assignment}/ "
                "(course demo-class makes some to try out)."
            )
        return students


def _find_alembic() -> None:
    """nbgrader calls the program ``alembic`` for a new gradebook, which lies beside this interpreter."""
    own = str(Path(sys.executable).parent)
    if own not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join(filter(None, (own, os.environ.get("PATH"))))
