"""The grader's end of the connection to a submission's process: two pipes, every read and write bounded."""

import contextlib
import json
import os
import select
import signal
import socket
import time
from dataclasses import dataclass

from course_lib.grade.errors import Disconnected, LimitExceeded, Refused, TimedOut, Unreachable
from course_lib.grade.execute.lines import BoundedLines
from course_lib.grade.execute.memory import held_memory
from course_lib.grade.protocol import (
    FORK,
    Exited,
    Forked,
    Message,
    NotForked,
    Ready,
    Report,
    Start,
    StartFailed,
    read_message,
    read_report,
)
from course_lib.grade.sandbox import cgroups

_SAMPLING = 0.2  # seconds between two samples of a busy submission's memory


@dataclass(frozen=True)
class ExitStatus:
    """How a process exited.

    Attributes:
        code: its exit code; negative for a signal.
        cpu: CPU seconds that it used.
        out_of_memory: whether the system killed it for holding too much memory.
        memory: the most bytes that it held beyond the warm process, of all samples.
    """

    code: int
    cpu: float
    out_of_memory: bool
    memory: int


class Connection:
    """A connection to a fork. What :meth:`receive` returns is untrusted; the process id and exit status are not.

    Attributes:
        process: the fork's process id.
    """

    def __init__(self, path: str, start: Start, *, deadline: float):
        """Have a process forked, send it ``start`` and wait until it is ready.

        Args:
            path: the warm process's socket.
            start: the limits, files and so on of the submission.
            deadline: when to give up, on the clock of ``time.monotonic``.

        Raises:
            Refused: the process could not be started or sandboxed.
            Unreachable: the warm process has died.
        """
        limits = start.limits
        self._memory_limit = limits.memory
        self._lines = BoundedLines(longest=2 * limits.cell_output, total=limits.output)
        self._most_memory = 0
        self._sampled = time.monotonic()
        self._closed = False
        fork_reads, self._requests = os.pipe()
        self._messages, fork_writes = os.pipe()
        self._control = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self.process = self._request_fork(path, fork_reads, fork_writes)
            self._shared_memory = held_memory(self.process)
            self._send_start(start, deadline)
            # This takes the system a while; the fork enters its sandbox meanwhile.
            # Files count as memory: they are stored in a tmpfs.
            memory = limits.memory + limits.disk
            self._group = cgroups.join(self.process, memory=memory, processes=limits.processes)
            self._wait_until_ready(deadline)
        except BaseException as error:
            for descriptor in (self._requests, self._messages):
                os.close(descriptor)
            self._control.close()  # the warm process kills the fork
            if isinstance(error, OSError | Disconnected | TimedOut):
                raise Unreachable(str(error) or type(error).__name__) from None
            raise

    def _request_fork(self, path: str, requests: int, messages: int) -> int:
        """Have the warm process fork, and return the fork's process id."""
        try:
            self._control.connect(path)
            socket.send_fds(self._control, [FORK], [requests, messages])
        finally:
            os.close(requests)
            os.close(messages)
        report = self._read_report()
        if isinstance(report, NotForked):
            raise Refused(report.reason)
        if not isinstance(report, Forked):
            raise Unreachable(f"unexpected {report}")
        return report.process

    def _send_start(self, start: Start, deadline: float) -> None:
        os.set_blocking(self._requests, False)
        self._write(start.encode(), deadline)

    def _wait_until_ready(self, deadline: float) -> None:
        """Wait until the fork is in its sandbox."""
        message = self.receive(deadline)
        if message is None or message["msg_type"] != Ready.KIND:
            raise Refused(StartFailed.read(message).reason)

    def send(self, message: Message, deadline: float) -> None:
        """Send one Jupyter request.

        Raises:
            TimedOut: the process did not read it in time.
            Disconnected: the process cannot be reached.
        """
        self._write(json.dumps(message, default=str).encode() + b"\n", deadline)

    def _write(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        poll = select.poll()
        poll.register(self._requests, select.POLLOUT)
        while view:
            if not poll.poll(max(0, deadline - time.monotonic()) * 1000):
                raise TimedOut
            try:
                view = view[os.write(self._requests, view) :]
            except BrokenPipeError:
                raise Disconnected from None

    def receive(self, deadline: float) -> Message | None:
        """Return the next message; None instead of one that was too long or malformed.

        Raises:
            TimedOut: there was none in time.
            Disconnected: there will be none.
            LimitExceeded: the process has sent too much, or holds too much memory.
        """
        poll = select.poll()
        poll.register(self._messages, select.POLLIN)
        while not self._lines:
            wait = deadline - time.monotonic()
            if wait <= 0:
                raise TimedOut
            if poll.poll(min(wait, _SAMPLING) * 1000):
                data = os.read(self._messages, 1 << 18)
                if not data:
                    raise Disconnected
                self._lines.add(data)
            if time.monotonic() - self._sampled > _SAMPLING:
                self._check_memory()
        line = self._lines.take()
        return None if line is None else read_message(line)

    def _check_memory(self) -> None:
        self._sampled = time.monotonic()
        if self._sample_memory() > self._memory_limit:
            raise LimitExceeded("memory")

    def _sample_memory(self) -> int:
        """Return the bytes of memory that the processes hold, and remember the most."""
        held = held_memory(self.process, self._shared_memory)
        self._most_memory = max(self._most_memory, held)
        return held

    def interrupt(self) -> None:
        """Interrupt the running cell, as Ctrl-C does."""
        self._signal(signal.SIGINT)

    def close(self) -> ExitStatus:
        """Kill the process, and everything that it started, and return how it exited.

        Raises:
            Unreachable: the warm process has died, and this process with it.
        """
        if self._closed:
            raise Unreachable("the connection has been closed")
        self._closed = True
        self._sample_memory()
        os.close(self._requests)
        try:
            if not self._has_exited():
                self._signal(signal.SIGKILL)
            report = self._read_report()
        finally:
            os.close(self._messages)
            self._control.close()
        if not isinstance(report, Exited):
            raise Unreachable(f"unexpected {report}")
        out_of_memory = self._group is not None and self._group.out_of_memory
        if self._group is not None:
            self._group.close()
        return ExitStatus(report.code, report.cpu, out_of_memory, self._most_memory)

    def wait(self, seconds: float) -> ExitStatus | None:
        """Close the connection once the process has exited; return None if it did not in that time."""
        return self.close() if self._has_exited(seconds) else None

    def _has_exited(self, seconds: float = 0) -> bool:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, number)

    def _read_report(self) -> Report:
        """Read one line from the warm process, which is trusted."""
        line = b""
        while not line.endswith(b"\n"):
            try:
                data = self._control.recv(4096)
            except ConnectionError:
                data = b""
            if not data:
                raise Unreachable("the warm process has died")
            line += data
        return read_report(line)
