"""Shortcuts past work that IPython does for every cell and that cannot change anything. The results are IPython's own.

For test cells of thirty lines, that work was two thirds of the cost: the whole cell was tokenised four times, in search
of magics where there are none, and of a semicolon at the end.

The shortcuts replace functions of IPython, ipykernel and pygments for the whole process.
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

from course_lib.grade.kernel import assert_in_warm_process

_ESCAPES = re.compile(r"[%!?]|^\s*[,;/]", re.MULTILINE)  # IPython's own syntax begins or ends with these


def install_shortcuts(shell: Any) -> None:
    """Install the shortcuts in a shell, and in this process, which must be the warm process."""
    assert_in_warm_process()
    _transform_once(shell.input_transformer_manager)
    _skip_the_search_for_a_semicolon(shell.displayhook)
    # An error is rendered a second time for a history that is off. Only %notebook would read it.
    shell._format_exception_for_storage = lambda *_, **__: {}
    _skip_the_search_for_await()
    _remember_accepted_parameters()
    _share_rules_of_lexers()
    _share_nearest_colours()


def code_name(source: str) -> str:
    """Return the name of a cell's code, in ipykernel's form, from a hash that takes no time."""
    return os.environ.get("IPYKERNEL_CELL_NAME") or f"{get_tmp_directory()}{os.sep}{zlib.crc32(source.encode())}.py"


def _transform_once(manager: Any) -> None:
    """Transform a cell once, not for the kernel and again for the shell, unless the notebook adds transformers."""
    names = ("cleanup_transforms", "line_transforms", "token_transformers")
    own = [list(getattr(manager, name)) for name in names]
    transform, transform_tokens = manager.transform_cell, manager.do_token_transforms
    remembered = lru_cache(maxsize=2)(transform)

    def transform_cell(cell: str) -> str:
        unchanged = [getattr(manager, name) for name in names] == own
        return str(remembered(cell) if unchanged else transform(cell))

    def do_token_transforms(lines: list[str]) -> list[str]:
        # Magics, ``!commands`` and ``help?`` are not Python: a cell that parses has none.
        source = "".join(lines)
        plain = manager.token_transformers == own[-1] and (not _ESCAPES.search(source) or _is_python(source))
        return lines if plain else transform_tokens(lines)

    manager.transform_cell, manager.do_token_transforms = transform_cell, do_token_transforms


def _is_python(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the compiler will issue them
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _skip_the_search_for_await() -> None:
    """IPython compiles each cell to learn whether it awaits. A cell that does has one of two words."""
    module: Any = interactiveshell
    original = lru_cache(maxsize=2)(module._should_be_async)  # the shell asks twice
    module._should_be_async = lambda cell: ("await" in cell or "async" in cell) and original(cell)


def _remember_accepted_parameters() -> None:
    module: Any = ipkernel
    original = module._accepts_parameters
    remembered = lru_cache(maxsize=4)(lambda method, names: original(method, list(names)))
    module._accepts_parameters = lambda method, names: remembered(method, tuple(names))


def _skip_the_search_for_a_semicolon(hook: Any) -> None:
    original = hook.semicolon_at_end_of_expression
    hook.semicolon_at_end_of_expression = lambda source: ";" in _last_line(source) and original(source)


def _last_line(source: str) -> str:
    """Return the end of a source, from its last line that is not a comment."""
    lines = source.splitlines()
    for number in reversed(range(len(lines))):
        line = lines[number].strip()
        if line and not line.startswith("#"):
            return "\n".join(lines[number:])
    return source


def _share_rules_of_lexers() -> None:
    """Each traceback makes a class of lexers without rules of its own, and compiles all rules of Python for it."""
    metaclass: Any = RegexLexerMeta
    original = metaclass.process_tokendef

    def process_tokendef(cls: Any, name: str, tokendefs: Any = None) -> Any:
        parent = cls.__mro__[1]
        if name == "" and "tokens" not in vars(cls) and "_tokens" in vars(parent):
            cls._all_tokens = parent._all_tokens
            return parent._tokens
        return original(cls, name, tokendefs)

    metaclass.process_tokendef = process_tokendef


def _share_nearest_colours() -> None:
    """Each traceback makes a formatter, which searches 256 colours for the nearest one to each colour of a style."""
    formatter: Any = Terminal256Formatter
    search = formatter._closest_color
    found: dict[tuple[int, ...], int] = {}

    def closest(self: Any, *colour: int) -> int:
        if colour not in found:
            found[colour] = search(self, *colour)
        return found[colour]

    formatter._closest_color = closest
