"""Code, words and dependencies in good order."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest
from solved import ROOT

# The package and the lessons are checked as pyproject.toml says; tests may import what the test group alone declares.
_TESTS_IMPORT = "deptry . tests/support --exclude \\.venv|notebooks|tests/answers --ignore DEP002,DEP004 -kf conftest"

_PHRASES = tomllib.loads((ROOT / "tests" / "words.toml").read_text(encoding="utf-8"))
_PATTERNS = {phrase: re.compile(r"\b(?:" + phrase.replace(" ", "[ \n]") + r")\b", re.IGNORECASE) for phrase in _PHRASES}
_FOLDERS = (".ci", ".github", "course_lib", "deploy", "docs", "tests")
_NOT_READ = ("tests/answers/", "tests/test_style.py", "tests/words.toml", "docs/style.md")  # these quote the phrases


@pytest.mark.parametrize("command", ["ruff check", "ruff format --check", "codespell_lib", "deptry .", _TESTS_IMPORT])
def test_nothing_is_found_by(command):
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def texts() -> Iterator[tuple[str, str]]:
    """Yield the path and the content of every file that we write in English, except the lessons."""
    paths = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*")] + list(ROOT.iterdir())
    for path in paths:
        name = path.relative_to(ROOT).as_posix()
        plain = path.suffix in {".py", ".md", ".html", ".toml", ".yml", ".yaml", ".cff"} or name in {
            "Makefile",
            ".ci/run",
        }
        if plain and not name.startswith(_NOT_READ):
            yield name, path.read_text(encoding="utf-8")


def found_in(text: str) -> list[str]:
    """Return every phrase of words.toml that is in a text, with its line and what to write instead."""
    text = re.sub(r"[ \t]*\n[ \t]*(# ?)?", "\n", text)  # a phrase may continue on the next line, of a comment too
    return [
        f"line {text[: match.start()].count(chr(10)) + 1}: “{match.group()}”; write {_PHRASES[phrase]}"
        for phrase, pattern in _PATTERNS.items()
        for match in pattern.finditer(text)
    ]


def test_we_write_plain_english():
    found = [f"{name}, {hit}" for name, text in texts() for hit in found_in(text)]
    assert not found, "\n".join(["Phrases that we do not use (docs/style.md):", *found])


@pytest.mark.parametrize(
    "text",
    [
        "what lies in the folder",
        "the file is no notebook",
        "what the student handed in",
        "the class handed its work in",
        "    # a phrase that stands\n    # in two lines",
        "Nobody has an answer.",
        "after what became of it",
    ],
)
def test_a_phrase_that_we_do_not_use_is_found(text):
    assert len(found_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There is no such file.",
        "it is no longer there",
        "what stands in the way",
        "graded by hand in formgrader",
        "root becomes nobody in its own namespace",
        "the points lie on a line",
    ],
)
def test_good_english_is_left_alone(text):
    assert not found_in(text)
