"""Fails a case in which the learner's code calls a torch function that the exercise forbids.

Two of torch's own hooks watch: the function mode sees every call from Python (``x.softmax``, ``F.softmax``,
``nn.Softmax``), the dispatch mode every operator that reaches the kernels in another way, such as from a scripted
function. What an allowed function calls internally does not count: ``x[:, None]`` is not a call of ``unsqueeze``.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

from torch._ops import OpOverload
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from course_lib.check.case import Failed

# Other names under which torch offers the same function: operators, and aliases from its documentation.
_ALIASES = {
    "radd": "add",
    "iadd": "add",
    "rsub": "sub",
    "isub": "sub",
    "rmul": "mul",
    "imul": "mul",
    "rdiv": "div",
    "idiv": "div",
    "rpow": "pow",
    "ipow": "pow",
    "rmatmul": "matmul",
    "imatmul": "matmul",
    "mod": "remainder",
    "rmod": "remainder",
    "imod": "remainder",
    "floordiv": "floor_divide",
    "rfloordiv": "floor_divide",
    "ifloordiv": "floor_divide",
    "truediv": "div",
    "rtruediv": "div",
    "itruediv": "div",
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


def canonical_name(qualified: str) -> str:
    """Return one name for all forms of a torch function: ``add_``, ``aten::_add`` and ``__radd__`` are ``add``."""
    name = qualified.rsplit("::", maxsplit=1)[-1].strip("_")
    name = name.removeprefix("special_").removeprefix("linalg_")
    return _ALIASES.get(name, name)


@contextmanager
def no_calls_to(names: Collection[str]) -> Iterator[None]:
    """Run a block and fail if it called one of these functions.

    Raises:
        Failed: it did; the message names each one.
    """
    with watching_for(names) as called:
        yield
    if called:
        listed, them = " and ".join(f"`{name}`" for name in called), "it" if len(called) == 1 else "them"
        raise Failed(f"this exercise does not allow {listed}, but your code calls {them}")


@contextmanager
def watching_for(names: Collection[str]) -> Iterator[list[str]]:
    """Yield a list that collects which of ``names`` are called inside the block, each once."""
    calls = _Calls(names)
    if not names:
        yield calls.found
        return
    with _FunctionWatch(calls), _OperatorWatch(calls):
        yield calls.found


class _Calls:
    """The calls of the functions that are watched."""

    def __init__(self, names: Collection[str]):
        self._watched = {canonical_name(name): name for name in names}
        self.found: list[str] = []
        self.depth = 0  # how many torch functions called from Python are running

    def note(self, function: Any) -> None:
        name = self._watched.get(canonical_name(_qualified_name(function)))
        if name is not None and name not in self.found:
            self.found.append(name)


def _qualified_name(function: Any) -> str:
    if isinstance(function, OpOverload):  # torch.ops.aten.softmax.int
        return str(function._schema.name)
    if function.__name__ in ("__get__", "__set__"):  # a property such as x.T
        return str(function.__self__.__name__)
    return str(function.__name__)


class _FunctionWatch(TorchFunctionMode):
    def __init__(self, calls: _Calls):
        super().__init__()
        self.calls = calls

    def __torch_function__(
        self, func: Callable[..., Any], types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        self.calls.note(func)
        self.calls.depth += 1
        try:
            return func(*args, **(kwargs or {}))
        finally:
            self.calls.depth -= 1


class _OperatorWatch(TorchDispatchMode):
    def __init__(self, calls: _Calls):
        super().__init__()
        self.calls = calls

    def __torch_dispatch__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        if not self.calls.depth:
            self.calls.note(func)
        return func(*args, **(kwargs or {}))
