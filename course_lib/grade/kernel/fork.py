"""From the warm process to a submission's own process: fork, enter the sandbox, serve."""

import os
import signal
import traceback
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from course_lib.grade.kernel.new_files import NewFiles
from course_lib.grade.kernel.pipe_kernel import PipeKernel
from course_lib.grade.limits import Limits
from course_lib.grade.protocol import Ready, Start, StartFailed, write_message
from course_lib.grade.sandbox import filesystem, landlock_rules, namespaces, rlimits, syscalls

REFUSED = 97  # the exit code of a fork that could not be started or sandboxed


@dataclass(frozen=True)
class Template:
    """What every fork is made from.

    Attributes:
        kernel: the warm kernel.
        reseed: gives the random number generators fresh seeds.
        sandbox: what a fork needs to enter the sandbox; None without one.
    """

    kernel: PipeKernel
    reseed: Callable[[], None]
    sandbox: "Sandbox | None"


@dataclass(frozen=True)
class Sandbox:
    """What a fork needs to enter the sandbox.

    Attributes:
        root: an empty folder, on which each fork makes its own file system.
        read_only: the paths that it sees besides its own folders: path here -> path there.
        removed_variables: the environment variables that it does not get.
    """

    root: str
    read_only: Mapping[str, str]
    removed_variables: tuple[str, ...]


class Pipes(NamedTuple):
    """A fork's ends of its pipes, as file descriptors."""

    requests: int
    messages: int


def start_fork(template: Template, pipes: Pipes) -> int:
    """Fork a submission's process and return its process id.

    In the sandbox, it is process 1 of its own namespace: when it exits, the system kills everything that it started.

    Raises:
        OSError: no process can be forked.
    """
    if template.sandbox and os.geteuid() != 0:
        return _start_without_privileges(template, pipes)
    with namespaces.children_in_new_pids() if template.sandbox else nullcontext():
        child = os.fork()
        if child == 0:
            _run_child(template, pipes, separate=True)
    return child


def _start_without_privileges(template: Template, pipes: Pipes) -> int:
    """Fork twice, which costs more: the first fork makes the new namespaces, the second is process 1 in them."""
    source, sink = os.pipe()
    first = os.fork()
    if first == 0:
        _separate_and_fork(template, pipes, sink)
    os.close(sink)
    with os.fdopen(source, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(first, 0)
    if not answer.isdigit():
        raise OSError(answer.decode(errors="replace") or "the first fork died")
    return int(answer)


def _separate_and_fork(template: Template, pipes: Pipes, sink: int) -> NoReturn:
    try:
        os.setsid()
        namespaces.separate()
        second = os.fork()
        if second == 0:
            os.close(sink)
            _run_child(template, pipes, separate=False)
        os.write(sink, str(second).encode())
    except BaseException as error:
        os.write(sink, str(error).encode())
    os._exit(0)


def _run_child(template: Template, pipes: Pipes, *, separate: bool) -> NoReturn:
    """Become a submission's process.

    Args:
        template: what it is made from.
        pipes: its pipes.
        separate: whether it has to leave the warm process's session and namespaces.
    """
    kernel = template.kernel
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        # First, since a process that waits for the warm process to exit must notice it, although this fork lives on.
        pipes = _close_all_but(pipes)
        if separate:
            os.setsid()
            if template.sandbox:
                namespaces.separate(pids=False)
        start = Start.read(partial(_read_exactly, pipes.requests))
        folder = _enter_sandbox(template.sandbox, start.limits) if template.sandbox else start.folder
        if folder is None:
            raise ValueError("without the sandbox, there must be a folder to run in")
        _write_files(folder, start.files)
        os.chdir(folder)
        new_files = NewFiles(folder)
        rlimits.apply(start.limits)
        if template.sandbox:
            landlock_rules.restrict()
        # Not earlier: a change of user resets it, and the first fork must have exited.
        syscalls.die_with_parent()
        os.environ.update(start.env)
        template.reseed()
        kernel.connect(pipes.messages, new_files)
        kernel.session.report(Ready())
    except BaseException as error:
        failure = StartFailed(f"{type(error).__name__}: {error}")
        os.write(pipes.messages, write_message(failure.KIND, failure.content()))
        os._exit(REFUSED)
    try:
        kernel.serve(pipes.requests)
    except BaseException:
        kernel.session.send(None, "stream", {"name": "stderr", "text": traceback.format_exc()})
        os._exit(1)
    os._exit(0)


def _enter_sandbox(sandbox: Sandbox, limits: Limits) -> str:
    """Leave the host for good, and return the submission's folder."""
    filesystem.enter(sandbox.root, sandbox.read_only, limits.disk)
    namespaces.become_nobody()
    for name in sandbox.removed_variables:
        os.environ.pop(name, None)
    os.environ["HOME"] = filesystem.HOME
    os.environ["TMPDIR"] = "/tmp"
    return filesystem.WORK


def _write_files(folder: str, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _read_exactly(descriptor: int, size: int) -> bytes:
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            os._exit(0)  # the client has disconnected before it began
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _close_all_but(pipes: Pipes) -> Pipes:
    """Close the warm process's descriptors, except for the pipes, which become 3 and 4."""
    requests, messages = map(os.dup, pipes)  # two others, in case one of them is 3 or 4
    while requests < 5 or messages < 5:
        requests, messages = os.dup(requests), os.dup(messages)
    os.dup2(requests, 3, inheritable=False)
    os.dup2(messages, 4, inheritable=False)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.closerange(5, os.sysconf("SC_OPEN_MAX"))
    return Pipes(requests=3, messages=4)
