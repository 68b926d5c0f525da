"""The warm process: imports once, forks for each submission, and reaps the forks.

It reads nothing that belongs to a submission, so no fork can find another's work in its memory. The conversation with
its clients is described in :mod:`course_lib.grade.protocol`. If a client disconnects, its fork is killed.
"""

import gc
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from course_lib.grade.kernel.fork import Pipes, Sandbox, Template, start_fork
from course_lib.grade.kernel.huge_pages import collapse_huge_pages
from course_lib.grade.kernel.pipe_kernel import PipeKernel
from course_lib.grade.kernel.rehearsal import warm_caches
from course_lib.grade.profile import Profile
from course_lib.grade.protocol import FORK, Exited, Forked, NotForked, write_report
from course_lib.grade.sandbox import filesystem, syscalls

_IMPORTED = ("IPython.core.logger", "bdb", "tornado.platform.asyncio")  # which IPython would import in every fork


def serve(path: str, profile: Profile, *, sandbox: bool) -> None:
    """Listen on a Unix socket until standard input closes, which the starting process holds open.

    Args:
        path: where to make the socket, in a folder of its own.
        profile: what the course wants to be warm.
        sandbox: whether forks enter the sandbox.
    """
    syscalls.prctl(syscalls.PR_SET_CHILD_SUBREAPER, 1)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(f"{path}.new")
    listener.listen(256)
    os.rename(f"{path}.new", path)  # once the socket is visible, it accepts connections
    Server(listener, warm_up(profile, Path(path).with_name("root") if sandbox else None)).run()


def warm_up(profile: Profile, root: Path | None) -> Template:
    """Do everything once that every submission would otherwise have to do.

    Args:
        profile: what the course wants to be warm.
        root: a folder to make, on which forks make their file systems; None without a sandbox.
    """
    for name in (*_IMPORTED, *profile.imports):
        import_module(name)
    profile.warm_up()
    kernel = PipeKernel.build(profile)
    warm_caches(kernel, profile)
    gc.collect()
    gc.freeze()  # a fork's garbage collector leaves these pages alone, so that they stay shared
    collapse_huge_pages()
    return Template(kernel=kernel, reseed=profile.reseed, sandbox=_sandbox(profile, root) if root else None)


def _sandbox(profile: Profile, root: Path) -> Sandbox:
    root.mkdir(exist_ok=True)
    return Sandbox(
        root=str(root),
        read_only={**filesystem.interpreter_paths(), **profile.read_only()},
        removed_variables=tuple(profile.environment()),
    )


class Server:
    """The loop over new clients, exiting forks and disconnecting clients."""

    def __init__(self, listener: socket.socket, template: Template):
        self.listener = listener
        self.template = template
        self.clients: dict[int, tuple[socket.socket, int]] = {}  # control descriptor -> (client, fork)
        self.forks: dict[int, tuple[int, int]] = {}  # pidfd -> (fork, control descriptor)
        self.poll = select.poll()

    def run(self) -> None:
        """Serve until the starting process has exited; then kill all remaining forks."""
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # no fork may outlive it
        parent = sys.stdin.fileno()
        for descriptor in (parent, self.listener.fileno()):
            self.poll.register(descriptor, select.POLLIN)
        while True:
            for descriptor, _ in self.poll.poll():
                if descriptor == parent:
                    for process, _ in self.forks.values():
                        _kill(process)
                    return
                if descriptor == self.listener.fileno():
                    self._accept()
                elif descriptor in self.forks:
                    self._reap(descriptor)
                elif descriptor in self.clients:
                    self._disconnect(descriptor)

    def _accept(self) -> None:
        client = self.listener.accept()[0]
        request, descriptors, _, _ = socket.recv_fds(client, len(FORK), len(Pipes._fields))
        try:
            if request == FORK and len(descriptors) == len(Pipes._fields):
                self._fork(client, Pipes(*descriptors))
            else:
                client.close()
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def _fork(self, client: socket.socket, pipes: Pipes) -> None:
        try:
            process = start_fork(self.template, pipes)
        except OSError as error:
            with suppress(OSError):
                client.sendall(write_report(NotForked(str(error))))
            client.close()
            return
        watched = os.pidfd_open(process)
        self.clients[client.fileno()] = (client, process)
        self.forks[watched] = (process, client.fileno())
        self.poll.register(watched, select.POLLIN)
        self.poll.register(client.fileno(), select.POLLIN)
        with suppress(OSError):  # a client that has disconnected meanwhile; the poll notices, and its fork is killed
            client.sendall(write_report(Forked(process)))

    def _reap(self, watched: int) -> None:
        process, control = self.forks.pop(watched)
        self.poll.unregister(watched)
        os.close(watched)
        _, status, usage = os.wait4(process, 0)
        if control in self.clients:
            client, _ = self.clients.pop(control)
            self.poll.unregister(control)
            report = Exited(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime)
            with suppress(OSError):  # the client may have disconnected too
                client.sendall(write_report(report))
            client.close()

    def _disconnect(self, control: int) -> None:
        client, process = self.clients.pop(control)
        self.poll.unregister(control)
        client.close()
        _kill(process)


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
