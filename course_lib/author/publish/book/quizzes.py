"""A lesson's quizzes as HTML without scripts: clicking an option opens its explanation."""

import tomllib
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def quizzes(lesson: Path) -> dict[str, str]:
    """Return the quizzes in a lesson's folder as HTML, by name."""
    path = lesson / "quizzes.toml"
    known = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {name: _quiz(quiz) for name, quiz in known.items()}


def _quiz(quiz: dict[str, Any]) -> str:
    options = "".join(_option(option) for option in quiz["options"])
    question = _MARKDOWN.renderInline(quiz["question"])
    return f'<div class="quiz" role="group" aria-label="Quiz"><p>{question}</p>{options}</div>'


def _option(option: dict[str, Any]) -> str:
    kind, verdict = ("right", "✓ Yes.") if option.get("correct") else ("wrong", "✗ No.")
    explanation = f'<p class="{kind}"><strong>{verdict}</strong> {_MARKDOWN.renderInline(option["feedback"])}</p>'
    return f"<details><summary>{_MARKDOWN.renderInline(option['text'])}</summary>{explanation}</details>"
