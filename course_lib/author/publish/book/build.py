"""Builds the book with Sphinx. Nothing is downloaded, neither when it is built nor when it is read."""

import re
import shutil
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from course_lib.author.publish.book.pages import write_pages
from course_lib.author.publish.student_version import make_student_version
from course_lib.problem import Problem

_HERE = Path(__file__).parent


def build_book(root: Path, destination: Path, released: Path | None = None) -> list[str]:
    """Build the book of the course at ``root`` in ``destination``, which is replaced.

    Args:
        root: the course.
        destination: the folder of the web site.
        released: the student version of the lessons; made here if omitted.

    Returns:
        Sphinx's warnings, about a broken link for example.

    Raises:
        Problem: Sphinx is not installed.
    """
    try:
        from sphinx.application import Sphinx
    except ModuleNotFoundError:
        raise Problem('The book needs Sphinx. Run `pip install "course_lib[book]"`, or `make book`.') from None
    with TemporaryDirectory() as folder:
        pages, made, output = Path(folder, "pages"), Path(folder, "released"), Path(folder, "html")
        pages.mkdir()
        if released is None:
            made.mkdir()
            make_student_version(root, made)
        write_pages(root / "notebooks", released or made, pages)
        warnings = StringIO()
        app = Sphinx(
            pages, _HERE, output, Path(folder, "doctrees"), "html", status=None, warning=warnings, freshenv=True
        )
        app.build()
        shutil.rmtree(destination, ignore_errors=True)
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(output, destination)
        return [_plain(line, pages) for line in warnings.getvalue().splitlines() if line.strip()]


def _plain(line: str, pages: Path) -> str:
    """Remove colours and the temporary folder's name from a line."""
    return re.sub(r"\x1b\[[\d;]*m", "", line).replace(f"{pages}/", "")
