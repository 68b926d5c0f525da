"""A real Chromium. Where something is missing, the tests that need it are skipped and say what to install."""

import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")  # not longer: while Playwright is at work, nothing else in this process may use asyncio
def browser() -> Iterator:
    """A headless Chromium."""
    if not find_spec("playwright"):
        pytest.skip('Playwright is missing: pip install "course_lib[test]"')
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("Chromium is missing: on Debian, apt install chromium")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=90_000)  # JupyterLab and a kernel on two busy cores
    with sync_playwright() as playwright:
        # As root, Chromium starts only without its own sandbox; the pages are ours.
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser) -> Iterator:
    """A page that fails the test when it logs an error, or asks for anything beyond this machine."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(90_000)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if _is_here(request.url) else wrong.append(f"asks for {request.url}"))
    yield page
    page.close()
    assert wrong == []


def _is_here(url: str) -> bool:
    return url.startswith(("http://localhost:", "http://127.0.0.1:", "ws://localhost:", "data:", "blob:", "file:"))


@pytest.fixture(scope="module")
def violations(browser) -> Callable[..., list[str]]:
    """Return what axe, the accessibility checker, finds serious or critical in a page, a line each."""
    if not find_spec("axe_playwright_python"):
        pytest.skip('axe is missing: pip install "course_lib[test]"')
    from axe_playwright_python.sync_playwright import Axe

    def check(page, only: str | None = None) -> list[str]:
        # Without preload, axe does not load the style sheets a second time.
        options = {"preload": False, "resultTypes": ["violations"], **({"runOnly": [only]} if only else {})}
        found = Axe().run(page, options=options).response["violations"]
        return [
            f"{each['impact']}: {each['help']}: {node['html'][:200]}"
            for each in found
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ]

    return check
