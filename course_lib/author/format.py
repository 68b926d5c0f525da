"""``course format``: puts notebooks into normal form, optionally executing them first."""

import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from course_lib.author.normal_form import normalise
from course_lib.problem import Problem
from course_lib.result import result_of
from course_lib.workspace.files import write_atomically

_SECONDS_PER_CELL = 300


def format_notebook(path: Path, *, execute: bool = False, write: bool = True) -> bool:
    """Put the notebook at ``path`` into normal form; return whether that changes the file.

    Args:
        path: the notebook.
        execute: whether to execute it from top to bottom first, in its own folder, and to store the outputs.
        write: whether to change the file.

    Raises:
        Problem: the file is not a notebook, a cell fails that is not tagged ``raises-exception``, or a reference
            solution does not get full marks.
    """
    before = _read_text(path)
    notebook = _parse(path, before)
    if execute:
        execute_notebook(notebook, path)
        _require_full_marks(notebook, path)
    after = f"{nbformat.writes(normalise(notebook))}\n"
    changed = after != before
    if write and changed:
        write_atomically(path, after.encode())
    return changed


def execute_notebook(notebook: NotebookNode, path: Path) -> None:
    """Execute ``notebook`` in place, as if opened from ``path``.

    Raises:
        Problem: a cell fails; the message names it.
    """
    client = NotebookClient(
        notebook,
        timeout=_SECONDS_PER_CELL,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        coalesce_streams=True,
        extra_arguments=["--log-level=ERROR"],
        on_cell_start=_show_progress(path.name, len(notebook.cells)),
    )
    try:
        client.execute()
    except CellExecutionError as error:
        cell, number = _failed_cell(notebook)
        raise Problem(
            f"{path}: cell {number} ({_first_line(cell)}) raises {error.ename}: {error.evalue}. "
            "Fix it and run this again."
        ) from None
    except CellTimeoutError:
        raise Problem(f"{path}: a cell takes longer than {_SECONDS_PER_CELL} seconds. Make it faster.") from None
    except DeadKernelError:
        raise Problem(f"{path}: the kernel died. Is a cell using too much memory?") from None
    finally:
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr)


def _require_full_marks(notebook: NotebookNode, path: Path) -> None:
    for cell in notebook.cells:
        result = result_of(cell.get("outputs", ()))
        if result and result.score < result.points:
            case = next(case for case in result.cases if not case.passed)
            raise Problem(
                f"{path}: the reference solution of {result.exercise} gets {result.score:g} of {result.points:g} "
                f"points: {case.name}: {case.message}. Fix the solution or its check."
            )


def _show_progress(name: str, total: int) -> Callable[[NotebookNode, int], None]:
    def show(cell: NotebookNode, cell_index: int) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{name}: cell {cell_index + 1} of {total}", end="", file=sys.stderr, flush=True)

    return show


def _failed_cell(notebook: NotebookNode) -> tuple[NotebookNode, int]:
    """Return the cell that stopped the execution, and its number, counted from 1."""
    failed = [
        (cell, number)
        for number, cell in enumerate(notebook.cells, start=1)
        if any(output.output_type == "error" for output in cell.get("outputs", ()))
        and "raises-exception" not in cell.metadata.get("tags", ())
    ]
    return failed[-1]


def _first_line(cell: NotebookNode) -> str:
    line = cell.source.strip().partition("\n")[0]
    return f"`{line[:60]}`"


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Problem(
            f"{path}: there is no such notebook. Name a file, such as notebooks/02_reshaping/reshaping.ipynb."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"{path}: cannot be read ({error}).") from None


def _parse(path: Path, text: str) -> NotebookNode:
    try:
        notebook: NotebookNode = nbformat.reads(text, as_version=4)
    except Exception:  # nbformat raises whatever its parts raise
        raise Problem(
            f"{path} is not a notebook: it is not valid JSON. Look for merge markers such as <<<<<<<."
        ) from None
    return notebook
