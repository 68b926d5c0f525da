"""Shortcuts past work that IPython does for every cell and that cannot change anything. Its results are IPython's own.

Measured on test cells of thirty lines, these were two thirds of what a cell cost: tokens were made of the whole cell
four times, in search of magics where there are none, and of a semicolon at the end.
"""

import ast
import os
import re
import warnings
import zlib
from functools import lru_cache
from typing import Any

from ipykernel import ipkernel
from ipykernel.compiler import get_tmp_directory
from IPython.core import interactiveshell
from pygments.formatters.terminal256 import Terminal256Formatter
from pygments.lexer import RegexLexerMeta

_ESCAPES = re.compile(r"[%!?]|^\s*[,;/]", re.MULTILINE)  # what IPython's own syntax begins or ends with


def quicken(shell: Any) -> None:
    """Take the shortcuts in a shell."""
    _transform_once(shell.input_transformer_manager)
    _skip_the_search_for_a_semicolon(shell.displayhook)
    # Of an error's second rendering, for a history that is off. Only %notebook would read it.
    shell._format_exception_for_storage = lambda *_, **__: {}
    _ask_only_who_may_await()
    _ask_once_what_the_shell_takes()
    _share_rules_of_lexers()
    _share_nearest_colours()


def code_name(source: str) -> str:
    """Return the name of a cell's code, of the form that ipykernel gives it, by a hash that takes no time."""
    return os.environ.get("IPYKERNEL_CELL_NAME") or f"{get_tmp_directory()}{os.sep}{zlib.crc32(source.encode())}.py"


def _transform_once(manager: Any) -> None:
    """The kernel and the shell both transform a cell. Unless the notebook adds transformers, both get the same."""
    names = ("cleanup_transforms", "line_transforms", "token_transformers")
    own = [list(getattr(manager, name)) for name in names]
    transform, transform_tokens = manager.transform_cell, manager.do_token_transforms
    remembered = lru_cache(maxsize=2)(transform)

    def transform_cell(cell: str) -> str:
        return remembered(cell) if [getattr(manager, name) for name in names] == own else transform(cell)

    def do_token_transforms(lines: list[str]) -> list[str]:
        # Magics, ``!commands`` and ``help?`` are no Python: a cell that parses has none.
        source = "".join(lines)
        plain = manager.token_transformers == own[-1] and (not _ESCAPES.search(source) or _is_python(source))
        return lines if plain else transform_tokens(lines)

    manager.transform_cell, manager.do_token_transforms = transform_cell, do_token_transforms


def _is_python(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the compiler will say them
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _ask_only_who_may_await() -> None:
    """IPython compiles each cell to learn whether it awaits. None does without one of two words."""
    original = lru_cache(maxsize=2)(interactiveshell._should_be_async)  # the shell asks twice
    interactiveshell._should_be_async = lambda cell: ("await" in cell or "async" in cell) and original(cell)


def _ask_once_what_the_shell_takes() -> None:
    original = ipkernel._accepts_parameters
    remembered = lru_cache(maxsize=4)(lambda method, names: original(method, list(names)))
    ipkernel._accepts_parameters = lambda method, names: remembered(method, tuple(names))


def _skip_the_search_for_a_semicolon(hook: Any) -> None:
    original = hook.semicolon_at_end_of_expression
    hook.semicolon_at_end_of_expression = lambda source: ";" in _last_line(source) and original(source)


def _last_line(source: str) -> str:
    """Return the end of a source, from its last line that is no comment on."""
    lines = source.splitlines()
    last = next((n for n in range(len(lines), 0, -1) if (line := lines[n - 1].strip()) and not line.startswith("#")), 1)
    return "\n".join(lines[last - 1 :])


def _share_rules_of_lexers() -> None:
    """Every traceback makes a class of lexers, with no rules of its own, and compiles all rules of Python for it."""
    original = RegexLexerMeta.process_tokendef

    def process_tokendef(cls: Any, name: str, tokendefs: Any = None) -> Any:
        parent = cls.__mro__[1]
        if name == "" and "tokens" not in vars(cls) and "_tokens" in vars(parent):
            cls._all_tokens = parent._all_tokens
            return parent._tokens
        return original(cls, name, tokendefs)

    RegexLexerMeta.process_tokendef = process_tokendef


def _share_nearest_colours() -> None:
    """Every traceback makes a formatter, which searches 256 colours for the nearest one, again for each of a style."""
    search = Terminal256Formatter._closest_color
    found: dict[tuple[int, int, int], int] = {}

    def closest(self: Any, *colour: int) -> int:
        if colour not in found:
            found[colour] = search(self, *colour)
        return found[colour]

    Terminal256Formatter._closest_color = closest
