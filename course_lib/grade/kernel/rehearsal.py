"""Once, before any fork: what every notebook does. Forks then find IPython's, pygments' and torch's caches filled.

The first traceback alone costs fifty milliseconds: IPython reads and parses its own source for it.
"""

import linecache
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import stack_data

_FAILING = (
    "def fails():\n    return 1 / 0\nfails()",
    "import torch\ntorch.ones(2) @ torch.ones(3)",
    "torch.einsum('ij', torch.ones(2))",  # fails inside a file: only then are lines highlighted by pygments
    "def broken(:",
)
# Where beginners' mistakes come up: tracebacks parse these files.
_FILES = ("numpy", "torch", "torch._tensor", "torch.functional", "torch.nn.functional", "torch.nn.modules.module")
# Who calls a cell: torch.manual_seed keeps the stack, with a line of each of these files.
_CALLERS = (
    *("asyncio.base_events", "asyncio.events", "asyncio.runners", "course_lib.grade.kernel.pipe_kernel"),
    *("ipykernel.ipkernel", "ipykernel.kernelbase", "ipykernel.zmqshell"),
    *("IPython.core.async_helpers", "IPython.core.interactiveshell", "course_lib.grade.kernel.fork"),
)
_CHECK = """\
import torch
from course_lib import check
def double(x):
    if x.ndim == 0:
        raise NotImplementedError
    return x.reshape(7, -1)
ex = check.exercise("double", points=2)
for x in (torch.ones(()), torch.ones(2), torch.rand(7, 2)):
    with ex.case("doubles"):
        ex.equal(ex.run(x), 2 * x)
score = ex.score()
"""


def rehearse(kernel: Any) -> None:
    """Rehearse, and leave no trace that a notebook could see."""
    import torch

    shell, names = kernel.shell, set(kernel.shell.user_ns)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    kernel.session.connect(nowhere)
    try:
        for source in _FAILING:
            shell.run_cell(source, store_history=False)
        for name in _FILES:
            _ = stack_data.Source.for_filename(import_module(name).__file__).pieces
        for name in _CALLERS:
            linecache.getlines(import_module(name).__file__)
        namespace: dict[str, Any] = {"__name__": "rehearsal"}
        exec(_CHECK, namespace)
        for value in (namespace["score"], torch.rand(3, 4), {"a": [1.5]}, "text"):
            shell.display_formatter.format(value)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
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
