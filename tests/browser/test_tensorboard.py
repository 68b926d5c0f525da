"""Lesson 13 in a real browser: TensorBoard opens inside JupyterLab, on what the lesson has written."""

import contextlib
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from lab_page import run_all, wait_for_kernel
from lab_server import Server, lab
from playwright.sync_api import FrameLocator, Locator, Page, expect
from tensorboard import manager

LESSON = "13_tensorboard/tensorboard.ipynb"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Course lab; the TensorBoards that the lesson starts note themselves in a folder of this test, and end with it."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with lab(tmp_path / "workspace") as server:
        yield server
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    for started in manager.get_all():
        os.kill(started.pid, signal.SIGTERM)


def reload(board: FrameLocator, until: Locator) -> None:
    """Press the reload arrow until something is there: TensorBoard follows the files a few seconds late."""
    for _ in range(30):
        board.locator("app-header-reload button").click()
        with contextlib.suppress(AssertionError):
            expect(until).to_be_attached(timeout=3_000)
            return
    expect(until).to_be_attached()


def test_tensorboard_shows_the_lessons_runs_inside_jupyterlab(server: Server, page: Page, tmp_path: Path) -> None:
    page.goto(server.address(f"lab/tree/{LESSON}"))
    wait_for_kernel(page)
    switch = page.locator(".jp-CodeCell", has_text="OPEN_TENSORBOARD = False")
    switch.scroll_into_view_if_needed()
    switch.locator(".cm-line", has_text="OPEN_TENSORBOARD = False").click()
    page.keyboard.press("End")
    for _ in "False":
        page.keyboard.press("Backspace")
    page.keyboard.type("True")
    run_all(page)

    shown = page.locator("iframe[id^=tensorboard-frame]")
    shown.scroll_into_view_if_needed()
    board = page.frame_locator("iframe[id^=tensorboard-frame]")
    expect(board.get_by_text("loss/train").first).to_be_visible()
    expect(board.get_by_text("first", exact=True).first).to_be_visible()

    # What the lesson has written since then joins in when the page is reloaded.
    for tab in ("IMAGES", "GRAPHS", "HPARAMS"):
        reload(board, until=board.get_by_role("tab", name=re.compile(tab, re.IGNORECASE)).first)
    page.screenshot(path=tmp_path / "tensorboard.png")
