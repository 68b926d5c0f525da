"""From the warm process to a submission's own: fork, lock in, serve."""

import os
import random
import signal
import traceback
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import NoReturn

from course_lib.grade.kernel import new_files
from course_lib.grade.kernel.pipe_kernel import PipeKernel
from course_lib.grade.limits import Limits
from course_lib.grade.protocol import Ready, Start, StartFailed, write_message
from course_lib.grade.sandbox import filesystem, landlock_rules, namespaces, syscalls

REFUSED = 97  # the exit code of a fork that could not lock itself in


def start_fork(kernel: PipeKernel, requests: int, messages: int, place: str | None) -> int:
    """Fork a submission's process and return its id. ``place`` is None without a sandbox.

    The fork is process 1 of its own world: when it ends, the system ends all that it started.
    """
    if place is not None and os.geteuid() != 0:
        return _start_without_privileges(kernel, requests, messages, place)
    with namespaces.children_in_new_pids() if place is not None else nullcontext():
        child = os.fork()
        if child == 0:
            _live(kernel, requests, messages, place, separate=True)
    return child


def _start_without_privileges(kernel: PipeKernel, requests: int, messages: int, place: str) -> int:
    """Fork twice, which costs more: the first fork makes the new namespaces, the second is process 1 in them."""
    source, sink = os.pipe()
    first = os.fork()
    if first == 0:
        _separate_and_fork(kernel, requests, messages, place, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(first, 0)
    if not answer.isdigit():
        raise OSError(answer.decode(errors="replace") or "the first fork died")
    return int(answer)


def _separate_and_fork(kernel: PipeKernel, requests: int, messages: int, place: str, sink: int) -> NoReturn:
    try:
        os.setsid()
        namespaces.separate()
        second = os.fork()
        if second == 0:
            os.close(sink)
            _live(kernel, requests, messages, place, separate=False)
        os.write(sink, str(second).encode())
    except BaseException as error:
        os.write(sink, str(error).encode())
    os._exit(0)


def _live(kernel: PipeKernel, requests: int, messages: int, place: str | None, *, separate: bool) -> NoReturn:
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        # First: who waits for the warm process must see it end, though this fork lives on.
        requests, messages = _keep_only(requests, messages)
        if separate:
            os.setsid()
            if place is not None:
                namespaces.separate(pids=False)
        start = Start.read(partial(_read_exactly, requests))
        folder = start.folder if place is None else _lock_in(place, start.limits)
        if folder is None:
            raise ValueError("without a sandbox, there must be a folder to run in")
        _write(folder, start.files)
        os.chdir(folder)
        new_files.remember(folder)
        start.limits.apply()
        if place is not None:
            landlock_rules.restrict()
        # Not earlier: a change of user forgets it, and the first fork must be gone.
        syscalls.prctl(syscalls.PR_SET_PDEATHSIG, signal.SIGKILL)
        os.environ.update(start.env)
        _fresh_seeds()
        kernel.connect(messages)
        kernel.session.send(None, Ready.KIND, Ready().content())
    except BaseException as error:
        failure = StartFailed(f"{type(error).__name__}: {error}")
        os.write(messages, write_message(failure.KIND, failure.content()))
        os._exit(REFUSED)
    try:
        kernel.serve(requests)
    except BaseException:
        kernel.session.send(None, "stream", {"name": "stderr", "text": traceback.format_exc()})
        os._exit(1)
    os._exit(0)


def _lock_in(place: str, limits: Limits) -> str:
    """Enter the submission's own world; return its folder there."""
    filesystem.enter(place, filesystem.read_only_paths(), os.environ.pop("COURSE_DATA"), limits.disk)
    namespaces.become_nobody()
    os.environ["HOME"] = "/home/student"
    os.environ["TMPDIR"] = "/tmp"
    return filesystem.WORK


def _write(folder: str, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _read_exactly(descriptor: int, size: int) -> bytes:
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            os._exit(0)  # the client left before it began
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _keep_only(requests: int, messages: int) -> tuple[int, int]:
    """Close every descriptor of the warm process but ours, which become 3 and 4."""
    requests, messages = os.dup(requests), os.dup(messages)  # not 3 or 4 themselves, should those be taken
    while requests < 5 or messages < 5:
        requests, messages = os.dup(requests), os.dup(messages)
    os.dup2(requests, 3, inheritable=False)
    os.dup2(messages, 4, inheritable=False)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.closerange(5, os.sysconf("SC_OPEN_MAX"))
    return 3, 4


def _fresh_seeds() -> None:
    """Forks must not share random numbers."""
    import numpy
    import torch

    random.seed()
    numpy.random.seed()
    torch.default_generator.seed()  # torch.seed() also remembers a stack trace for CUDA
