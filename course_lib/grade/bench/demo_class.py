"""A class of fake students to try grading out: right, partly right and wrong answers, mixed deterministically."""

import ast
import json
import random
import shutil
from pathlib import Path

from course_lib.grade.classroom.classroom import Classroom
from course_lib.problem import Problem

_BEGIN, _END = "### BEGIN SOLUTION", "### END SOLUTION"


def demo_class(classroom: Classroom, assignment: str, students: int, seed: int = 0) -> list[str]:
    """Hand an assignment in for ``students`` fake students, and return their names.

    Raises:
        Problem: the assignment was not released.
    """
    release = classroom.release(assignment)
    if not release.is_dir():
        raise Problem(f"{assignment} is not released: run course release {assignment} first.")
    source = Path(classroom.coursedir.format_path(classroom.coursedir.source_directory, ".", assignment))
    names = [f"demo-{number:04d}" for number in range(1, students + 1)]
    for name in names:
        chance = random.Random(f"{seed} {assignment} {name}")
        folder = classroom.place("submitted", name, assignment)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(release, folder)
        skill = chance.choice([1.0, 0.9, 0.7, 0.5, 0.2])
        for path in folder.glob("*.ipynb"):
            answers = _answers(source / path.name)
            path.chmod(0o644)
            path.write_text(_handed_in(path, answers, chance, skill), encoding="utf-8")
    return names


def _answers(path: Path) -> dict[str, str]:
    """Return the reference solutions of a lesson, by name."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {
        cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
        for cell in cells
        if cell["metadata"].get("nbgrader", {}).get("solution") and cell["cell_type"] == "code"
    }


def _handed_in(path: Path, answers: dict[str, str], chance: random.Random, skill: float) -> str:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name not in answers or chance.random() < 0.1:
            continue  # not attempted
        right = "\n".join(line for line in answers[name].split("\n") if line.strip() not in (_BEGIN, _END))
        cell["source"] = right if chance.random() < skill else _wrong(right, chance)
    return json.dumps(notebook, ensure_ascii=False, indent=1)


def _wrong(source: str, chance: random.Random) -> str:
    """Spoil an answer: change an operator or a number, forget to return, return nothing but zeros, or misspell."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    spoiler = _Spoiler(chance)
    changed = ast.unparse(ast.fix_missing_locations(spoiler.visit(tree)))
    if spoiler.done:
        return changed
    return source.replace("return ", "retrun ", 1)  # codespell:ignore retrun


_OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.MatMult: ast.Mult}


class _Spoiler(ast.NodeTransformer):
    def __init__(self, chance: random.Random):
        self.kind = chance.choice(["operator", "number", "no return", "name"])
        self.done = False

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if self.kind == "operator" and not self.done and type(node.op) in _OPERATORS:
            self.done = True
            node.op = _OPERATORS[type(node.op)]()
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if self.kind == "number" and not self.done and type(node.value) in (int, float):
            self.done = True
            return ast.copy_location(ast.Constant(node.value + 1), node)
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        if self.kind == "no return" and not self.done and node.value is not None:
            self.done = True
            return ast.copy_location(ast.Expr(node.value), node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if self.kind == "name" and not self.done:
            self.done = True
            node.attr += "s"
        return node
