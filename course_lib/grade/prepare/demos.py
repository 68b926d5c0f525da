"""Which demonstrations grading can skip: those that leave no name that a cell to be executed reads.

Only names are considered; when in doubt, a demonstration is kept: it may change whatever it mentions, except for what
it only calls, what is imported, and CONSTANTS.
"""

import ast
import builtins
import dis
import re
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType

from nbformat import NotebookNode

MAX_SOURCE = 100_000  # characters of a cell that are worth parsing: parsing takes a hundred times the memory
UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
_EMPTY = compile("", "cell", "exec")
_BUILTINS = frozenset(dir(builtins))
_GLOBAL_CHANGES = frozenset(("STORE_GLOBAL", "DELETE_GLOBAL"))
_CHANGES = _GLOBAL_CHANGES | {"STORE_NAME", "DELETE_NAME"}
_MAGIC = re.compile(r"^\s*[%!?,;/]|=\s*[%!]|\?\s*$", re.MULTILINE)  # IPython's own syntax
_WORD = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Demo:
    """A demonstration: the names that it reads, and those that it assigns or may change."""

    reads: frozenset[str]
    leaves: frozenset[str]


def is_tagged(cell: NotebookNode, tag: str | None) -> bool:
    """Whether a cell has the ``tag`` of demonstrations; none has, if the course doesn't have such a tag."""
    return tag is not None and cell.cell_type == "code" and tag in cell.metadata.get("tags", [])


@lru_cache(maxsize=256)
def reads(source: str) -> frozenset[str]:
    """Return the names that a cell reads before it assigns them itself; when in doubt, all its words."""
    code = _compiled(source)
    return frozenset(_read(code)) if code else _words(source)


def read_demos(demos: Collection[str], cells: Iterable[str]) -> dict[str, Demo]:
    """Return what demonstrations read and leave, by source.

    Args:
        demos: the demonstrations.
        cells: all code cells of the notebook; no demonstration changes what one of them imports.
    """
    parsed = {source: _nodes(source) for source in (*demos, *cells)}
    modules = {name for nodes in parsed.values() for node in nodes for name in _imported(node)}
    return {source: _read_demo(source, parsed[source], modules) for source in demos}


def needed(demos: Mapping[str, Demo], cells: Iterable[str]) -> set[str]:
    """Return which ``demos`` (by source) must be executed for other ``cells``, wherever those are in the notebook."""
    found: set[str] = set()
    wanted = {name for source in cells for name in reads(source)}
    while more := {source for source, demo in demos.items() if source not in found and demo.leaves & wanted}:
        found |= more
        wanted.update(*(demos[source].reads | demos[source].leaves for source in more))  # names may share a value
    return found


def _read_demo(source: str, nodes: list[ast.AST], modules: Set[str]) -> Demo:
    code = _compiled(source)
    made: set[str] = set()
    read = mentioned = set(_words(source))
    if code:
        made, read = _made(code), _read(code)
        called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
        mentioned = {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in called}
    constants = {name for name in read if name.isupper() and len(name) > 1}
    changed = (read & mentioned) - modules - constants - _BUILTINS
    return Demo(frozenset(read), frozenset((made | changed) - {"_"}))


def _words(source: str) -> frozenset[str]:
    return frozenset(_WORD.findall(source))


def _compiled(source: str) -> CodeType | None:
    """Compile a cell; None if it has magics or is too long. A cell that cannot run at all counts as empty."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            return compile(source, "cell", "exec", flags, dont_inherit=True) if len(source) <= MAX_SOURCE else None
    except UNPARSABLE:
        return None if _MAGIC.search(source) else _EMPTY


def _read(code: CodeType) -> set[str]:
    """Return the names of the notebook that code reads and has not assigned before, its functions' included."""
    read: set[str] = set()
    stored: set[str] = set()
    for step in dis.get_instructions(code):
        if step.opname in ("STORE_NAME", "STORE_GLOBAL"):
            stored.add(step.argval)
        elif step.opname in ("LOAD_NAME", "LOAD_GLOBAL"):
            read |= {step.argval} - stored
        elif isinstance(step.argval, CodeType):
            read |= _read(step.argval) - stored
    return read


def _made(code: CodeType, ops: Set[str] = _CHANGES) -> set[str]:
    """Return the names of the notebook that code assigns or deletes, its functions' ``global`` ones included."""
    made: set[str] = set()
    for step in dis.get_instructions(code):
        if step.opname in ops:
            made.add(step.argval)
        elif isinstance(step.argval, CodeType):
            made |= _made(step.argval, _GLOBAL_CHANGES)
    return made


def _nodes(source: str) -> list[ast.AST]:
    try:
        return list(ast.walk(ast.parse(source)))
    except UNPARSABLE:
        return []


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0]
