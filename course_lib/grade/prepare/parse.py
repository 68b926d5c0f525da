"""Parses a submitted notebook: from bytes to a notebook in the current format, or the reason why that is impossible."""

import json
from typing import NamedTuple

import nbformat
from nbformat import NotebookNode, ValidationError, v3

from course_lib.grade.errors import Unreadable

_MAX_CELLS = 2000


class Parsed(NamedTuple):
    """A notebook in the current format, and the number of the format that it was in."""

    notebook: NotebookNode
    format: int


def parse(data: bytes) -> Parsed:
    """Parse a submitted notebook. Its outputs, and all metadata of cells but nbgrader's and the tags, are dropped.

    Raises:
        Unreadable: it is not a notebook.
    """
    if not data.strip():
        raise Unreadable("the notebook is empty")
    try:
        text = data.decode("utf-8-sig")
        raw = json.loads(text)
        if "\\ud" in text.lower():  # JSON can hold lone surrogates, and text cannot: hashing or writing it would fail
            raw = json.loads(json.dumps(raw, ensure_ascii=False).encode(errors="replace"))
    except UnicodeDecodeError:
        raise Unreadable("the notebook is not UTF-8 text") from None
    except (ValueError, RecursionError):
        raise Unreadable("the notebook is not JSON") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("nbformat"), int):
        raise Unreadable("the file is valid JSON but not a notebook")
    version = raw["nbformat"]
    if version < 3 or version > nbformat.current_nbformat:
        raise Unreadable(f"the notebook has format {version}, which cannot be read")
    try:
        notebook = nbformat.from_dict(raw) if version == 4 else nbformat.convert(v3.to_notebook_json(raw), 4)
        _strip(notebook)
        nbformat.validate(notebook, relax_add_props=True)
    except (ValidationError, AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        first = str(error).strip().splitlines()[0][:150] if str(error).strip() else type(error).__name__
        raise Unreadable(f"the notebook is damaged: {first}") from None
    if len(notebook.cells) > _MAX_CELLS:
        raise Unreadable(f"the notebook has more than {_MAX_CELLS} cells")
    _clean(notebook)
    return Parsed(notebook, version)


def _strip(notebook: NotebookNode) -> None:
    """Drop outputs, ids and attachments before anything reads them."""
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.pop("attachments", None)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if isinstance(cell.source, list):
            cell.source = "".join(cell.source)


def _clean(notebook: NotebookNode) -> None:
    """Keep of the cells' metadata only nbgrader's and the tags, and those only where they make sense."""
    for cell in notebook.cells:
        grading, tags = cell.metadata.get("nbgrader"), cell.metadata.get("tags")
        cell.metadata = nbformat.from_dict({})
        if isinstance(grading, dict) and isinstance(grading.get("grade_id"), str):
            cell.metadata.nbgrader = grading
        if isinstance(tags, list):
            cell.metadata.tags = [tag for tag in tags if isinstance(tag, str)]
