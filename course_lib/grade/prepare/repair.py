"""Makes a submitted notebook gradable: restores what nbgrader needs, and says what it had to repair."""

import ast
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

from course_lib.grade.prepare.demos import MAX_SOURCE, UNPARSABLE, needed
from course_lib.grade.prepare.parse import parse
from course_lib.grade.prepare.released import ReleasedNotebook

_LABEL = ("grade", "solution", "points", "task")  # what nbgrader says about a cell, and students may not change


@dataclass(frozen=True)
class Prepared:
    """A notebook that can be executed and graded.

    Attributes:
        notebook: the notebook.
        repairs: what had to be repaired, a sentence each.
        skip: positions of unchanged demonstrations that nothing in this notebook needs.
        check_cells: positions of check cells.
    """

    notebook: NotebookNode
    repairs: tuple[str, ...] = ()
    skip: frozenset[int] = frozenset()
    check_cells: frozenset[int] = frozenset()


def prepare(data: bytes, released: ReleasedNotebook, *, skip_demos: bool = True) -> Prepared:
    """Make a submitted notebook gradable.

    Args:
        data: the notebook's file.
        released: what it was made from.
        skip_demos: whether to skip demonstrations that nothing needs.

    Raises:
        Unreadable: it is not a notebook.
    """
    notebook, version = parse(data)
    repair = _Repair(notebook, released)
    if version == 3:
        repair.repairs.append("it was in the old format 3")
    repair.run()
    return Prepared(
        notebook=notebook,
        repairs=tuple(repair.repairs),
        skip=_unneeded(notebook.cells, released) if skip_demos else frozenset(),
        check_cells=frozenset(i for i, cell in enumerate(notebook.cells) if is_check_cell(cell)),
    )


def is_check_cell(cell: NotebookNode) -> bool:
    """Whether a cell's output gives the points."""
    grading = cell.metadata.get("nbgrader", {})
    return cell.cell_type == "code" and bool(grading.get("grade")) and not grading.get("solution")


class _Repair:
    """The repair of one notebook, in place.

    Attributes:
        repairs: what was repaired, a sentence each.
        found: the cells that nbgrader knows, by name, as far as they have been found.
    """

    def __init__(self, notebook: NotebookNode, released: ReleasedNotebook):
        self.notebook, self.released = notebook, released
        self.cells: list[NotebookNode] = notebook.cells
        self.found: dict[str, NotebookNode] = {}
        self.repairs: list[str] = []

    def run(self) -> None:
        """Repair everything."""
        self._restore_metadata()
        self._identify()
        self._adopt()
        self._reorder()
        self._insert_missing()
        for name, cell in self.found.items():
            self._restore(name, cell)

    def _restore_metadata(self) -> None:
        if self.notebook.metadata.get("kernelspec", {}).get("name") != self.released.kernelspec.get("name"):
            self.repairs.append("it asked for another kernel")
        self.notebook.metadata = nbformat.from_dict({"kernelspec": dict(self.released.kernelspec)})

    def _identify(self) -> None:
        """Find each cell that nbgrader knows; of several with the same name, the last counts, as in nbgrader."""
        for cell in reversed(list(self.cells)):
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in self.released.cells and name not in self.found:
                self.found[name] = cell
                continue
            if name is not None:
                del cell.metadata["nbgrader"]
            if name in self.found and self.released.cells[name].source is not None:
                del self.cells[self._position(cell)]
                self.repairs.append(f"{name} occurred more than once")
            elif name in self.found:
                self.repairs.append(f"{name} occurred more than once; the last one counts")
        self.found = dict(reversed(self.found.items()))

    def _adopt(self) -> None:
        """Recognise an answer that lost its label by the function or class that it defines."""
        for name, known in self.released.cells.items():
            if name in self.found or known.source is not None or known.released.cell_type != "code":
                continue
            for cell in reversed(self.cells):
                if cell.cell_type == "code" and "nbgrader" not in cell.metadata and name in _defined(cell.source):
                    self.found[name] = cell
                    self.repairs.append(f"the answer {name} had lost its label")
                    break

    def _reorder(self) -> None:
        """Restore the order of the cells that nbgrader knows; all others stay where they are."""
        wanted = [self.found[name] for name in self.released.cells if name in self.found]
        known = {id(cell) for cell in wanted}
        positions = [i for i, cell in enumerate(self.cells) if id(cell) in known]
        if [id(self.cells[i]) for i in positions] != [id(cell) for cell in wanted]:
            self.repairs.append("the exercises were in a different order")
            for i, cell in zip(positions, wanted, strict=True):
                self.cells[i] = cell

    def _insert_missing(self) -> None:
        """Insert each missing cell after the one that it follows in the released notebook."""
        position = -1
        for name, known in self.released.cells.items():
            if name in self.found:
                position = self._position(self.found[name])
                continue
            position += 1
            cell = self.found[name] = known.copy()
            cell.id = f"restored-{len(self.found)}"
            self.cells.insert(position, cell)
            self.repairs.append(f"{name} was missing")

    def _position(self, cell: NotebookNode) -> int:
        """Return a cell's position by identity: equal cells may occur twice."""
        return next(i for i, other in enumerate(self.cells) if other is cell)

    def _restore(self, name: str, cell: NotebookNode) -> None:
        """Restore a cell's label, its points and, unless it is the student's to write, its text."""
        known = self.released.cells[name]
        if cell.cell_type != known.released.cell_type:
            self.repairs.append(f"{name} had become a {cell.cell_type} cell")
            _change_type(cell, known.released.cell_type)
        label = known.released.metadata.nbgrader
        theirs = cell.metadata.get("nbgrader", label)
        if any(theirs.get(key) != label[key] for key in _LABEL if key in label):
            self.repairs.append(f"the label of {name} was changed")
        cell.metadata = nbformat.from_dict({**known.released.metadata, "nbgrader": known.grading})
        if known.source is not None:
            if cell.source.strip() not in (known.released.source.strip(), known.source.strip()):
                self.repairs.append(f"{name} was edited")
            cell.source = known.source


def _change_type(cell: NotebookNode, cell_type: str) -> None:
    cell.cell_type = cell_type
    if cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    else:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def _defined(source: str) -> set[str]:
    """Return the functions and classes that a cell defines."""
    try:
        body = ast.parse(source if len(source) <= MAX_SOURCE else "").body
    except UNPARSABLE:
        return set()
    return {node.name for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}


def _unneeded(cells: list[NotebookNode], released: ReleasedNotebook) -> frozenset[int]:
    """Return the demonstrations that no other cell needs: what the student wrote may use one."""
    demos = {i for i, cell in enumerate(cells) if _is_demo(cell, released)}
    others = [
        cell.source
        for i, cell in enumerate(cells)
        if cell.cell_type == "code" and i not in demos and not is_check_cell(cell)
    ]
    kept = needed(released.demos, others)
    return frozenset(i for i in demos if cells[i].source not in kept)


def _is_demo(cell: NotebookNode, released: ReleasedNotebook) -> bool:
    return cell.cell_type == "code" and "nbgrader" not in cell.metadata and cell.source in released.demos
