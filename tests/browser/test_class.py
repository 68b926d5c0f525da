"""A class's journey: formgrader and the assignment list, two people, and nbgrader's own exchange between them."""

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lab_server import Server, running
from playwright.sync_api import Page, expect
from solved import LESSONS, ROOT, read

LESSON, NAME = "02_reshaping", "reshaping.ipynb"
STUDENT = "mail"  # an account that Debian always has, and that no one logs in with
ACCOUNT = {"user": STUDENT, "group": STUDENT}
COMMENT = "Say why -1 is enough here."


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A course of one lesson, with nothing released."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "notebooks" / LESSON, folder / "notebooks" / LESSON)
    (folder / "images").symlink_to(ROOT / "images")
    return folder


@pytest.fixture(scope="module")
def shared() -> Iterator[Path]:
    """A folder that everyone may enter: pytest's are its user's alone."""
    folder = Path(tempfile.mkdtemp(prefix="class-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def instructor(course, shared, tmp_path_factory) -> Iterator[Server]:
    """``course lab --instructor``."""
    command = [sys.executable, "-m", "course_lib", "lab", "--instructor"]
    environment = {"COURSE_EXCHANGE": str(shared / "exchange")}
    (shared / "exchange").mkdir()
    with running(command, cwd=course, aside=tmp_path_factory.mktemp("aside"), environment=environment) as server:
        yield server


@pytest.fixture(scope="module")
def home(shared) -> Path:
    """The student's folder, with what a student's nbgrader must know."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("Two people need two accounts: run this as root, on a system with setpriv (util-linux)")
    folder = shared / "student"
    folder.mkdir()
    settings = f'c.CourseDirectory.course_id = "pytorch"\nc.Exchange.root = "{shared}/exchange"\n'
    (folder / "nbgrader_config.py").write_text(f"c = get_config()\n{settings}")
    shutil.chown(folder, **ACCOUNT)
    return folder


@pytest.fixture(scope="module")
def student(home) -> Iterator[Server]:
    """JupyterLab of a student, who is another user of the system. May read all folders: this Python may be root's."""
    may_read = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    account = ["setpriv", f"--reuid={STUDENT}", f"--regid={STUDENT}", "--clear-groups", *may_read]
    command = [*account, sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={home}"]
    settings = Path(ROOT, "course_lib", "workspace", "jupyter_class")
    environment = {"HOME": str(home), "USER": STUDENT, "LOGNAME": STUDENT, "JUPYTER_CONFIG_PATH": str(settings)}
    with running(command, cwd=home, aside=home, environment=environment) as server:
        yield server


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page for docs/instructors.md, if COURSE_PICTURES names a folder."""
    if "COURSE_PICTURES" in os.environ:
        page.screenshot(path=Path(os.environ["COURSE_PICTURES"], f"{name}.png"))


def manage(page: Page, server: Server, action: str) -> None:
    """Press a button in formgrader's table of assignments, and wait until it has succeeded."""
    page.goto(server.address("formgrader/manage_assignments"))
    page.locator("tr", has_text=LESSON).locator(f"td.{action} a").click()
    succeed(page)


def succeed(page: Page) -> None:
    title = page.locator(".modal.in .modal-title", has_text="Success")
    expect(title).to_be_visible(timeout=180_000)
    page.locator(".modal.in").get_by_role("button", name="OK").or_(page.locator(".modal.in button.close")).first.click()
    expect(page.locator(".modal-backdrop")).to_have_count(0)  # the message has faded


def assignments(page: Page, server: Server, home: Path) -> Page:
    """Open the student's assignment list."""
    shutil.rmtree(home / "layouts", ignore_errors=True)
    page.goto(server.address("lab"))
    page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Assignment List", exact=True).click()
    expect(page.locator("#released_assignments_list, #assignments").first).to_be_visible()
    return page


def solve(notebook: Path) -> None:
    """Write the reference answers into the fetched notebook, all but the second, as the student."""
    answers = {c.metadata.nbgrader.grade_id: c.source for c in read(LESSONS[LESSON]).cells if "nbgrader" in c.metadata}
    mine = json.loads(notebook.read_text())
    for cell in mine["cells"]:
        label = cell["metadata"].get("nbgrader", {})
        if label.get("solution") and label["grade_id"] != "read_by_columns":
            cell["source"] = answers[label["grade_id"]]
    notebook.write_text(json.dumps(mine))


def grade_by_hand(browser, server: Server) -> None:
    """Comment on the first answer and give points for the second. It asks for MathJax elsewhere, so not in `page`."""
    page = browser.new_page()
    page.set_default_timeout(90_000)
    page.goto(server.address("formgrader"))  # logs this page in
    page.goto(server.address(f"formgrader/gradebook/{LESSON}/{NAME.removesuffix('.ipynb')}"))
    page.get_by_role("link", name="Submission #1").click()
    for field, text in ((page.locator("textarea.comment").first, COMMENT), (page.locator("input.score").nth(1), "1.5")):
        expect(field).to_have_attribute("placeholder", re.compile("."))  # set when what is saved has been read
        field.fill("")
        field.press_sequentially(text)
        with page.expect_response(lambda answer: "/api/" in answer.url and answer.request.method == "PUT") as saved:
            field.press("Tab")  # it is saved when the field is left
        assert saved.value.ok
    picture(page, "formgrader-submission")
    page.close()


def test_a_lesson_goes_out_comes_back_and_returns_with_feedback(browser, page, instructor, student, home):
    manage(page, instructor, "assign")
    manage(page, instructor, "release")

    assignments(page, student, home)
    page.get_by_role("button", name="Fetch").click()
    expect(page.get_by_role("button", name="Submit")).to_be_visible()
    notebook = home / LESSON / NAME
    assert notebook.owner() == STUDENT
    solve(notebook)
    page.get_by_role("button", name="Submit").click()
    expect(page.locator("#assignments")).to_contain_text("UTC")

    picture(page, "assignment-list")

    manage(page, instructor, "collect")
    picture(page, "formgrader-assignments")
    page.goto(instructor.address(f"formgrader/manage_submissions/{LESSON}"))
    page.locator("tr", has_text=STUDENT).locator("td.autograde a").click()
    succeed(page)

    grade_by_hand(browser, instructor)

    manage(page, instructor, "generate-feedback")
    manage(page, instructor, "release-feedback")
    assignments(page, student, home)
    page.get_by_role("button", name="Fetch Feedback").click()
    expect(page.locator("#assignments")).to_contain_text("(view feedback)")
    (feedback,) = (home / LESSON / "feedback").rglob("*.html")
    text = feedback.read_text()
    assert COMMENT in text
    assert "(Score: 1.5 / " in text
    assert "BEGIN HIDDEN TESTS" not in text
