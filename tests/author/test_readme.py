"""The README is up to date, and its links and commands exist."""

import re

import pytest
from solved import LESSONS, ROOT

from course_lib.author.readme import lesson_table, with_lesson_table
from course_lib.problem import Problem

README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]


def test_the_table_of_lessons_is_up_to_date():
    text = README.read_text(encoding="utf-8")
    assert with_lesson_table(text, list(LESSONS.values()), ROOT) == text, "run course readme"


def test_the_table_has_a_row_for_each_lesson_and_one_of_totals():
    rows = lesson_table(list(LESSONS.values())[:2], ROOT).splitlines()[2:]
    cells = [row.strip("| ").replace("*", "").split(" | ") for row in rows]
    assert [row[0].startswith(start) for row, start in zip(cells, ("[00 ", "[01 ", ""), strict=True)] == [True] * 3
    for first, second, total in zip(*(row[-5:] for row in cells), strict=True):
        assert float(first) + float(second) == float(total)


def test_a_readme_without_the_markers_is_rejected_with_a_reason():
    with pytest.raises(Problem, match="lost the markers"):
        with_lesson_table("# PyTorch\n", [], ROOT)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page):
    links = re.findall(r"\]\(([^)\s#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_every_command_that_the_readme_names_exists():
    from typer.main import get_command

    from course_lib.cli import app

    named = set(re.findall(r"(?:^|`)course ([a-z][a-z-]+)", README.read_text(encoding="utf-8"), re.M))
    assert named <= set(get_command(app).commands)
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", README.read_text(encoding="utf-8"), re.M)) <= targets
