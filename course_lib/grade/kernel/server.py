"""The warm process: imports once, forks for every submission, and looks after the forks.

It reads nothing that belongs to a submission, so that no fork can find another's work in its memory.
A client sends two descriptors (requests, messages) over the control socket; it gets the fork's process
id, and, when the fork is gone, its wait status and usage. A client that hangs up loses its fork.
"""

import gc
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from pathlib import Path

from course_lib.grade.kernel import fork, huge_pages
from course_lib.grade.kernel.pipe_kernel import PipeKernel
from course_lib.grade.kernel.rehearsal import rehearse
from course_lib.grade.protocol import FORK, Exited, Forked, NotForked, write_report
from course_lib.grade.sandbox import syscalls
from course_lib.problem import Problem

_IMPORTED = (
    *("torch", "torchvision", "numpy", "pandas", "sklearn.datasets", "matplotlib.pyplot", "ipywidgets", "jupyterquiz"),
    *("course_lib.check", "course_lib.data", "course_lib.nn", "course_lib.show", "course_lib.train"),
    # what IPython, torch and the sandbox would import in every fork
    *("IPython.core.logger", "bdb", "tornado.platform.asyncio", "PIL.JpegImagePlugin", "PIL.GifImagePlugin"),
)


def warm_up() -> PipeKernel:
    """Import what the lessons import, make their data sets, and make the kernel. Everything here is paid for once."""
    for name in _IMPORTED:
        import_module(name)
    import torch
    from matplotlib.figure import Figure

    from course_lib import data

    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 1)))
    with suppress(Problem):  # where they cannot be kept, every submission that needs them makes its own
        for make in (data.fashion_root, data.logos_folder, data.prices_csv, data.shapes_folder):
            make()
    Figure().savefig(BytesIO())  # the drawing machinery and its fonts; pyplot's own set-up waits for the notebook
    kernel = PipeKernel.build()
    rehearse(kernel)
    gc.collect()
    gc.freeze()  # a fork's garbage collector leaves these pages alone, so that they stay shared
    huge_pages.gather()
    return kernel


def serve(path: str, sandbox: bool) -> None:
    """Listen on the Unix socket ``path`` until standard input closes, which the starting process holds open."""
    syscalls.prctl(syscalls.PR_SET_CHILD_SUBREAPER, 1)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(f"{path}.new")
    listener.listen(256)
    os.rename(f"{path}.new", path)  # who finds it, can connect
    kernel = warm_up()
    place = Path(path).with_name("root")
    place.mkdir(exist_ok=True)
    Server(listener, kernel, str(place) if sandbox else None).run()


class Server:
    """The loop over new clients, dying forks and leaving clients."""

    def __init__(self, listener: socket.socket, kernel: PipeKernel, place: str | None):
        self.listener = listener
        self.kernel = kernel
        self.place = place
        self.clients: dict[int, tuple[socket.socket, int]] = {}  # control descriptor -> (client, fork)
        self.forks: dict[int, tuple[int, int]] = {}  # pidfd -> (fork, control descriptor)
        self.poll = select.poll()

    def run(self) -> None:
        """Serve until the starting process is gone; then take every fork along."""
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
                    self._bury(descriptor)
                elif descriptor in self.clients:
                    self._hang_up(descriptor)

    def _accept(self) -> None:
        client = self.listener.accept()[0]
        request, descriptors, _, _ = socket.recv_fds(client, len(FORK), 2)
        if request != FORK or len(descriptors) != 2:
            client.close()
            return
        try:
            process = fork.start_fork(self.kernel, *descriptors, self.place)
        except OSError as error:
            with suppress(OSError):
                client.sendall(write_report(NotForked(str(error))))
            client.close()
            return
        finally:
            for descriptor in descriptors:
                os.close(descriptor)
        watched = os.pidfd_open(process)
        self.clients[client.fileno()] = (client, process)
        self.forks[watched] = (process, client.fileno())
        self.poll.register(watched, select.POLLIN)
        self.poll.register(client.fileno(), select.POLLIN)
        with suppress(OSError):  # a client that has gone meanwhile: the poll tells, and its fork is ended
            client.sendall(write_report(Forked(process)))

    def _bury(self, watched: int) -> None:
        process, control = self.forks.pop(watched)
        self.poll.unregister(watched)
        os.close(watched)
        _, status, usage = os.wait4(process, 0)
        if control in self.clients:
            client, _ = self.clients.pop(control)
            self.poll.unregister(control)
            report = Exited(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime)
            with suppress(OSError):  # the client may have gone too
                client.sendall(write_report(report))
            client.close()

    def _hang_up(self, control: int) -> None:
        client, process = self.clients.pop(control)
        self.poll.unregister(control)
        client.close()
        _kill(process)


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
