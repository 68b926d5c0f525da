"""Small syntactic changes to a reference solution, to find out whether an exercise's check notices them.

Each mutant differs in one place of the syntax tree. There are the usual mutations (operators, comparisons, constants,
arguments, statements) and mistakes that people make with torch (another ``dim``, ``mean`` for ``sum``, ``cat`` for
``stack``, a forgotten ``detach``, ...). The idea and its vocabulary: DeMillo, Lipton, Sayward, "Hints on test data
selection", IEEE Computer 11(4), 1978.
"""

import ast
import copy
from collections.abc import Iterator
from typing import TypeVar

from course_lib.author.prove.mutant import Mutant

_BINARY = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_COMPARE = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_CONFUSED = {
    "mean": "sum",
    "sum": "mean",
    "max": "min",
    "min": "max",
    "argmax": "argmin",
    "argmin": "argmax",
    "amax": "amin",
    "amin": "amax",
    "std": "var",
    "var": "std",
    "cat": "stack",
    "stack": "cat",
    "train": "eval",
    "eval": "train",
    "rand": "randn",
    "randn": "rand",
    "zeros": "ones",
    "ones": "zeros",
    "floor": "ceil",
    "ceil": "floor",
    "softmax": "log_softmax",
    "log_softmax": "softmax",
}
_MODULES = {"torch", "nn", "F", "np", "math", "optim", "transforms", "torchvision", "v2"}


_Change = tuple[str, ast.AST]  # what is changed, and what takes the node's place
_Node = TypeVar("_Node", bound=ast.AST)


def syntax_mutants(source: str) -> list[Mutant]:
    """Return all mutants of a solution cell that differ from it and from each other."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    names: dict[str, int] = {}
    for description, changed in _changed_trees(tree):
        text = ast.unparse(changed)
        if text == original or text in found:
            continue
        names[description] = names.get(description, 0) + 1
        suffix = f" ({names[description]})" if names[description] > 1 else ""
        found[text] = Mutant(description + suffix, text)
    return list(found.values())


def _changed_trees(tree: ast.Module) -> Iterator[tuple[str, ast.Module]]:
    type_hints = {id(inner) for node in ast.walk(tree) for hint in _type_hints(node) for inner in ast.walk(hint)}
    for node in ast.walk(tree):
        if id(node) in type_hints:  # they change nothing when the code runs
            continue
        for description, replacement in _changes(node):
            changed = copy.deepcopy(tree, {id(node): replacement})  # as if the node had been copied to its replacement
            yield f"line {getattr(node, 'lineno', 0)}: {description}", changed


def _type_hints(node: ast.AST) -> list[ast.AST]:
    return [hint for field in ("annotation", "returns") if (hint := getattr(node, field, None)) is not None]


def _changes(node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.BinOp() if other_operator := _BINARY.get(type(node.op)):
            yield f"`{ast.unparse(node)}` with another operator", _with(node, op=other_operator())
        case ast.Compare(ops=[op]) if other_comparison := _COMPARE.get(type(op)):
            yield f"`{ast.unparse(node)}` compares differently", _with(node, ops=[other_comparison()])
        case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()):
            yield f"`{ast.unparse(node)}` loses its sign", node.operand
        case ast.Constant():
            yield from _constants(node)
        case ast.Call():
            yield from _calls(node)
        case ast.With():
            yield f"without `{ast.unparse(node.items[0])}`", ast.If(ast.Constant(True), node.body, [])
        case ast.Assign() | ast.AugAssign() | ast.AnnAssign():
            yield f"without `{ast.unparse(node)}`", ast.Pass()
        case ast.Expr() if not isinstance(node.value, ast.Constant):
            yield f"without `{ast.unparse(node)}`", ast.Pass()
        case ast.FunctionDef():
            yield from _early_returns(node)
        case ast.Subscript(ctx=ast.Load()):
            yield f"without the index of `{ast.unparse(node)}`", node.value
        case ast.Attribute(attr="T" | "mT"):
            yield f"`{ast.unparse(node)}` not transposed", node.value


def _constants(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    others: list[bool | int | float] = []
    if isinstance(value, bool):
        others = [not value]
    elif isinstance(value, int):
        others = [value + 1, value - 1]
    elif isinstance(value, float):
        others = [0.0 if 0 < abs(value) < 1e-2 else value * 2 or 1.0]
    for other in others:
        yield f"`{ast.unparse(node)}` becomes `{other}`", ast.Constant(other)


def _calls(node: ast.Call) -> Iterator[_Change]:
    function, args, keywords = node.func, node.args, node.keywords
    for i, keyword in enumerate(keywords):
        if keyword.arg:
            fewer = _with(node, keywords=keywords[:i] + keywords[i + 1 :])
            yield f"`{ast.unparse(function)}` without `{keyword.arg}=`", fewer
    if len(args) >= 2 and not any(isinstance(arg, ast.Starred) for arg in args[:2]):
        swapped = _with(node, args=[args[1], args[0], *args[2:]])
        yield f"`{ast.unparse(function)}` with its arguments swapped", swapped
    if isinstance(function, ast.Attribute):
        yield from _method_calls(node, function)
    elif isinstance(function, ast.Name) and len(args) == 1 and function.id in ("int", "float", "list", "tuple"):
        yield f"without `{function.id}(…)`", args[0]


def _method_calls(node: ast.Call, method: ast.Attribute) -> Iterator[_Change]:
    receiver, name = method.value, method.attr
    if name in _CONFUSED:
        other = _CONFUSED[name]
        yield f"`{name}` becomes `{other}`", _with(node, func=_with(method, attr=other))
    if not (isinstance(receiver, ast.Name) and receiver.id in _MODULES) and not _is_super(receiver):
        yield f"without the call of `.{name}`", receiver
    if name in ("permute", "transpose", "movedim"):
        yield f"`reshape` for `{name}`", _reshape_instead(node, receiver)
    if name in ("std", "var") and not node.keywords:
        yield f"biased `{name}`", _with(node, keywords=[ast.keyword("correction", ast.Constant(0))])


def _is_super(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _reshape_instead(node: ast.Call, receiver: ast.expr) -> ast.Call:
    """``x.permute(1, 0)`` becomes ``x.reshape(x.permute(1, 0).shape)``: the right shape, the wrong values."""
    shape = ast.Attribute(node, "shape", ast.Load())
    return ast.Call(ast.Attribute(receiver, "reshape", ast.Load()), [shape], [])


def _early_returns(node: ast.FunctionDef) -> Iterator[_Change]:
    if not any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)):
        return
    values = ["0"]
    for name in [arg.arg for arg in node.args.args if arg.arg != "self"][:1]:
        values += [name, f"torch.zeros_like({name})"]
    for value in values:
        yield f"`{node.name}` returns `{value}` immediately", _with(node, body=ast.parse(f"return {value}").body)


def _with(node: _Node, **fields: object) -> _Node:
    """Return a copy of ``node`` with other fields."""
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed
