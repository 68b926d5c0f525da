"""Notices torch functions that an exercise forbids, at the moment they are called.

Two of torch's own hooks watch: the function mode sees every call from Python (``x.softmax``, ``F.softmax``,
``nn.Softmax``), the dispatch mode every operator that reaches the kernels by another way, such as a scripted
function. What an allowed function does inside is its own affair: ``x[:, None]`` is not a call of ``unsqueeze``.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

from torch._ops import OpOverload
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

# Other names under which torch offers the same function: operators, and aliases from its documentation.
_ALIASES = {
    **{f"{kind}{name}": name for kind in "ri" for name in ("add", "sub", "mul", "div", "pow", "matmul")},
    **{f"{kind}mod": "remainder" for kind in ("r", "i", "")},
    **{f"{kind}floordiv": "floor_divide" for kind in ("r", "i", "")},
    **{f"{kind}truediv": "div" for kind in ("r", "i", "")},
    "absolute": "abs",
    "clip": "clamp",
    "concat": "cat",
    "concatenate": "cat",
    "divide": "div",
    "moveaxis": "movedim",
    "multiply": "mul",
    "negative": "neg",
    "subtract": "sub",
    "swapaxes": "transpose",
    "swapdims": "transpose",
    "true_divide": "div",
}


def plain_name(qualified: str) -> str:
    """Return one name for all forms of a torch function: ``add_``, ``aten::_add`` and ``__radd__`` are ``add``."""
    name = qualified.rsplit("::", maxsplit=1)[-1].strip("_")
    name = name.removeprefix("special_").removeprefix("linalg_")
    return _ALIASES.get(name, name)


@contextmanager
def noticing(names: Collection[str]) -> Iterator[list[str]]:
    """Yield a list that collects the forbidden names called inside the block, each once."""
    notes = _Notes(names)
    if not names:
        yield notes.seen
        return
    with _FunctionWatch(notes), _OperatorWatch(notes):
        yield notes.seen


class _Notes:
    def __init__(self, names: Collection[str]):
        self.wanted = {plain_name(name): name for name in names}
        self.seen: list[str] = []
        self.inside = 0  # how many torch functions called from Python are running

    def note(self, qualified: str) -> None:
        name = self.wanted.get(plain_name(qualified))
        if name is not None and name not in self.seen:
            self.seen.append(name)


def _qualified_name(func: Callable) -> str:
    if isinstance(func, OpOverload):  # torch.ops.aten.softmax.int
        return func._schema.name
    if func.__name__ in ("__get__", "__set__"):  # a property such as x.T
        return func.__self__.__name__
    return func.__name__


class _FunctionWatch(TorchFunctionMode):
    def __init__(self, notes: _Notes):
        super().__init__()
        self.notes = notes

    def __torch_function__(self, func: Callable, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        self.notes.note(_qualified_name(func))
        self.notes.inside += 1
        try:
            return func(*args, **(kwargs or {}))
        finally:
            self.notes.inside -= 1


class _OperatorWatch(TorchDispatchMode):
    def __init__(self, notes: _Notes):
        super().__init__()
        self.notes = notes

    def __torch_dispatch__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        if not self.notes.inside:
            self.notes.note(_qualified_name(func))
        return func(*args, **(kwargs or {}))
