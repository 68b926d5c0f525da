"""images/ contains what the drawing functions draw, and every picture has a description where it is shown."""

import re
from io import BytesIO

import pytest
from PIL import Image
from solved import LESSONS, ROOT, read

from course_lib.author.figures import FIGURES, SCREENSHOTS, compare_figures, looks_like

_LINK = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def test_the_figures_in_images_are_what_is_drawn_now():
    assert {str(figure.path.relative_to(ROOT)): figure.state for figure in compare_figures(ROOT / "images")} == {
        f"images/{name}": "current" for name in FIGURES
    }


@pytest.mark.parametrize("name", FIGURES)
def test_the_same_figure_has_the_same_bytes(name):
    assert FIGURES[name]().png() == FIGURES[name]().png()


def test_missing_stale_and_unknown_pictures_are_distinguished(tmp_path):
    names = ("course/roadmap.png", "neural-networks/neg_log.png", "course/training_steps.png")
    drawings = {name: FIGURES[name] for name in names}
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "roadmap.png").write_bytes(FIGURES["course/roadmap.png"]().png())
    (tmp_path / "course" / "training_steps.png").write_bytes(FIGURES["course/roadmap.png"]().png())
    (tmp_path / "old.png").write_bytes(b"")
    assert [figure.state for figure in compare_figures(tmp_path, drawings)] == [
        "current",
        "missing",
        "stale",
        "unknown",
    ]


def test_a_picture_that_looks_the_same_is_not_drawn_again_for_its_bytes():
    picture = Image.new("RGB", (40, 30), (200, 100, 0))
    assert looks_like(png(picture, compress_level=1), png(picture, compress_level=9))
    picture.putpixel((20, 10), (203, 99, 1))
    other = Image.new("RGB", (40, 30), (200, 100, 0))
    assert looks_like(png(picture), png(other))
    picture.putpixel((20, 10), (255, 255, 255))
    assert not looks_like(png(picture), png(other))
    assert not looks_like(png(picture.resize((30, 40))), png(other))
    assert not looks_like(b"no picture", png(other))


def test_every_picture_in_a_lesson_is_there_and_described(lesson):
    for cell in read(lesson).cells:
        for alt, link in _LINK.findall(cell.source) if cell.cell_type == "markdown" else ():
            assert (lesson.parent / link).is_file(), link
            assert len(alt) > 20, f"{link} needs a description"


def test_every_picture_in_the_readme_is_there_and_described():
    for alt, link in _LINK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / link).is_file(), link
        assert len(alt) > 20, f"{link} needs a description"


def test_every_picture_is_shown_somewhere():
    pages = [ROOT / "README.md", *LESSONS.values(), *(ROOT / "docs").glob("*.md")]
    shown = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    assert [name for name in (*FIGURES, *SCREENSHOTS) if f"images/{name}" not in shown] == []


def png(picture: Image.Image, **options) -> bytes:
    """Return a picture as PNG."""
    buffer = BytesIO()
    picture.save(buffer, format="png", **options)
    return buffer.getvalue()
