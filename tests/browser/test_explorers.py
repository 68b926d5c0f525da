"""Every explorer of every lesson is moved once in a real browser, and its drawing follows."""

from collections.abc import Iterator

import pytest
from lab_page import kernels_ended, run_all, wait_for_kernel
from lab_server import Server, lab
from playwright.sync_api import Locator, Page, expect
from solved import read


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with lab(tmp_path_factory.mktemp("explorers") / "workspace") as server:
        yield server


@pytest.fixture
def own_kernel(server: Server) -> Iterator[None]:
    """The kernel that a test starts ends after it, when the page is closed."""
    with kernels_ended(server):
        yield


@pytest.fixture
def opened(own_kernel: None, page: Page, server: Server, lesson) -> Page:
    """The lesson in JupyterLab, all its cells run."""
    page.goto(server.address(f"lab/workspaces/{lesson.stem}/tree/{lesson.parent.name}/{lesson.name}"))
    wait_for_kernel(page)
    run_all(page)
    return page


def state(explorer: Locator) -> str:
    """Return the drawing, or the sentence that says why there is none."""
    return explorer.locator("img, p[role=status]").first.evaluate("e => e.src || e.textContent")


def wait(explorer: Locator, known: str, comparison: str) -> None:
    """Wait until the explorer shows the ``known`` state ("===") or another one ("!==")."""
    explorer.page.wait_for_function(
        f"([element, known]) => (e => (e.src || e.textContent) {comparison} known)"
        "(element.querySelector('img, p[role=status]'))",
        arg=[explorer.element_handle(), known],
    )


def at_end(control: Locator) -> bool:
    """Return whether a slider is at its right end."""
    return control.evaluate(
        "e => e.hasAttribute('aria-valuemax') && e.getAttribute('aria-valuenow') === e.getAttribute('aria-valuemax')"
    )


def move(explorer: Locator, control: Locator, back: bool = False) -> None:
    """Move a control by one step, or back again; wait until the explorer shows something else."""
    before = state(explorer)
    kind = control.evaluate("e => e.tagName + (e.type || '')")
    if kind.startswith("SELECT"):
        chosen, total = control.evaluate("e => [e.selectedIndex, e.options.length]")
        control.select_option(index=(chosen + (-1 if back else 1)) % total)
    elif kind == "INPUTcheckbox":
        control.click()
    else:
        control.focus()
        explorer.page.keyboard.press("ArrowLeft" if at_end(control) or back else "ArrowRight")
    wait(explorer, before, "!==")


def test_every_control_of_every_explorer_changes_its_drawing(opened, lesson, tmp_path):
    controls = "css=.noUi-handle, .widget-dropdown select, .widget-checkbox input"
    explorers = opened.locator(".jp-OutputArea-output", has=opened.locator(controls))
    written = sum(cell.source.count("show.explore(") for cell in read(lesson).cells if cell.cell_type == "code")
    expect(explorers).to_have_count(written)
    for number in range(written):
        explorer = explorers.nth(number)
        explorer.scroll_into_view_if_needed()
        for control in explorer.locator(controls).all():  # each from where the explorer begins
            was_at_end = at_end(control)
            move(explorer, control)
            move(explorer, control, back=not was_at_end)
        explorer.screenshot(path=tmp_path / f"{number}.png")
