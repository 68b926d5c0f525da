"""Sanitizes what a submission shows: no scripts, no event handlers, and nothing is fetched from elsewhere."""

import re
from html import escape
from typing import Any

import bleach
from bleach.css_sanitizer import CSSSanitizer
from nbformat import NotebookNode
from nbgrader import utils

from course_lib.result import MIME, CaseResult, CheckResult, read_result

_KEPT = {"text/plain", "text/latex", "application/json", "image/png", "image/jpeg"}
_TAGS = """
    a abbr b blockquote br caption code dd details div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s
    small span strong sub summary sup table tbody td tfoot th thead tr u ul
"""
_ATTRIBUTES = {
    "*": ["style", "class", "title", "scope", "colspan", "rowspan"],
    "img": ["alt", "src", "width", "height"],
    "a": ["href"],
    "ol": ["start"],
}
_PROPERTIES = """
    color background-color text-align white-space max-width width font-weight font-style font-size
    border border-collapse padding margin vertical-align
"""
_CSS = CSSSanitizer(allowed_css_properties=_PROPERTIES.split())
_CELL = "padding: 2px 16px 2px 0; text-align: left; vertical-align: top"
_MARKDOWN_PICTURE = re.compile(r"!\[([^\]]*)\](?=\s*[(\[])")
_TAG_PICTURE = re.compile(
    r"<(?=/?\s*(img|iframe|object|embed|link|script|style|svg|video|audio|source|form|base|meta)\b)", re.I
)
_HANDLER = re.compile(r"\bon(?=[a-z]+\s*=)", re.I)
_SCRIPT_URL = re.compile(r"(?:java|vb)script\s*:", re.I)


def html(text: str | bytes) -> str:
    """Sanitize HTML: keep text, tables, and pictures that it contains itself."""
    clean = bleach.clean(
        text.decode(errors="replace") if isinstance(text, bytes) else str(text),
        tags=set(_TAGS.split()),
        attributes=_ATTRIBUTES,
        protocols={"data", "http", "https", "mailto"},
        css_sanitizer=_CSS,
        strip=True,
    )
    return re.sub(r'(<img\b[^>]*?)\ssrc="(?!data:image/(?:png|jpeg|gif);)[^"]*"', r"\1", clean)


def markdown(text: str) -> str:
    """Sanitize Markdown: pictures become links, and active tags become text."""
    text = _MARKDOWN_PICTURE.sub(r"[\1]", text)
    text = _TAG_PICTURE.sub("&lt;", text)
    return _SCRIPT_URL.sub("", _HANDLER.sub("on&#8203;", text) if "<" in text else text)


def notebook(node: NotebookNode) -> None:
    """Sanitize a graded notebook in place: all outputs, and all text that is not the class's own."""
    for each in node.cells:
        cell(each, own=utils.is_locked(each))
    node.metadata.pop("widgets", None)


def cell(cell: NotebookNode, *, own: bool) -> None:
    """Sanitize a cell in place: outputs, and text, unless it is the class's ``own``."""
    if cell.cell_type == "code":
        outputs(cell)
        return
    cell.pop("attachments", None)
    for key in ("raw_mimetype", "format"):  # a raw cell that names HTML would be shown as HTML
        cell.metadata.pop(key, None)
    if not own:
        cell.source = markdown(cell.source)


def outputs(cell: NotebookNode) -> None:
    """Sanitize the outputs of a code cell in place."""
    for output in cell.outputs:
        if "data" in output:
            data: dict[str, Any] = {kind: value for kind, value in output.data.items() if kind in _KEPT}
            result = read_result(output.data.get(MIME))
            if result is not None:
                data |= {MIME: result.as_data(), "text/html": result_table(result)}
            elif "text/html" in output.data:
                data["text/html"] = html(_joined(output.data["text/html"]))
            if "text/markdown" in output.data:
                data["text/markdown"] = markdown(_joined(output.data["text/markdown"]))
            output.data = NotebookNode(data)
            output.metadata = NotebookNode()


def result_table(result: CheckResult) -> str:
    """Return a check's result as an HTML table of its cases."""
    rows = "".join(map(_row, result.cases))
    score = f"{result.score:g} of {result.points:g} points"
    titles = ("", "case", "what happened", "points")
    head = "".join(f'<th scope="col" style="{_CELL}">{title}</th>' for title in titles)
    return f"<p><strong>{score}</strong></p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(case: CaseResult) -> str:
    sign = "✓ passed" if case.passed else "✗ missed"
    texts = (sign, case.name, case.message or "", f"{case.points:g}")
    return "<tr>" + "".join(f'<td style="{_CELL}">{escape(text)}</td>' for text in texts) + "</tr>"


def _joined(value: Any) -> str:
    return "".join(value) if isinstance(value, list) else str(value)
