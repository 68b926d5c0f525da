"""JupyterLab as a person uses it, in a browser. Each step waits until the page is ready for it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import requests
from lab_server import Server
from playwright.sync_api import Page, expect


def choose(page: Page, menu: str, *items: str) -> None:
    """Choose an entry of a menu, or of a menu within it."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    for item in items:
        entry = page.locator(".lm-Menu-itemLabel").get_by_text(item, exact=True).first
        entry.click() if item == items[-1] else entry.hover()


def wait_for_kernel(page: Page) -> None:
    """Wait until the kernel of the notebook that was opened has nothing to do."""
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible()


def run_all(page: Page) -> None:
    """Run all cells of a notebook of which none has run, and wait for the last one."""
    last = page.locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text("[ ]:")
    choose(page, "Run", "Run All Cells")
    expect(last).to_have_text(re.compile(r"\[\d+\]"), timeout=300_000)


@contextmanager
def kernels_ended(server: Server) -> Iterator[None]:
    """End all kernels after the block. By then the page must be closed: it would complain about theirs."""
    yield
    headers = {"Authorization": f"token {server.token}"}
    for session in requests.get(f"{server.url}/api/sessions", headers=headers, timeout=60).json():
        requests.delete(f"{server.url}/api/sessions/{session['id']}", headers=headers, timeout=60).raise_for_status()
