"""Small wrong versions of a reference solution, to find out whether an exercise's tests notice them.

Each mutation changes one place of the syntax tree: the usual ones (operators, comparisons, constants, arguments,
statements) and those that people make with torch (another ``dim``, ``mean`` for ``sum``, ``cat`` for ``stack``,
a ``detach`` forgotten, ...). The idea and its vocabulary: DeMillo, Lipton, Sayward, "Hints on test data
selection", IEEE Computer 11(4), 1978.
"""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

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
_NAMES = {
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


@dataclass(frozen=True)
class Mutant:
    """One changed version of a solution.

    Attributes:
        name: what was changed, as "line 3: `+` becomes `-`"; unique within a solution.
        source: the whole cell with the change.
    """

    name: str
    source: str


Replacement = tuple[str, Callable[[ast.AST], ast.AST]]


def mutants(source: str) -> list[Mutant]:
    """Return all mutants of a solution cell that differ from it and from each other."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    names: dict[str, int] = {}
    for description, changed in _all_changes(tree):
        text = ast.unparse(ast.fix_missing_locations(changed))
        if text == original or text in found:
            continue
        names[description] = names.get(description, 0) + 1
        suffix = f" ({names[description]})" if names[description] > 1 else ""
        found[text] = Mutant(description + suffix, text)
    return list(found.values())


def _all_changes(tree: ast.Module) -> Iterator[tuple[str, ast.Module]]:
    annotations = {id(inner) for node in ast.walk(tree) for note in _annotations(node) for inner in ast.walk(note)}
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in annotations:  # type hints change nothing when the code runs
            continue
        for description, change in _changes(node):
            changed = copy.deepcopy(tree)
            target = list(ast.walk(changed))[index]
            replacement = change(target)
            if replacement is not target:
                changed = _Replace(target, replacement).visit(changed)
            line = getattr(node, "lineno", 0)
            yield f"line {line}: {description}", changed


def _annotations(node: ast.AST) -> list[ast.AST]:
    return [note for field in ("annotation", "returns") if (note := getattr(node, field, None)) is not None]


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replacement: ast.AST | list):
        self.target, self.replacement = target, replacement

    def visit(self, node: ast.AST) -> ast.AST | list:
        return self.replacement if node is self.target else self.generic_visit(node)


def _changes(node: ast.AST) -> Iterator[Replacement]:
    match node:
        case ast.BinOp() if type(node.op) in _BINARY:
            yield _swap_operator(node, "op", _BINARY[type(node.op)])
        case ast.Compare(ops=[op]) if type(op) in _COMPARE:
            other = _COMPARE[type(op)]
            yield f"`{ast.unparse(node)}` compares otherwise", lambda n: _with(n, ops=[other()])
        case ast.UnaryOp(op=ast.USub() | ast.Not() | ast.Invert()):
            yield f"`{ast.unparse(node)}` loses its sign", lambda n: n.operand
        case ast.Constant():
            yield from _constants(node)
        case ast.Call():
            yield from _calls(node)
        case ast.With():
            yield f"without `{ast.unparse(node.items[0])}`", lambda n: n.body
        case ast.Assign() | ast.AugAssign() | ast.AnnAssign():
            yield f"without `{ast.unparse(node)}`", lambda n: ast.Pass()
        case ast.Expr() if not isinstance(node.value, ast.Constant):
            yield f"without `{ast.unparse(node)}`", lambda n: ast.Pass()
        case ast.FunctionDef():
            yield from _early_returns(node)
        case ast.Subscript(ctx=ast.Load()):
            yield f"without the index of `{ast.unparse(node)}`", lambda n: n.value
        case ast.Attribute(attr="T" | "mT"):
            yield f"`{ast.unparse(node)}` not transposed", lambda n: n.value


def _swap_operator(node: ast.BinOp, field: str, other: type[ast.operator]) -> Replacement:
    return f"`{ast.unparse(node)}` with another operator", lambda n: _with(n, **{field: other()})


def _constants(node: ast.Constant) -> Iterator[Replacement]:
    value = node.value
    if isinstance(value, bool):
        yield f"`{value}` becomes `{not value}`", lambda n: ast.Constant(not value)
    elif isinstance(value, int):
        for other in (value + 1, value - 1):
            yield f"`{value}` becomes `{other}`", lambda n, other=other: ast.Constant(other)
    elif isinstance(value, float):
        other = 0.0 if 0 < abs(value) < 1e-2 else value * 2 or 1.0
        yield f"`{value}` becomes `{other}`", lambda n: ast.Constant(other)


def _calls(node: ast.Call) -> Iterator[Replacement]:
    text = ast.unparse(node.func)
    for i, keyword in enumerate(node.keywords):
        if keyword.arg:
            yield (
                f"`{text}` without `{keyword.arg}=`",
                lambda n, i=i: _with(n, keywords=n.keywords[:i] + n.keywords[i + 1 :]),
            )
    if len(node.args) >= 2 and not any(isinstance(a, ast.Starred) for a in node.args[:2]):
        yield f"`{text}` with its arguments swapped", lambda n: _with(n, args=[n.args[1], n.args[0], *n.args[2:]])
    if isinstance(node.func, ast.Attribute):
        receiver, name = node.func.value, node.func.attr
        if name in _NAMES:
            yield f"`{name}` becomes `{_NAMES[name]}`", lambda n: _rename(n, _NAMES[name])
        if not (isinstance(receiver, ast.Name) and receiver.id in _MODULES) and not _is_super(receiver):
            yield f"without the call of `.{name}`", lambda n: n.func.value
        if name in ("permute", "transpose", "movedim"):
            yield f"`reshape` for `{name}`", _reshape_instead
        if name in ("std", "var") and not node.keywords:
            yield f"biased `{name}`", lambda n: _with(n, keywords=[ast.keyword("correction", ast.Constant(0))])
    elif isinstance(node.func, ast.Name) and len(node.args) == 1 and node.func.id in ("int", "float", "list", "tuple"):
        yield f"without `{node.func.id}(…)`", lambda n: n.args[0]


def _is_super(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _reshape_instead(node: ast.Call) -> ast.Call:
    """``x.permute(1, 0)`` becomes ``x.reshape(x.permute(1, 0).shape)``: the right shape, the wrong values."""
    shape = ast.Attribute(copy.deepcopy(node), "shape", ast.Load())
    return ast.Call(ast.Attribute(node.func.value, "reshape", ast.Load()), [shape], [])


def _early_returns(node: ast.FunctionDef) -> Iterator[Replacement]:
    if not any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)):
        return
    names = [a.arg for a in node.args.args if a.arg != "self"]
    candidates = ["0", *names[:1]]
    candidates += [f"torch.zeros_like({name})" for name in names[:1]]
    for text in candidates:
        statement = ast.parse(f"return {text}").body[0]
        yield f"`{node.name}` returns `{text}` at once", lambda n, s=statement: _with(n, body=[s])


def _with(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _rename(node: ast.Call, name: str) -> ast.Call:
    node.func.attr = name
    return node
