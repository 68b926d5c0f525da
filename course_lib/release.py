"""Releases lessons through nbgrader: copies without solutions and hidden tests, with the pictures that they show."""

import logging
import re
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config, PyFileConfigLoader

from course_lib.problem import Problem

_PICTURE = re.compile(r"(?:\.\./)+images/(?P<name>[\w./-]+)")


class BundlePictures(NbGraderPreprocessor):
    """Puts the pictures that a lesson shows into its own folder: an assignment travels to students alone."""

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        """Copy ``../../images/x.png`` to ``images/x.png`` beside the released notebook, and change the links."""
        folder = Path(resources["metadata"]["path"]) / ".." / ".." / "images"
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                for name in {match["name"] for match in _PICTURE.finditer(cell.source)}:
                    resources.setdefault("outputs", {})[f"images/{name}"] = (folder / name).read_bytes()
                cell.source = _PICTURE.sub(lambda match: f"images/{match['name']}", cell.source)
        return nb, resources


def release(root: Path, lessons: list[str], target: Path) -> None:
    """Release lessons of the course at ``root`` into ``target/<lesson>/``.

    nbgrader's own database of the class is not touched: a temporary one in ``target`` is used and removed.

    Raises:
        Problem: nbgrader could not release a lesson.
    """
    database = target / "gradebook.db"
    for lesson in lessons:
        config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())
        config.CourseDirectory.root = str(root)
        config.CourseDirectory.assignment_id = lesson
        config.CourseDirectory.release_directory = str(target / "release")
        config.CourseDirectory.db_url = f"sqlite:///{database}"
        converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
        converter.log.setLevel(logging.ERROR)
        try:
            converter.start()
        except SystemExit:
            raise Problem(f"nbgrader could not release {lesson}; its messages above say why.") from None
        (target / "release" / lesson).rename(target / lesson)
    database.unlink(missing_ok=True)
    (target / "release").rmdir()
