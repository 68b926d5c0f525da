"""From the bytes that were handed in to a notebook that can be graded: restored, repaired, or refused."""

import ast
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode, ValidationError

from course_lib.grade.prepare.demos import LONGEST, UNPARSABLE, needed
from course_lib.grade.prepare.released import Master, MasterCell

_MANY_CELLS = 2000


class Unreadable(Exception):
    """A notebook that cannot be graded; the message says why in one sentence."""


@dataclass
class Prepared:
    """A notebook ready to be executed.

    Attributes:
        notebook: the notebook.
        repairs: what had to be put right, a sentence each.
        skip: positions of unchanged demonstrations that nothing in this notebook needs.
        guarded: positions of test cells.
    """

    notebook: NotebookNode
    repairs: list[str] = field(default_factory=list)
    skip: frozenset[int] = frozenset()
    guarded: frozenset[int] = frozenset()


def prepare(data: bytes, master: Master, *, skip_demos: bool = True) -> Prepared:
    """Make a submitted notebook gradable.

    Raises:
        Unreadable: it is no notebook.
    """
    repairs: list[str] = []
    notebook = _parse(data, repairs)
    _clean(notebook)
    if notebook.metadata.get("kernelspec", {}).get("name") != master.kernelspec.get("name"):
        repairs.append("it asked for another kernel")
    notebook.metadata = nbformat.from_dict({"kernelspec": master.kernelspec})
    found = _identify(notebook.cells, master, repairs)
    _adopt(notebook.cells, found, master, repairs)
    _order(notebook.cells, found, master, repairs)
    _complete(notebook.cells, found, master, repairs)
    for name, cell in found.items():
        _restore(name, cell, master.cells[name], repairs)
    skip = _needless(notebook.cells, master) if skip_demos else frozenset()
    guarded = frozenset(i for i, cell in enumerate(notebook.cells) if is_test(cell))
    return Prepared(notebook, repairs, skip, guarded)


