"""Detects changes to anything grading depends on.

It runs inside the untrusted process, so a finding is evidence, not proof. It follows every check cell, so it is cheap:
it compares, by identity, what is found in a few hundred places with what was there before the first cell, and calls
nothing that the notebook could have put there.
"""

import builtins
import math
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pkgutil import resolve_name
from typing import Any, NamedTuple

from course_lib.grade.profile import Profile
from course_lib.result import MIME

_BUILTINS = (
    "AssertionError BaseException Exception __build_class__ __import__ abs all any bool compile dict enumerate exec "
    "float getattr hasattr hash int isinstance issubclass iter len list max min next object range repr round set "
    "sorted str sum super tuple type vars zip"
)
_SHELL = "run_cell run_cell_async _run_cell run_ast_nodes run_code transform_cell transform_ast compile_class"
_TRACEBACKS = "showtraceback _showtraceback showsyntaxerror set_custom_exc CustomTB"
_HOOK = "__call__ compute_format_data quiet write_format_data finish_displayhook"
_SHELL_LISTS = ("ast_transformers", "input_transformers_post", "input_transformers_cleanup")
_MANAGER_LISTS = ("cleanup_transforms", "line_transforms", "token_transformers")
_REGISTER_CALLBACKS = ("matplotlib.", "matplotlib_inline.", "IPython.", "ipykernel.", "ipywidgets.")  # and may
_NOTHING = object()


class _Slot(NamedTuple):
    """A place where a name is looked up, and what was found there."""

    label: str
    space: Mapping[str, Any]
    key: str
    value: Any


class _Body(NamedTuple):
    """What a function is made of."""

    label: str
    function: Any  # a FunctionType, which mypy would take for a method
    parts: tuple[int, ...]


class Fingerprint:
    """Everything that grading depends on, as it was when this was made."""

    def __init__(self, kernel: Any, profile: Profile):
        """Remember it.

        Args:
            kernel: the kernel, which has executed nothing yet.
            profile: names what the course's checks depend on.
        """
        self._slots: list[_Slot] = []
        self._bodies: list[_Body] = []
        self._keys: list[tuple[str, Mapping[str, Any], frozenset[str]]] = []
        self._states: list[tuple[str, Callable[[], Any], Any]] = []
        self._watch_python()
        for name, attributes in profile.watched.items():
            self._watch(name, resolve_name(name), attributes.split())
        for package in profile.watched_packages:
            self._watch_package(package)
        self._watch_shell(kernel.shell)
        self._watch_display(kernel.shell, [*map(resolve_name, profile.watched_types), float, object])
        self._watch("the session", kernel.session, ["send", "msg", "_write"])
        self._watch("the kernel", kernel, ["do_execute", "execute_request", "_answer"])

    def changed(self) -> list[str]:
        """Return the names of everything that is not as it was."""
        names = {slot.label for slot in self._slots if slot.space.get(slot.key, _NOTHING) is not slot.value}
        names.update(body.label for body in self._bodies if _parts(body.function) != body.parts)
        names.update(f"{label}.{key}" for label, space, keys in self._keys for key in space.keys() ^ keys)
        names.update(label for label, state, before in self._states if state() != before)
        return sorted(names)

    def _watch_python(self) -> None:
        self._watch("builtins", builtins, _BUILTINS.split())
        self._watch("math", math, ["isclose", "isnan", "isfinite"])
        self._watch_state("a trace function", _trace_functions)

    def _watch_package(self, package: str) -> None:
        """Watch the functions and classes of a package, in all of its modules that are imported."""
        names = [name for name in sys.modules if name == package or name.startswith(f"{package}.")]
        for name in names:
            module = sys.modules[name]
            members = dict(vars(module))
            self._watch(name, module, [key for key, value in members.items() if callable(value) or _is_module(value)])
            for value in members.values():
                if isinstance(value, type) and value.__module__ == name:
                    self._watch(f"{name}.{value.__name__}", value, list(vars(value)))
                    self._keys.append((f"{name}.{value.__name__}", vars(value), frozenset(vars(value))))

    def _watch_shell(self, shell: Any) -> None:
        manager = shell.input_transformer_manager
        self._watch("the shell", shell, f"{_SHELL} {_TRACEBACKS}".split())
        self._watch("the shell's transformers", manager, ["transform_cell", "do_token_transforms"])
        for owner, names in ((shell, _SHELL_LISTS), (manager, _MANAGER_LISTS)):
            for name in names:
                self._watch_state(f"the shell's {name}", partial(_items, owner, name))
        self._watch_state("how the shell shows results", partial(getattr, shell, "ast_node_interactivity"))
        self._watch_state("the shell's class", partial(_class, shell))
        for event in shell.events.callbacks:
            self._watch_state(f"callbacks at {event}", partial(_foreign_callbacks, shell.events.callbacks, event))

    def _watch_display(self, shell: Any, shown: list[type]) -> None:
        """Watch how results are displayed, those of the types ``shown`` in particular."""
        self._watch_state("the display hook", partial(_display_hook, shell))
        self._watch("the display hook", shell.displayhook, _HOOK.split())
        self._watch("the display formatter", shell.display_formatter, ["format"])
        formatters = shell.display_formatter.formatters
        for kind in ("text/plain", MIME):
            self._watch_state(f"the formatter of {kind}", partial(_printers, formatters, kind, shown))

    def _watch(self, label: str, thing: Any, names: Iterable[str]) -> None:
        """Watch attributes: all places where Python looks for them, and what functions are made of."""
        spaces = list(_spaces(thing))
        for name in names:
            for space in spaces:
                found = space.get(name, _NOTHING)
                self._slots.append(_Slot(f"{label}.{name}", space, name, found))
                function = _unwrapped(found)
                if isinstance(function, types.FunctionType):
                    self._bodies.append(_Body(f"{label}.{name}", function, _parts(function)))
                if found is not _NOTHING:
                    break

    def _watch_state(self, label: str, state: Callable[[], Any]) -> None:
        self._states.append((label, state, state()))


def _spaces(thing: Any) -> Iterator[Mapping[str, Any]]:
    """Yield where Python looks an attribute up: in the thing itself, then in its classes."""
    if isinstance(thing, type):
        yield from map(vars, thing.__mro__)
        return
    yield vars(thing)
    if not _is_module(thing):
        yield from map(vars, type(thing).__mro__)


def _is_module(thing: Any) -> bool:
    return isinstance(thing, types.ModuleType)


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


def _ids(things: Iterable[Any]) -> tuple[int, ...]:
    return tuple(map(id, things))


# States: each returns what can be compared, and notices a change.


def _trace_functions() -> tuple[int, int]:
    return id(sys.gettrace()), id(sys.getprofile())


def _items(owner: Any, name: str) -> tuple[int, ...]:
    return _ids(getattr(owner, name))


def _class(thing: Any) -> int:
    return id(type(thing))


def _display_hook(shell: Any) -> tuple[int, int]:
    return id(shell.displayhook), id(type(shell.displayhook))


def _printers(formatters: Mapping[str, Any], kind: str, shown: list[type]) -> tuple[int, ...]:
    formatter = formatters.get(kind)
    printers = getattr(formatter, "type_printers", {})
    return (id(type(formatter)), *(id(printers.get(base)) for base in shown))


def _foreign_callbacks(callbacks: Mapping[str, list[Any]], event: str) -> tuple[int, ...]:
    return _ids(
        callback
        for callback in callbacks[event]
        if not str(getattr(callback, "__module__", "")).startswith(_REGISTER_CALLBACKS)
    )
