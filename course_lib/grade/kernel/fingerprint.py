"""Has a notebook changed what grading leans on? A look from inside: it finds traces, it proves nothing.

A look follows every graded cell, so it is cheap: it compares what stands in a few hundred places with what stood there
before the first cell, by identity, and calls nothing that the notebook could have put there.
"""

import builtins
import math
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

_BUILTINS = (
    "AssertionError BaseException Exception __build_class__ __import__ abs all any bool compile dict enumerate exec "
    "float getattr hasattr hash int isinstance issubclass iter len list max min next object range repr round set "
    "sorted str sum super tuple type vars zip"
)
_SHELL = "run_cell run_cell_async _run_cell run_ast_nodes run_code transform_cell transform_ast compile_class"
_TRACEBACKS = "showtraceback _showtraceback showsyntaxerror set_custom_exc CustomTB"
_TORCH = "equal allclose isclose eq ne all any isnan is_tensor Tensor"
_TENSOR = "__eq__ __ne__ __bool__ __float__ equal allclose isclose eq ne all any item tolist shape dtype"
_OURS = ("matplotlib.", "matplotlib_inline.", "IPython.", "ipykernel.", "ipywidgets.", "course_lib.")
_NOTHING = object()


class _Slot(NamedTuple):
    """A place where a name is looked up, and what stood there."""

    label: str
    space: Mapping[str, Any]
    key: str
    value: Any


class _Body(NamedTuple):
    """What a function is made of."""

    label: str
    function: types.FunctionType
    parts: tuple[int, ...]


class Fingerprint:
    """What grading leans on, as it was when this was made."""

    def __init__(self, kernel: Any):
        self._slots: list[_Slot] = []
        self._bodies: list[_Body] = []
        self._keys: list[tuple[str, Mapping[str, Any], frozenset[str]]] = []
        self._states: list[tuple[str, Callable[[], Any], Any]] = []
        self._lean_on_the_language()
        self._lean_on_the_checks()
        self._lean_on(kernel)

    def changed(self) -> list[str]:
        """Return the names of what is no longer as it was."""
        names = {slot.label for slot in self._slots if slot.space.get(slot.key, _NOTHING) is not slot.value}
        names.update(body.label for body in self._bodies if _parts(body.function) != body.parts)
        names.update(f"{label}.{key}" for label, space, keys in self._keys for key in space.keys() ^ keys)
        names.update(label for label, state, before in self._states if state() != before)
        return sorted(names)

    def _lean_on_the_language(self) -> None:
        import torch
        import torch.testing

        self._attributes("builtins", builtins, _BUILTINS)
        self._attributes("math", math, "isclose isnan isfinite")
        self._attributes("torch", torch, _TORCH)
        self._attributes("torch.Tensor", torch.Tensor, _TENSOR)
        self._attributes("torch.testing", torch.testing, "assert_close")
        self._state("a trace function", lambda: (id(sys.gettrace()), id(sys.getprofile())))

    def _lean_on_the_checks(self) -> None:
        for name in [name for name in sys.modules if name.startswith(("course_lib.check", "course_lib.result"))]:
            module = sys.modules[name]
            used = [
                key for key, value in vars(module).items() if callable(value) or isinstance(value, types.ModuleType)
            ]
            self._attributes(name, module, used)
            for value in list(vars(module).values()):
                if isinstance(value, type) and value.__module__ == name:
                    self._attributes(f"{name}.{value.__name__}", value, list(vars(value)))
                    self._keys.append((f"{name}.{value.__name__}", vars(value), frozenset(vars(value))))

    def _lean_on(self, kernel: Any) -> None:
        from course_lib.check.score import MIME, Score

        shell = kernel.shell
        manager = shell.input_transformer_manager
        self._attributes("the shell", shell, f"{_SHELL} {_TRACEBACKS}")
        for name in ("ast_transformers", "input_transformers_post", "input_transformers_cleanup"):
            self._state(f"the shell's {name}", lambda name=name: _ids(getattr(shell, name)))
        for name in ("cleanup_transforms", "line_transforms", "token_transformers"):
            self._state(f"the shell's {name}", lambda name=name: _ids(getattr(manager, name)))
        self._state("how the shell shows results", lambda: shell.ast_node_interactivity)
        self._state("the shell's class", lambda: id(type(shell)))
        self._attributes("the shell's transformers", manager, "transform_cell do_token_transforms")
        self._state("the display hook", lambda: (id(shell.displayhook), id(type(shell.displayhook))))
        hook = "__call__ compute_format_data quiet write_format_data finish_displayhook"
        self._attributes("the display hook", shell.displayhook, hook)
        self._attributes("the display formatter", shell.display_formatter, "format")
        formatters = shell.display_formatter.formatters
        for kind in ("text/plain", MIME):
            self._state(f"the formatter of {kind}", lambda kind=kind: _printers(formatters.get(kind), Score))
        self._attributes("the session", kernel.session, "send msg _write")
        self._attributes("the kernel", kernel, "do_execute execute_request _answer")
        for event in shell.events.callbacks:
            self._state(f"callbacks at {event}", lambda event=event: _foreign(shell.events.callbacks[event]))

    def _attributes(self, label: str, thing: Any, names: str | list[str]) -> None:
        """Remember attributes: all places where Python looks for them, and what functions are made of."""
        spaces = list(_spaces(thing))
        for name in names.split() if isinstance(names, str) else names:
            for space in spaces:
                found = space.get(name, _NOTHING)
                self._slots.append(_Slot(f"{label}.{name}", space, name, found))
                if isinstance(function := _unwrapped(found), types.FunctionType):
                    self._bodies.append(_Body(f"{label}.{name}", function, _parts(function)))
                if found is not _NOTHING:
                    break

    def _state(self, label: str, state: Callable[[], Any]) -> None:
        self._states.append((label, state, state()))


def _spaces(thing: Any) -> Iterator[Mapping[str, Any]]:
    """Yield where Python looks an attribute up: in the thing itself, then in its classes."""
    if isinstance(thing, type):
        yield from map(vars, thing.__mro__)
        return
    yield vars(thing)
    if not isinstance(thing, types.ModuleType):
        yield from map(vars, type(thing).__mro__)


def _unwrapped(value: Any) -> Any:
    if isinstance(value, classmethod | staticmethod):
        return value.__func__
    return value.fget if isinstance(value, property) else value


def _parts(function: types.FunctionType) -> tuple[int, ...]:
    closure = function.__closure__
    own = (id(function.__code__), id(function.__defaults__), id(function.__kwdefaults__))
    return own + _ids(map(_content, closure)) if closure else own


def _content(cell: types.CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # an empty cell
        return _NOTHING


def _ids(things: Any) -> tuple[int, ...]:
    return tuple(map(id, things))


def _printers(formatter: Any, score: type) -> tuple[int, ...]:
    printers = getattr(formatter, "type_printers", {})
    return (id(type(formatter)), *(id(printers.get(base)) for base in (score, float, object)))


def _foreign(callbacks: list[Callable]) -> tuple[int, ...]:
    return _ids(c for c in callbacks if not str(getattr(c, "__module__", "")).startswith(_OURS))
