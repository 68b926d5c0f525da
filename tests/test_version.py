"""One version for package, lessons and kit, which is raised when one of them changes."""

import re
import shutil
from datetime import date
from itertools import pairwise

import pytest
import yaml
from packaging.version import Version
from solved import ROOT

import course_lib
from course_lib.author.publish.version import kit_version, sources_hash

CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## (.+)\n((?:(?!## ).*\n?)*)", CHANGELOG, re.M)  # heading, text
RELEASES = [(Version(number), day) for number, day in re.findall(r"^## (\S+) - (\S+)$", CHANGELOG, re.M)]


def test_the_changelog_lists_releases_with_their_dates_newest_first():
    headings = [heading for heading, _ in SECTIONS]
    assert headings[headings[0] == "Unreleased" :] == [f"{version} - {day}" for version, day in RELEASES]
    assert all(newer > older for (newer, _), (older, _) in pairwise(RELEASES))
    days = [date.fromisoformat(day) for _, day in RELEASES]
    assert days == sorted(days, reverse=True)


def test_a_development_version_comes_after_the_last_release_and_is_listed_as_unreleased():
    version = Version(course_lib.__version__)
    assert version.is_devrelease == (SECTIONS[0][0] == "Unreleased")
    if version.is_devrelease:
        assert version > RELEASES[0][0]
    else:
        assert version == RELEASES[0][0]


def complaint(version: str, section: str, sources: str) -> str | None:
    """Return what is wrong with a version, given its section of the changelog and the hash of the sources; or None."""
    if Version(version).is_devrelease or f"\nSources: `{sources}`\n" in f"\n{section}\n":
        return None
    return (
        f"The sources are not those of {version} in CHANGELOG.md. If it is released, begin the next version "
        f"(CONTRIBUTING.md, “Making a release”). To release it now, write below its heading: Sources: `{sources}`"
    )


def test_nothing_changes_under_the_number_of_a_release():
    assert complaint(course_lib.__version__, SECTIONS[0][1], sources_hash(ROOT)) is None


@pytest.mark.parametrize(
    ("version", "section", "sources", "good"),
    [
        ("1.5.0.dev0", "### Added\n", "0a1b", True),
        ("1.5.0", "Sources: `0a1b`\n\n### Added\n", "0a1b", True),
        ("1.5.0", "Sources: `0a1b`\n\n### Added\n", "2c3d", False),
        ("1.5.0", "### Added\n", "0a1b", False),
    ],
)
def test_a_release_must_record_its_sources(version, section, sources, good):
    assert (complaint(version, section, sources) is None) == good


def test_what_is_cited_is_the_last_release():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)  # what the format requires
    assert (Version(str(citation["version"])), str(citation["date-released"])) == RELEASES[0]


@pytest.fixture
def small_course(tmp_path):
    """A copy of what a version stands for, small enough to hash often."""
    for name in ("course_lib/check", "notebooks/02_reshaping"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        )
    shutil.copy(ROOT / "constraints.txt", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "path", ["course_lib/check/score.py", "notebooks/02_reshaping/quizzes.toml", "constraints.txt"]
)
def test_between_releases_each_kit_has_a_version_of_its_own(small_course, monkeypatch, path):
    monkeypatch.setattr(course_lib, "__version__", "1.5.0.dev0")
    before = kit_version(small_course)
    assert kit_version(small_course) == before
    assert Version(before).is_devrelease
    (small_course / path).write_text((small_course / path).read_text() + "\n")
    assert kit_version(small_course) != before


def test_the_kit_of_a_release_has_its_number(small_course, monkeypatch):
    monkeypatch.setattr(course_lib, "__version__", "1.5.0")
    assert kit_version(small_course) == "1.5.0"


def test_caches_are_not_part_of_a_version(small_course):
    before = sources_hash(small_course)
    (small_course / "course_lib/check/__pycache__").mkdir()
    (small_course / "course_lib/check/__pycache__/score.pyc").write_bytes(b"compiled")
    assert sources_hash(small_course) == before