def _parse(data: bytes, repairs: list[str]) -> NotebookNode:
    if not data.strip():
        raise Unreadable("the notebook is empty")
    try:
        raw = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable("the notebook is not UTF-8 text") from None
    except (ValueError, RecursionError):
        raise Unreadable("the notebook is not JSON") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("nbformat"), int):
        raise Unreadable("the file is JSON, but no notebook")
    if raw["nbformat"] < 3 or raw["nbformat"] > nbformat.current_nbformat:
        raise Unreadable(f"the notebook has format {raw['nbformat']}, which cannot be read")
    try:
        notebook = nbformat.from_dict(raw) if raw["nbformat"] == 4 else nbformat.convert(nbformat.from_dict(raw), 4)
        _strip(notebook)
        nbformat.validate(notebook, relax_add_props=True)
    except (ValidationError, AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        first = str(error).strip().splitlines()[0][:150] if str(error).strip() else type(error).__name__
        raise Unreadable(f"the notebook is damaged: {first}") from None
    if len(notebook.cells) > _MANY_CELLS:
        raise Unreadable(f"the notebook has more than {_MANY_CELLS} cells")
    if raw["nbformat"] == 3:
        repairs.append("it was in the old format 3")
    return notebook


def _strip(notebook: NotebookNode) -> None:
    """Forget outputs, ids and attachments before anything looks at them."""
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


def _identify(cells: list[NotebookNode], master: Master, repairs: list[str]) -> dict[str, NotebookNode]:
    """Find each cell that nbgrader knows; of several with one name, the last counts, as in nbgrader."""
    found: dict[str, NotebookNode] = {}
    for cell in reversed(list(cells)):
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in master.cells and name not in found:
            found[name] = cell
            continue
        if name is not None:
            del cell.metadata["nbgrader"]
        if name in found and master.cells[name].source is not None:
            cells[:] = [other for other in cells if other is not cell]
            repairs.append(f"{name} was there more than once")
        elif name in found:
            repairs.append(f"{name} was there more than once; the last one counts")
    return dict(reversed(found.items()))


def _adopt(cells: list[NotebookNode], found: dict, master: Master, repairs: list[str]) -> None:
    """Take a cell that lost its label, but defines what an answer cell must define, for that answer."""
    for name, known in master.cells.items():
        if name in found or known.source is not None or known.released.cell_type != "code":
            continue
        for cell in reversed(cells):
            if cell.cell_type == "code" and "nbgrader" not in cell.metadata and name in _defined(cell.source):
                found[name] = cell
                repairs.append(f"the answer {name} had lost its label")
                break


def _defined(source: str) -> set[str]:
    try:
        body = ast.parse(source if len(source) <= LONGEST else "").body
    except UNPARSABLE:
        return set()
    return {node.name for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}


def _order(cells: list[NotebookNode], found: dict, master: Master, repairs: list[str]) -> None:
    """Put cells that nbgrader knows back into their order; all others stay where they are."""
    wanted = [found[name] for name in master.cells if name in found]
    known = {id(cell) for cell in wanted}
    places = [i for i, cell in enumerate(cells) if id(cell) in known]
    if [id(cells[i]) for i in places] != [id(cell) for cell in wanted]:
        repairs.append("exercises were in another order")
        for i, cell in zip(places, wanted, strict=True):
            cells[i] = cell


def _complete(cells: list[NotebookNode], found: dict, master: Master, repairs: list[str]) -> None:
    """Put missing cells back, each after the one it follows in the lesson."""
    before: NotebookNode | None = None
    for name, known in master.cells.items():
        if name not in found:
            found[name] = nbformat.from_dict(json.loads(json.dumps(known.released)))
            found[name].id = f"restored-{len(found)}"
            place = _position(cells, before) + 1 if before is not None else 0
            cells.insert(place, found[name])
            repairs.append(f"{name} was missing")
        before = found[name]


def _position(cells: Iterable[NotebookNode], cell: NotebookNode) -> int:
    return next(i for i, other in enumerate(cells) if other is cell)


def _restore(name: str, cell: NotebookNode, known: MasterCell, repairs: list[str]) -> None:
    """Give a cell the label, the points and, where it is not the student's, the text of the master copy."""
    if cell.cell_type != known.released.cell_type:
        repairs.append(f"{name} was made a {cell.cell_type} cell")
        cell.cell_type = known.released.cell_type
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        else:
            for key in ("outputs", "execution_count"):
                cell.pop(key, None)
    label = {key: value for key, value in known.released.metadata.nbgrader.items() if key != "checksum"}
    theirs = cell.metadata.get("nbgrader", label)
    if any(theirs.get(key) != value for key, value in label.items() if key in ("grade", "solution", "points", "task")):
        repairs.append(f"the label of {name} was changed")
    cell.metadata = nbformat.from_dict({**known.released.metadata, "nbgrader": known.grading})
    if known.source is not None:
        if cell.source.strip() not in (known.released.source.strip(), known.source.strip()):
            repairs.append(f"{name} was edited")
        cell.source = known.source


def _needless(cells: list[NotebookNode], master: Master) -> frozenset[int]:
    """Find the demonstrations that no other cell needs: what the student wrote may lean on one."""
    others = [cell for cell in cells if cell.cell_type == "code" and not _is_demo(cell, master) and not is_test(cell)]
    kept = needed(master.demos, [cell.source for cell in others])
    return frozenset(i for i, cell in enumerate(cells) if _is_demo(cell, master) and cell.source not in kept)


def _is_demo(cell: NotebookNode, master: Master) -> bool:
    return cell.cell_type == "code" and "nbgrader" not in cell.metadata and cell.source in master.demos


def is_test(cell: NotebookNode) -> bool:
    """Whether a cell's output gives the points."""
    grading = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and bool(grading.get("grade")) and not grading.get("solution")
