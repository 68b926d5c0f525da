"""Jupyter's own kernel executes each lesson once in a test run: for nbval, and for every test that needs the outputs.

A pytest plugin, which tests/conftest.py registers.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbval.plugin import IPyNbCell
from solved import read

from course_lib.author.format import execute_notebook

_OUTPUTS = pytest.StashKey[dict[tuple[Path, int], list[NotebookNode]]]()  # of a file's n-th code cell


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Keep the outputs of a cell in nbval's kernel, whether or not nbval accepts them."""
    try:
        return (yield)
    finally:
        if isinstance(item, IPyNbCell) and item.test_outputs is not None:
            item.config.stash.setdefault(_OUTPUTS, {})[item.path, item.cell_num] = item.test_outputs


@pytest.fixture
def kernel_run(lesson: Path, pytestconfig: pytest.Config) -> NotebookNode:
    """The solved lesson with the outputs of Jupyter's own kernel. In a run without nbval, it is executed here."""
    outputs = pytestconfig.stash.get(_OUTPUTS, {})
    notebook = read(lesson)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if not any(path == lesson for path, _ in outputs):
        execute_notebook(notebook, lesson)
    else:
        for number, cell in enumerate(cells):
            if (lesson, number) not in outputs:
                pytest.fail(f"nbval's kernel did not get as far as cell {number} of {lesson.name}")
            cell.outputs = outputs[lesson, number]
    return notebook
