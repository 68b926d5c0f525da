"""Does once, before any fork, what every notebook does: forks then find the caches of IPython and others filled.

The first traceback alone costs fifty milliseconds: IPython reads and parses its own source for it.
"""

import linecache
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from inspect import getsourcefile
from typing import Any

from stack_data.core import Source

from course_lib.grade.profile import Profile

_FAILURES = (
    "def fails():\n    return 1 / 0\nfails()",
    "import json\njson.loads('{')",  # fails inside a file: only then are lines highlighted by pygments
    "def broken(:",
)
_VALUES: tuple[Any, ...] = ({"a": [1.5]}, "text")
# The modules that call a cell: libraries that keep a stack trace read a line of each.
_CALLERS = (
    "asyncio.base_events",
    "asyncio.events",
    "asyncio.runners",
    "IPython.core.async_helpers",
    "IPython.core.interactiveshell",
    "ipykernel.ipkernel",
    "ipykernel.kernelbase",
    "ipykernel.zmqshell",
    f"{__package__}.fork",
    f"{__package__}.pipe_kernel",
)


def warm_caches(kernel: Any, profile: Profile) -> None:
    """Fill the caches, and leave no trace that a notebook could see.

    Args:
        kernel: the kernel, which is not connected yet.
        profile: has the course's own cells to execute.
    """
    with _unseen(kernel):
        for source in (*_FAILURES, *profile.failures):
            kernel.shell.run_cell(source, store_history=False)
        for name in profile.traceback_modules:
            parsed: Any = Source.for_filename(_source_file(name))
            _ = parsed.pieces
        for name in _CALLERS:
            linecache.getlines(_source_file(name))
        for value in _VALUES:
            kernel.shell.display_formatter.format(value)
        for source in profile.rehearsal:
            exec(source, {"__name__": "rehearsal"})


def _source_file(module: str) -> str:
    path = getsourcefile(import_module(module))
    if path is None:
        raise ImportError(f"{module} has no source", name=module)
    return path


@contextmanager
def _unseen(kernel: Any) -> Iterator[None]:
    """Send messages nowhere meanwhile, and remove all traces at the end."""
    shell, names = kernel.shell, set(kernel.shell.user_ns)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    kernel.session.connect(nowhere)
    try:
        yield
    finally:
        kernel.session.connect(-1)
        os.close(nowhere)
    for name in set(shell.user_ns) - names:
        del shell.user_ns[name]
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        with suppress(AttributeError):
            delattr(sys, name)
    shell._last_traceback = None
    shell.history_manager.reset()
