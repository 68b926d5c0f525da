"""A lesson's exercise in short: the learner's cell, then the check cell, run as a notebook runs them."""

import ast
import linecache
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
import torch

from course_lib import check
from course_lib.check import Score

_NUMBERS = count(1)


class Notebook:
    """A namespace in which cells are run; each cell is a file of its own, as IPython makes it."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"torch": torch, "check": check, "__name__": "__main__"}

    def run(self, source: str) -> Any:
        """Run a cell and return the value of its last expression (None if it does not end in one)."""
        file = f"<cell {next(_NUMBERS)}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        tree = ast.parse(source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, file, "exec"), self.names)
        return eval(compile(ast.Expression(last.value), file, "eval"), self.names) if last else None


@pytest.fixture
def notebook() -> Notebook:
    """An empty notebook with torch and course_lib.check imported."""
    return Notebook()


@pytest.fixture
def graded(notebook: Notebook) -> Callable[..., Score]:
    """Run a learner's answer, then one case with the given body, in a check of the function ``answer``."""

    def run(answer: str, body: str, points: float = 1, options: str = "") -> Score:
        notebook.run(answer)
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        return notebook.run(
            f'ex = check.exercise("answer", points={points}{options})\n'
            f'with ex.case("keeps its promise"):\n{lines}\nex.score()'
        )

    return run
