"""Builds the book with Sphinx, from packages only: nothing is fetched, neither now nor when it is read."""

import re
import shutil
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from course_lib.author.publish.book.pages import write_pages
from course_lib.author.publish.student_version import release
from course_lib.problem import Problem

_HERE = Path(__file__).parent


def build(root: Path, destination: Path, released: Path | None = None) -> list[str]:
    """Build the book of the course at ``root`` in ``destination``, which is replaced.

    Args:
        released: the lessons as learners get them; made here if left out.

    Returns:
        What Sphinx warns of, such as a link that leads nowhere.

    Raises:
        Problem: Sphinx is missing.
    """
    try:
        from sphinx.application import Sphinx
    except ModuleNotFoundError:
        raise Problem('The book needs Sphinx: pip install "course_lib[book]", or run make book.') from None
    with TemporaryDirectory() as folder:
        pages, made, output = Path(folder, "pages"), Path(folder, "released"), Path(folder, "html")
        pages.mkdir()
        if released is None:
            made.mkdir()
            release(root, made)
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
    """Take colours, and where the pages lay, out of a line."""
    return re.sub(r"\x1b\[[\d;]*m", "", line).replace(f"{pages}/", "")
