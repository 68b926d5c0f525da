"""Makes what a submission put out harmless to look at: no script, no event handler, nothing fetched from elsewhere."""

import re
from html import escape
from typing import Any

import bleach
from bleach.css_sanitizer import CSSSanitizer
from nbformat import NotebookNode

from course_lib.result import MIME

_KEPT = {"text/plain", "text/latex", "application/json", "image/png", "image/jpeg", MIME}
_TAGS = {
    *[
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "s",
    ],
    *[
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ],
}
_ATTRIBUTES = {
    "*": ["style", "class", "title", "scope", "colspan", "rowspan"],
    "img": ["alt", "src", "width", "height"],
    "a": ["href"],
    "ol": ["start"],
}
_CSS = CSSSanitizer(
    allowed_css_properties=[
        *[
            "color",
            "background-color",
            "text-align",
            "white-space",
            "max-width",
            "width",
            "font-weight",
            "font-style",
            "font-size",
        ],
        *["border", "border-collapse", "padding", "margin", "vertical-align"],
    ]
)
_CELL = "padding: 2px 16px 2px 0; text-align: left; vertical-align: top"
_MARKDOWN_PICTURE = re.compile(r"!\[([^\]]*)\](?=\s*[(\[])")
_TAG_PICTURE = re.compile(
    r"<(?=/?\s*(img|iframe|object|embed|link|script|style|svg|video|audio|source|form|base|meta)\b)", re.I
)
_HANDLER = re.compile(r"\bon(?=[a-z]+\s*=)", re.I)
_SCRIPT_URL = re.compile(r"(?:java|vb)script\s*:", re.I)


def html(text: str | bytes) -> str:
    """Keep of HTML what shows text, tables and pictures that it carries itself."""
    clean = bleach.clean(
        text.decode(errors="replace") if isinstance(text, bytes) else str(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        protocols={"data", "http", "https", "mailto"},
        css_sanitizer=_CSS,
        strip=True,
    )
    return re.sub(r'(<img\b[^>]*?)\ssrc="(?!data:image/(?:png|jpeg|gif);)[^"]*"', r"\1", clean)


def markdown(text: str) -> str:
    """Turn pictures in a student's Markdown into links, and tags that act into text."""
    text = _MARKDOWN_PICTURE.sub(r"[\1]", text)
    text = _TAG_PICTURE.sub("&lt;", text)
    return _SCRIPT_URL.sub("", _HANDLER.sub("on&#8203;", text) if "<" in text else text)


def cell(cell: NotebookNode, *, own: bool) -> None:
    """Clean a cell in place: outputs, and text, unless it is the class's ``own``."""
    if cell.cell_type == "code":
        outputs(cell)
        return
    cell.pop("attachments", None)
    for key in ("raw_mimetype", "format"):  # a raw cell that names HTML would be shown as HTML
        cell.metadata.pop(key, None)
    if not own:
        cell.source = markdown(cell.source)


def outputs(cell: NotebookNode) -> None:
    """Clean the outputs of a code cell in place."""
    for output in cell.outputs:
        if "data" in output:
            data: dict[str, Any] = {kind: value for kind, value in output.data.items() if kind in _KEPT}
            if MIME in output.data:
                data["text/html"] = table(output.data[MIME])
            elif "text/html" in output.data:
                data["text/html"] = html(_joined(output.data["text/html"]))
            if "text/markdown" in output.data:
                data["text/markdown"] = markdown(_joined(output.data["text/markdown"]))
            output.data = NotebookNode(data)
            output.metadata = NotebookNode()


def table(result: Any) -> str:
    """Draw the table of a check's cases from the JSON that the check put out; empty if that makes no sense."""
    try:
        rows = "".join(_row(case) for case in result["cases"][:200])
        score = f"{float(result['score']):g} of {float(result['points']):g} points"
    except (AttributeError, KeyError, TypeError, ValueError):
        return ""
    titles = ("", "case", "what happened", "points")
    head = "".join(f'<th scope="col" style="{_CELL}">{title}</th>' for title in titles)
    return f"<p><strong>{score}</strong></p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(case: dict[str, Any]) -> str:
    sign = "✓ passed" if case["passed"] else "✗ missed"
    texts = (sign, case["name"], case["message"] or "", f"{float(case['points']):g}")
    return "<tr>" + "".join(f'<td style="{_CELL}">{escape(str(text))}</td>' for text in texts) + "</tr>"


def _joined(value: Any) -> str:
    return "".join(value) if isinstance(value, list) else str(value)
