"""Has a notebook changed what grading leans on? A look from inside: it finds traces, it proves nothing."""

import builtins
import functools
import inspect
import math
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

_BUILTINS = [
    "AssertionError",
    "BaseException",
    "Exception",
    "__build_class__",
    "__import__",
    "abs",
    "all",
    "any",
    "bool",
    "compile",
    "dict",
    "enumerate",
    "exec",
    "float",
    "getattr",
    "hasattr",
    "hash",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "max",
    "min",
    "next",
    "object",
    "range",
    "repr",
    "round",
    "set",
    "sorted",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
]
_SHELL = "run_cell run_cell_async _run_cell run_ast_nodes run_code transform_cell transform_ast compile_class"
_TRACEBACKS = "showtraceback _showtraceback showsyntaxerror set_custom_exc CustomTB"
_TORCH = "equal allclose isclose eq ne all any isnan is_tensor Tensor"
_TENSOR = "__eq__ __ne__ __bool__ __float__ equal allclose isclose eq ne all any item tolist shape dtype"
_OURS = ("matplotlib.", "matplotlib_inline.", "IPython.", "ipykernel.", "ipywidgets.", "course_lib.")


def snapshot(kernel: Any) -> dict[str, int | tuple]:
    """Identify everything that grading leans on: name -> the identities it is made of."""
    return {name: _identity(value) for name, value in _leaned_on(kernel)}


def changed(before: dict[str, int | tuple], kernel: Any) -> list[str]:
    """Names of what is no longer as in the snapshot ``before``."""
    now = snapshot(kernel)
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _leaned_on(kernel: Any) -> Iterator[tuple[str, Any]]:
    import torch
    import torch.testing

    for name in _BUILTINS:
        yield f"builtins.{name}", getattr(builtins, name, None)
    yield from _attributes("math", math, "isclose isnan isfinite")
    yield from _attributes("torch", torch, _TORCH)
    yield from _attributes("torch.Tensor", torch.Tensor, _TENSOR)
    yield from _attributes("torch.testing", torch.testing, "assert_close")
    yield from _checks()
    yield from _shell(kernel)


def _shell(kernel: Any) -> Iterator[tuple[str, Any]]:
    shell = kernel.shell
    yield from _attributes("the shell", shell, f"{_SHELL} {_TRACEBACKS} ast_node_interactivity")
    yield "the shell's class", type(shell)
    for name in ("ast_transformers", "input_transformers_post", "input_transformers_cleanup"):
        yield f"the shell's {name}", tuple(map(id, getattr(shell, name)))
    manager = shell.input_transformer_manager
    for name in ("cleanup_transforms", "line_transforms", "token_transformers"):
        yield f"the shell's {name}", tuple(map(id, getattr(manager, name)))
    yield from _attributes("the shell's transformers", manager, "transform_cell do_token_transforms")
    yield "the display hook", (id(shell.displayhook), id(type(shell.displayhook)))
    yield from _attributes("the display hook", shell.displayhook, "__call__ compute_format_data quiet")
    yield from _attributes("the display hook", shell.displayhook, "write_format_data finish_displayhook")
    yield from _attributes("the display formatter", shell.display_formatter, "format")
    yield from _formatters(shell)
    yield from _attributes("the session", kernel.session, "send msg _write")
    yield from _attributes("the kernel", kernel, "do_execute execute_request _answer")
    for event, callbacks in shell.events.callbacks.items():
        foreign = [c for c in callbacks if not str(getattr(c, "__module__", "")).startswith(_OURS)]
        yield f"callbacks at {event}", tuple(map(id, foreign))
    yield "a trace function", tuple(map(id, (sys.gettrace(), sys.getprofile())))


def _formatters(shell: Any) -> Iterator[tuple[str, Any]]:
    from course_lib.check.score import MIME, Score

    yield from _attributes("Score", Score, "__repr__ _repr_mimebundle_ as_dict __new__")
    for kind in ("text/plain", MIME):
        formatter = shell.display_formatter.formatters.get(kind)
        printers = getattr(formatter, "type_printers", {})
        found = tuple(id(printers.get(base)) for base in (Score, float, object))
        yield f"the formatter of {kind}", (id(type(formatter)), *found)


def _attributes(where: str, thing: Any, names: str) -> Iterator[tuple[str, Any]]:
    for name in names.split():
        yield f"{where}.{name}", inspect.getattr_static(thing, name, None)


def _checks() -> Iterator[tuple[str, Any]]:
    for module_name, module in _check_modules().items():
        for name, value in list(vars(module).items()):
            if isinstance(value, type) and value.__module__ == module_name:
                for part, inner in list(vars(value).items()):
                    if isinstance(inner, Callable | property | classmethod | staticmethod):
                        yield f"{module_name}.{name}.{part}", inner
            if callable(value) or isinstance(value, types.ModuleType):
                yield f"{module_name}.{name}", value


@functools.cache  # asked for first in the warm process: a walk over every module costs a fork thousands of pages
def _check_modules() -> dict[str, types.ModuleType]:
    return {name: module for name, module in list(sys.modules.items()) if name.startswith("course_lib.check")}


def _identity(value: Any) -> int | tuple:
    """A thing's identity; a function also has its code, its defaults and what it closes over."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, classmethod | staticmethod):
        value = value.__func__
    if isinstance(value, property):
        value = value.fget
    if isinstance(value, types.FunctionType):
        cells = tuple(id(cell.cell_contents) for cell in value.__closure__ or () if _filled(cell))
        return (id(value), id(value.__code__), id(value.__defaults__), id(value.__kwdefaults__), *cells)
    return id(value)


def _filled(cell: types.CellType) -> bool:
    try:
        cell.cell_contents  # noqa: B018
    except ValueError:
        return False
    return True
