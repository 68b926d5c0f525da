"""The student version of the lessons: no solutions, no hidden tests, and their pictures next to them."""

import json
from hashlib import sha256
from pathlib import Path

import course_lib
from course_lib.author.publish import start_here
from course_lib.paths import lessons


def make_student_version(root: Path, destination: Path) -> None:
    """Write the student version of every lesson of the course at ``root``, and a START_HERE.md.

    nbgrader's own converter makes it, without a gradebook.

    Args:
        root: the course.
        destination: an empty folder.

    Raises:
        Problem: nbgrader rejects a lesson.
    """
    from nbgrader.converters import GenerateAssignment
    from traitlets.config import Config

    from course_lib.author.publish.pictures import CopyPictures
    from course_lib.grade.classroom.converter import convert

    config = Config()
    config.GenerateAssignment.preprocessors.prepend([CopyPictures])
    config.GenerateAssignment.no_database = True
    config.SaveCells.enabled = False
    config.CourseDirectory.root = str(destination)
    config.CourseDirectory.directory_structure = "{nbgrader_step}/{student_id}/{assignment_id}"
    config.CourseDirectory.source_directory = str(root / "notebooks")
    config.CourseDirectory.release_directory = str(destination)
    for lesson in lessons(root / "notebooks"):
        convert(GenerateAssignment, config, lesson.parent.name, failure=f"{lesson} could not be released")
    page = start_here.start_here_page(lessons(destination))
    (destination / start_here.NAME).write_text(page, encoding="utf-8")


def source_digest(root: Path) -> str:
    """Return a digest of everything that the student version is made from: the sources, and the code that makes it."""
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
