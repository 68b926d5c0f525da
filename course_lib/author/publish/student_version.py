"""Lessons as learners get them: no solutions, no hidden tests, the pictures beside them."""

import json
import logging
from hashlib import sha256
from io import StringIO
from pathlib import Path

import course_lib
from course_lib.author.publish import start_here
from course_lib.paths import lessons
from course_lib.problem import Problem


def release(root: Path, destination: Path) -> None:
    """Release every lesson of the course at ``root`` into the empty folder ``destination``, with a START_HERE.md.

    nbgrader's own converter does it, without a gradebook.

    Raises:
        Problem: nbgrader refuses a lesson.
    """
    from nbgrader.converters import GenerateAssignment, NbGraderException
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    from course_lib.author.publish.pictures import Pictures

    config = Config()
    config.GenerateAssignment.preprocessors.prepend([Pictures])
    config.GenerateAssignment.no_database = True
    config.SaveCells.enabled = False
    config.CourseDirectory.root = str(destination)
    config.CourseDirectory.directory_structure = "{nbgrader_step}/{student_id}/{assignment_id}"
    config.CourseDirectory.source_directory = str(root / "notebooks")
    config.CourseDirectory.release_directory = str(destination)
    said = StringIO()
    log = logging.Logger("release", level=logging.ERROR)
    log.addHandler(logging.StreamHandler(said))
    for lesson in lessons(root / "notebooks"):
        config.CourseDirectory.assignment_id = lesson.parent.name
        coursedir = CourseDirectory(config=config, log=log)
        try:
            GenerateAssignment(coursedir=coursedir, config=config, log=log).start()
        except NbGraderException:
            raise Problem(
                f"{lesson} cannot be released: {said.getvalue().strip() or 'nbgrader gives no reason'}"
            ) from None
    (destination / start_here.NAME).write_text(start_here.page(lessons(destination)), encoding="utf-8")


def digest(root: Path) -> str:
    """Return a fingerprint of everything that a release is made from: the sources, and the code that releases."""
    here = Path(__file__).parent
    code = [
        *(here / name for name in ("student_version.py", "pictures.py", "start_here.py")),
        here.parent / "overview.py",
    ]
    files = [path for folder in ("notebooks", "images") for path in (root / folder).rglob("*") if path.is_file()]
    files = [path for path in files if ".ipynb_checkpoints" not in path.parts and "__pycache__" not in path.parts]
    sums = [(str(path.relative_to(root)), sha256(path.read_bytes()).hexdigest()) for path in sorted(files)]
    sums += [(path.name, sha256(path.read_bytes()).hexdigest()) for path in code]
    return sha256(json.dumps([course_lib.__version__, sums]).encode()).hexdigest()
