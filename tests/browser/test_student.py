"""A student's journey through a lesson, in a real browser on a real JupyterLab."""

import json
import os
import re
import select
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from lab_page import choose, kernels_ended, run_all, wait_for_kernel
from lab_server import Server, lab
from playwright.sync_api import Locator, Page, expect

LESSON = "02_reshaping/reshaping.ipynb"
RIGHT = "def as_rows(values, width): return values.reshape(-1, width)"
WRONG = "def as_rows(values, width): return values.reshape(width, -1).T"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("student") / "workspace"


@pytest.fixture(scope="module")
def server(workspace) -> Iterator[Server]:
    with lab(workspace) as server:
        yield server


@pytest.fixture
def untouched(workspace: Path, server: Server) -> Iterator[None]:
    """The lesson as it came; what a test leaves of its work is gone after it, when the page is closed."""
    lesson = (workspace / LESSON).read_bytes()
    with kernels_ended(server):
        yield
    (workspace / LESSON).write_bytes(lesson)


@pytest.fixture
def notebook(untouched: None, page: Page, server: Server, request: pytest.FixtureRequest) -> Page:
    """The lesson, opened from the first page as a student opens it, with its kernel ready."""
    layout = re.sub(r"\W+", "-", request.node.name)  # each test has its own: no tab is left open by another
    page.goto(server.address(f"lab/workspaces/{layout}/tree/START_HERE.md"))
    # JupyterLab shows a page first, then it makes its links open in JupyterLab, and last it changes their addresses.
    page.locator(f"a[href*='/files/{LESSON}']", has_text="02 Reshaping").click()
    wait_for_kernel(page)
    return page


def cell(page: Page, text: str) -> Locator:
    return page.locator(".jp-CodeCell", has_text=text).first


def answer(page: Page, source: str) -> Locator:
    """Type an answer to exercise 2.1, run it and its check with the keyboard; return what the check shows."""
    cell(page, "def as_rows").locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(source)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    return cell(page, 'check.exercise("as_rows"').locator(".jp-OutputArea")


def test_a_whole_lesson_runs_and_no_cell_fails(notebook):
    run_all(notebook)
    failures = '[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]'
    expect(notebook.locator(failures)).to_have_count(0)


def test_moving_a_slider_changes_the_drawing_and_its_words(notebook):
    run_all(notebook)
    explorer = notebook.locator(".jp-OutputArea-output", has=notebook.locator(".noUi-handle")).first
    picture = explorer.locator("img")
    expect(picture).to_have_attribute("alt", re.compile(r"start_dim=0\): shape \(48,\)"))
    before = picture.get_attribute("src")
    explorer.locator(".noUi-handle").focus()
    notebook.keyboard.press("ArrowRight")
    expect(picture).to_have_attribute("alt", re.compile(r"start_dim=1\): shape \(3, 16\)"))
    assert picture.get_attribute("src") != before


def test_every_answer_to_a_quiz_is_explained(notebook):
    run_all(notebook)
    quiz = notebook.locator(".jp-OutputArea-output", has=notebook.locator(".MCButton")).first
    said = set()
    for button in quiz.locator(".MCButton").all():
        button.click()
        expect(quiz.locator(".Feedback")).to_have_text(re.compile(r"^(Yes|No)"))
        said.add(quiz.locator(".Feedback").inner_text())
    assert len(said) == 3


def test_an_exercise_is_solved_with_the_keyboard_and_then_broken(notebook):
    run_all(notebook)
    table = answer(notebook, RIGHT)
    expect(table).to_contain_text("2 of 2 points")
    expect(table.get_by_text("✓ passed")).to_have_count(2)
    table = answer(notebook, WRONG)
    expect(table).to_contain_text("the numbers run down the columns, not along the rows")


def test_validate_names_what_is_not_right_yet(notebook):
    notebook.get_by_role("button", name="Validate").click()
    dialog = notebook.get_by_role("dialog")
    expect(dialog).to_contain_text("read_by_columns", timeout=180_000)
    expect(dialog).to_contain_text("Not attempted yet: 0 of 3 points")


def test_course_check_in_a_terminal_tells_the_points(notebook, workspace):
    answer = workspace / "points.json"
    os.mkfifo(answer)  # reading it waits until something is written
    source = nbformat.read(workspace / LESSON, as_version=4)
    (solution,) = [c for c in source.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "as_rows"]
    solution.source = RIGHT
    nbformat.write(source, workspace / LESSON)
    choose(notebook, "File", "New", "Terminal")
    terminal = notebook.locator(".jp-Terminal")
    expect(terminal.locator("canvas").first).to_be_visible()
    terminal.locator("textarea").focus()
    notebook.keyboard.type("course check reshaping --json > points.json\n")
    result = json.loads(said(answer))
    assert (result["score"], result["points"]) == (2, 41)


def said(pipe: Path, seconds: float = 180) -> str:
    """Return what a program writes into a named pipe, as soon as it has ended."""
    with os.fdopen(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)) as reader:
        assert select.select([reader], [], [], seconds)[0], f"nothing was written within {seconds:g} seconds"
        os.set_blocking(reader.fileno(), True)
        return reader.read()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_check_is_readable_in_a_theme(notebook, theme, request, tmp_path):
    choose(notebook, "Settings", "Theme", theme)
    expect(notebook.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    run_all(notebook)
    table = answer(notebook, RIGHT)
    verdict = table.locator("td", has_text="passed").first
    expect(verdict).to_be_visible()
    notebook.screenshot(path=tmp_path / "theme.png")
    assert contrast_of(verdict) >= 4.5
    assert contrast_of(verdict.locator("span")) >= 3


def contrast_of(element: Locator) -> float:
    """Return the contrast of an element's ink with its background."""
    ink, paper = element.evaluate(
        """element => {
            const parse = text => text.match(/[\\d.]+/g).map(Number);
            let behind = element;
            const clear = node => ['rgba(0, 0, 0, 0)', 'transparent'].includes(getComputedStyle(node).backgroundColor);
            while (behind.parentElement && clear(behind)) behind = behind.parentElement;
            return [parse(getComputedStyle(element).color), parse(getComputedStyle(behind).backgroundColor)];
        }"""
    )
    return contrast(ink, paper)


def contrast(a: list[float], b: list[float]) -> float:
    """Return the contrast ratio of two sRGB colours (WCAG 2.2, section 1.4.3)."""

    def luminance(colour: list[float]) -> float:
        parts = [c / 255 for c in colour[:3]]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
