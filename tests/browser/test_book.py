"""The book, built from all lessons and read in Chromium, with and without a mouse, in the light and in the dark."""

import subprocess
import sys
from importlib.util import find_spec

import pytest
from solved import LESSONS, ROOT
from static_server import served

READ = ("02_reshaping/reshaping.html", "04_gradients/gradients.html")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The book's folder, and what ``course book`` printed."""
    if not all(map(find_spec, ("sphinx", "myst_nb", "pydata_sphinx_theme", "latex2mathml"))):
        pytest.skip('The packages for the book are missing: run make browser-test, or pip install "course_lib[book]"')
    folder = tmp_path_factory.mktemp("book") / "html"
    command = [sys.executable, "-m", "course_lib", "book", "--out", folder]
    return folder, subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture(scope="module")
def address(built):
    """Where the book is served."""
    with served(built[0]) as address:
        yield address


def test_sphinx_warns_of_nothing(built):
    folder, done = built
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{folder / 'index.html'}\n", "")


def test_the_lessons_stand_in_the_order_of_the_course(page, address):
    page.goto(f"{address}/index.html")
    table = page.locator("article table a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert table == [f"{name}/{path.stem}.html" for name, path in LESSONS.items()]
    page.goto(f"{address}/{READ[0]}")
    links = page.locator("nav[aria-label=Lessons] a").evaluate_all("links => links.map(link => link.href)")
    assert [link.removeprefix(f"{address}/").rstrip("#") for link in links] == [*table]
    assert page.locator("nav[aria-label=Lessons] li.current").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_is_found_by_an_accessibility_checker(browser, address, violations, scheme):
    page = browser.new_page(color_scheme=scheme)
    found = {}
    for name in ["index.html", "search.html", *(f"{name}/{path.stem}.html" for name, path in LESSONS.items())]:
        page.goto(f"{address}/{name}")
        found[name] = violations(page, None if scheme == "light" else "color-contrast")  # all else is the same
    page.close()
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_every_picture_has_words(page, address):
    pictures = 0
    for name, path in LESSONS.items():
        page.goto(f"{address}/{name}/{path.stem}.html")
        words = page.locator("article img").evaluate_all("all => all.map(img => img.getAttribute('alt'))")
        assert all(text and len(text) > 10 for text in words), (name, words)
        pictures += len(words)
    assert pictures > 3 * len(LESSONS)


def test_a_quiz_explains_the_option_that_is_chosen(page, address):
    page.goto(f"{address}/{READ[0]}")
    quiz = page.locator(".quiz").first
    right, wrong = quiz.locator("details:has(.right)"), quiz.locator("details:has(.wrong)").first
    assert not right.locator("p").is_visible()
    wrong.locator("summary").click()
    assert wrong.locator("p").inner_text().startswith("✗ No.")
    right.locator("summary").focus()
    page.keyboard.press("Enter")
    assert right.locator("p").inner_text().startswith("✓ Yes.")


def test_every_quiz_of_the_lessons_is_there(page, address):
    for name, path in LESSONS.items():
        page.goto(f"{address}/{name}/{path.stem}.html")
        assert page.locator(".quiz").count() == path.read_text().count("show.quiz("), name


def test_the_search_finds_a_lesson(page, address):
    page.goto(f"{address}/search.html?q=reshape")
    page.locator("#search-results li").first.wait_for()
    assert page.locator("#search-results a[href*='02_reshaping/reshaping.html']").count() > 0


def test_the_reader_chooses_dark_and_it_stays_dark(page, address):
    page.goto(f"{address}/index.html")
    for _ in range(3):  # light, dark, as the system
        if page.locator("html").get_attribute("data-theme") == "dark":
            break
        page.locator("button.theme-switch-button:visible").first.click()
        if page.locator("button[data-mode=dark]:visible, a[data-mode=dark]:visible").count():
            page.locator("button[data-mode=dark]:visible, a[data-mode=dark]:visible").first.click()
    page.goto(f"{address}/{READ[1]}")
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_formulas_are_mathml(page, address):
    page.goto(f"{address}/{READ[1]}")
    assert page.locator("article math").count() > 5
    assert "$" not in page.locator("article p").first.inner_text()


def test_demonstrations_have_outputs_and_exercises_have_none(page, address):
    page.goto(f"{address}/{READ[0]}")
    assert page.locator(".cell_output img").count() > 3
    stubs = page.locator(".cell:has-text('raise NotImplementedError()')")
    assert stubs.count() > 10
    assert stubs.locator(".cell_output").count() == 0
    assert page.locator("text=Show the check").count() == stubs.count()


def test_a_narrow_page_does_not_scroll_sideways(browser, address):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    for name in ("index.html", *READ):
        page.goto(f"{address}/{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()
