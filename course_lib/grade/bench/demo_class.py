"""A class of fake students to try out grading: right, partly right and wrong answers, mixed deterministically."""

import ast
import json
import random
import shutil
from pathlib import Path

from nbgrader.preprocessors import ClearSolutions

from course_lib.grade.classroom.classroom import Classroom
from course_lib.problem import Problem


def demo_class(classroom: Classroom, assignment: str, students: int, seed: int = 0) -> list[str]:
    """Write submissions of ``students`` fake students and return their names.

    Raises:
        Problem: the assignment is not released.
    """
    release = classroom.release_dir(assignment)
    if not release.is_dir():
        raise Problem(f"{assignment} is not released. Run `course release {assignment}` first.")
    settings = ClearSolutions(config=classroom.config)
    delimiters = (settings.begin_solution_delimeter, settings.end_solution_delimeter)
    source = classroom.source_dir(assignment)
    answers = {path.name: _answers(source / path.name, delimiters) for path in release.glob("*.ipynb")}
    names = [f"demo-{number:04d}" for number in range(1, students + 1)]
    for name in names:
        chance = random.Random(f"{seed} {assignment} {name}")
        folder = classroom.submission_dir("submitted", name, assignment)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(release, folder)
        skill = chance.choice([1.0, 0.9, 0.7, 0.5, 0.2])
        for path in sorted(folder.glob("*.ipynb")):
            path.chmod(0o644)
            path.write_text(_submission(path, answers[path.name], chance, skill), encoding="utf-8")
    return names


def _answers(path: Path, delimiters: tuple[str, str]) -> dict[str, str]:
    """Return the reference solutions of a source notebook, by the names of their cells."""
    answers = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        grading = cell["metadata"].get("nbgrader", {})
        if grading.get("solution") and cell["cell_type"] == "code":
            lines = "".join(cell["source"]).split("\n")
            kept = [line for line in lines if not any(delimiter in line for delimiter in delimiters)]
            answers[grading["grade_id"]] = "\n".join(kept)
    return answers


def _submission(path: Path, answers: dict[str, str], chance: random.Random, skill: float) -> str:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name not in answers or chance.random() < 0.1:
            continue  # not attempted
        cell["source"] = answers[name] if chance.random() < skill else _wrong(answers[name], chance)
    return json.dumps(notebook, ensure_ascii=False, indent=1)


def _wrong(source: str, chance: random.Random) -> str:
    """Spoil an answer: change an operator or a number, forget to return a value, or misspell a name."""
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
        value = node.value
        if self.kind == "number" and not self.done and isinstance(value, int | float) and not isinstance(value, bool):
            self.done = True
            return ast.copy_location(ast.Constant(value + 1), node)
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
