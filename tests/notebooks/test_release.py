"""What learners get: everything they need, and nothing that gives an answer away."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from solved import LESSONS, read

_SECRET = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)\n(.*?)### END \1", re.S)


class Links(HTMLParser):
    """Collects what a page links to."""

    def __init__(self, page: str):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "src")]


def links(notebook) -> list[str]:
    found = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            text = re.sub(r"(?s)```.*?```|`[^`\n]*`", "", cell.source)
            found += re.findall(r"\]\(([^)\s]+)\)", text) + Links(text).found
    return found


def local(link: str) -> str | None:
    """Return the path that a link to a file names; None for others."""
    parts = urlsplit(link)
    return None if parts.scheme or not parts.path else parts.path


def released_of(released: Path, lesson: Path) -> Path:
    return released / lesson.parent.name / lesson.name


def test_no_line_of_a_solution_or_hidden_test_is_released(released, lesson):
    secret, shown = [], []
    for cell in read(lesson).cells:
        secret += [line.strip() for match in _SECRET.finditer(cell.source) for line in match[2].splitlines()]
        shown += [line.strip() for line in _SECRET.sub("", cell.source).splitlines()]
    secret = {line for line in secret if len(line) > 8 and not line.startswith(("#", "else", "with torch.no_grad"))}
    secret -= set(shown)  # a line that the lesson itself teaches is not a secret
    assert secret
    notebook = read(released_of(released, lesson))
    lines = {line.strip() for cell in notebook.cells for line in cell.source.splitlines()}
    assert lines & secret == set()
    text = released_of(released, lesson).read_text()
    assert "BEGIN SOLUTION" not in text
    assert "HIDDEN TESTS" not in text


def test_a_released_exercise_is_neither_solved_nor_checked(released, lesson):
    for cell in read(released_of(released, lesson)).cells:
        grading = cell.metadata.get("nbgrader", {})
        if grading.get("solution"):
            assert "raise NotImplementedError()" in cell.source
        if grading:
            assert cell.outputs == []


def test_links_and_pictures_are_found_in_the_source(lesson):
    broken = [x for x in links(read(lesson)) if local(x) and not (lesson.parent / local(x)).is_file()]
    assert broken == []


def test_links_and_pictures_are_found_in_the_workspace(released, lesson):
    folder = released / lesson.parent.name
    paths = [local(x) for x in links(read(released_of(released, lesson))) if local(x)]
    assert [path for path in paths if not (folder / path).is_file()] == []
    assert not any((folder / path).resolve().relative_to(released).parts[0] == ".." for path in paths)


def test_only_what_a_learner_needs_is_released(released):
    kinds = {path.relative_to(released).parts[1:] for path in released.rglob("*") if path.is_file()}
    for parts in kinds - {()}:
        assert parts[0] in ("quizzes.toml", "images") or parts[-1].endswith(".ipynb"), parts


def test_the_first_page_leads_to_every_lesson(released):
    page = (released / "START_HERE.md").read_text()
    for name, path in LESSONS.items():
        assert f"({name}/{path.name})" in page
        assert read(path).metadata.course.title in page


@pytest.mark.parametrize("name", ["START_HERE.md"])
def test_links_of_the_first_page_are_found(released, name):
    found = re.findall(r"\]\(([^)\s]+)\)", (released / name).read_text())
    assert [x for x in found if local(x) and not (released / local(x)).is_file()] == []
