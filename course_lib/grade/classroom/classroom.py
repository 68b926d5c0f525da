"""A class: nbgrader's configuration, its folders, its gradebook, and who submitted what."""

import glob
import logging
import os
import re
from functools import cached_property
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from course_lib.grade.classroom.settings import find_alembic, find_root, profile_name, read_config
from course_lib.grade.classroom.tables import create_tables
from course_lib.grade.profile import Profile, load_profile
from course_lib.problem import Problem

_ANY = "\0"  # stands for the name that is asked for


class Classroom:
    """The class at ``root``, as its ``nbgrader_config.py`` describes it; without a root, the one we are in."""

    def __init__(self, root: Path | None = None):
        self.root = root or find_root()
        self.config = read_config(self.root)
        self.coursedir = CourseDirectory(config=self.config)
        self.coursedir.log.setLevel(logging.WARNING)
        find_alembic()

    @property
    def profile_name(self) -> str:
        """The name by which other processes load the course's profile."""
        return profile_name(self.config)

    @cached_property
    def profile(self) -> Profile:
        """The course's profile."""
        return load_profile(self.profile_name)

    def gradebook(self) -> Gradebook:
        """Open the gradebook."""
        gradebook = Gradebook(self.coursedir.db_url, self.coursedir.course_id)
        create_tables(gradebook)
        return gradebook

    def submission_dir(self, step: str, student: str, assignment: str) -> Path:
        """Return the directory of a submission; ``step`` is "submitted", "autograded" or "feedback"."""
        return Path(self._format(f"{step}_directory", student, assignment))

    def release_dir(self, assignment: str) -> Path:
        """Return the directory of the released assignment."""
        return Path(self._format("release_directory", ".", assignment))

    def source_dir(self, assignment: str) -> Path:
        """Return the directory of the assignment's source, with solutions and all tests."""
        return Path(self._format("source_directory", ".", assignment))

    @property
    def class_dir(self) -> Path:
        """The directory for the class's own files, next to the submissions."""
        return Path(self.coursedir.root, self.coursedir.submitted_directory).parent

    def assignment(self, name: str) -> str:
        """Return the assignment that a person means: ``02_trees`` is also ``2`` and ``trees``.

        Raises:
            Problem: there is no such assignment, or more than one.
        """
        names = [name for name, _ in _directories(self._format("source_directory", ".", _ANY))]
        wanted = name.rstrip("/").rpartition("/")[2]
        found = [wanted] if wanted in names else [each for each in names if wanted in _short_names(each)]
        if not found:
            raise Problem(f"There is no assignment {name!r}. Choose one of these: {', '.join(names) or 'none'}.")
        if len(found) > 1:
            raise Problem(f"{name!r} can be any of {', '.join(found)}. Give the whole name.")
        return found[0]

    def students(self, assignment: str) -> list[str]:
        """Return the students who submitted the assignment.

        Raises:
            Problem: there are none.
        """
        excluded = self.coursedir.student_id_exclude.split(",")
        found = _directories(self._format("submitted_directory", _ANY, assignment))
        students = [name for name, path in found if name not in excluded and not path.is_symlink()]
        if not students:
            place = self.submission_dir("submitted", "STUDENT", assignment)
            raise Problem(
                f"There are no submissions for {assignment}. "
                f"Put them in {place}/, or run `course demo-class {assignment}` to generate some."
            )
        return students

    def _format(self, directory: str, student: str, assignment: str) -> str:
        path: str = self.coursedir.format_path(getattr(self.coursedir, directory), student, assignment)
        return path


def _directories(template: str) -> list[tuple[str, Path]]:
    """Return what ``_ANY`` in a directory's path can be: each name that is there, and the path up to it."""
    before, after = template.split(_ANY)
    found = filter(os.path.isdir, glob.glob(f"{glob.escape(before)}*{glob.escape(after)}"))
    names = sorted(path[len(before) : len(path) - len(after)] for path in found)
    return [(name, Path(before + name)) for name in names]


def _short_names(assignment: str) -> set[str]:
    """Return the short forms of a name with a number in front: for ``02_trees``, these are 02, 2 and trees."""
    if parts := re.fullmatch(r"(\d+)[ _-](.+)", assignment):
        return {parts[1], str(int(parts[1])), parts[2]}
    return set()
