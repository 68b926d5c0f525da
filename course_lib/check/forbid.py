"""Notices torch functions that an exercise forbids, at the moment they are called.

Two of torch's own hooks watch: the function mode sees every Python-level call (``x.softmax``, ``F.softmax``,
``nn.Softmax``), the dispatch mode every operator that reaches the kernels, wherever the call hides.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from torch.overrides import TorchFunctionMode, resolve_name
from torch.utils._python_dispatch import TorchDispatchMode


def plain_name(qualified: str) -> str:
    """Return the bare name of a torch function: ``torch.Tensor.add_`` and ``aten::_add`` are both ``add``."""
    parts = qualified.replace("::", ".").split(".")
    if parts[-1] in ("__get__", "__set__") and len(parts) > 1:  # a property such as ``x.T``
        parts.pop()
    return parts[-1].strip("_")


@contextmanager
def noticing(names: Collection[str]) -> Iterator[list[str]]:
    """Yield a list that collects the forbidden names called inside the block, each once."""
    seen: list[str] = []
    if not names:
        yield seen
        return
    wanted = {plain_name(name): name for name in names}

    def note(qualified: str) -> None:
        name = wanted.get(plain_name(qualified))
        if name is not None and name not in seen:
            seen.append(name)

    with ExitStack() as stack:
        stack.enter_context(_FunctionWatch(note))
        stack.enter_context(_OperatorWatch(note))
        yield seen


class _FunctionWatch(TorchFunctionMode):
    def __init__(self, note: Callable[[str], None]):
        super().__init__()
        self.note = note

    def __torch_function__(self, func: Callable, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        self.note(resolve_name(func) or getattr(func, "__name__", ""))
        return func(*args, **(kwargs or {}))


class _OperatorWatch(TorchDispatchMode):
    def __init__(self, note: Callable[[str], None]):
        super().__init__()
        self.note = note

    def __torch_dispatch__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        self.note(func._schema.name)
        return func(*args, **(kwargs or {}))
