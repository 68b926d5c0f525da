"""What two executions of the same notebook must agree on."""

import re
from collections.abc import Sequence

from nbformat import NotebookNode

_VARIES = (
    (re.compile(r"0x[0-9a-f]{6,}"), "ADDRESS"),
    (re.compile(r"\d+:\d\d(<\d+:\d\d)?, +[\d.?]+ ?(s/it|it/s)"), "TIME"),
    (re.compile(r"data:image/png;base64,[A-Za-z0-9+/=\n]+"), "PICTURE"),
    (re.compile(r"/\S*/ipykernel_\d+/\d+\.py"), "CELL"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "ID"),
)


def comparable(cell: NotebookNode) -> list[list]:
    """Return the outputs without what differs between two runs; of a cell that may vary, only their kinds."""
    outputs = []
    for output in cell.outputs:
        if output.output_type == "stream":
            found = ["stream", output.name, _steady(output.text)]
        elif output.output_type == "error":
            found = ["error", output.ename, _steady(output.evalue)]
        else:
            shown = {kind: _steady(data) if kind.startswith("text/") else "" for kind, data in output.data.items()}
            found = [output.output_type, shown]
        outputs.append(found)
    if "nbval-ignore-output" in cell.metadata.get("tags", []):
        return [[found[0], sorted(found[1])] for found in outputs if found[0] != "stream"]
    return outputs


def _steady(text: str | Sequence[str]) -> str:
    text = "".join(text)
    for pattern, name in _VARIES:
        text = pattern.sub(name, text)
    return text


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return a notebook's code cells."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]
