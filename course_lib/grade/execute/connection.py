"""One submission's process, spoken to over two pipes, with every read and write bounded."""

import contextlib
import json
import os
import select
import signal
import socket
import time
from dataclasses import dataclass
from typing import Any

from course_lib.grade.sandbox import cgroups

_MEMORY_TICK = 0.2  # seconds between two looks at the memory of a busy submission


class TimedOut(Exception):
    """The submission did not answer in time."""


class Gone(Exception):
    """The submission's process is no more, or cannot be spoken to."""


class TooMuch(Exception):
    """The submission sent more, or holds more memory, than it may; the message says which."""


class Refused(Exception):
    """The process could not be started or locked in; the message names what is missing."""


class Unreachable(Exception):
    """The warm process is gone: nothing is known of the submission, which has to be executed again."""


@dataclass(frozen=True)
class Ending:
    """How a process ended.

    Attributes:
        code: its exit code; negative for a signal.
        cpu: CPU seconds.
        out_of_memory: whether the system found it too large.
        memory: the most bytes that it was seen to hold beyond the warm interpreter.
    """

    code: int
    cpu: float
    out_of_memory: bool = False
    memory: int = 0


class Conversation:
    """The grader's end. Nothing that comes out of ``receive`` is trusted; process id and ending are."""

    def __init__(
        self,
        path: str,
        hello: dict[str, Any],
        *,
        line: int,
        total: int,
        memory: int,
        room: int,
        processes: int,
        deadline: float,
    ):
        """Have a process forked, send it ``hello`` and wait until it is ready.

        Args:
            path: the warm process's socket.
            line, total: bytes of one message, and of all messages.
            memory: bytes that its processes may hold together.
            room: bytes that its files may hold, which lie in memory too.
            processes: processes and threads at one time.
            deadline: on the clock of ``time.monotonic``.

        Raises:
            Refused: the process could not be started or locked in.
            Unreachable: the warm process is gone.
        """
        self._line, self._total, self._memory = line, total, memory
        self._rest = b""
        self._skipping = False
        self._lines: list[bytes | None] = []
        self._received = 0
        self._looked = time.monotonic()
        self._most = 0
        self._closed = False
        theirs, self._requests = os.pipe()
        self._messages, out = os.pipe()
        self._control = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._ask(path, theirs, out)
            self._base = _held(self.process)
            self._tell(hello, deadline)
            # The system takes its time for this: meanwhile, the fork locks itself in.
            self._group = cgroups.join(self.process, memory=memory + room, processes=processes)
            self._see_ready(deadline)
        except BaseException as error:
            for descriptor in (self._requests, self._messages):
                os.close(descriptor)
            self._control.close()  # the warm process ends the fork
            if isinstance(error, OSError | Gone | TimedOut):
                raise Unreachable(str(error) or type(error).__name__) from None
            raise

    def _ask(self, path: str, requests: int, messages: int) -> None:
        """Have the warm process fork."""
        try:
            self._control.connect(path)
            socket.send_fds(self._control, [b"x"], [requests, messages])
        finally:
            os.close(requests)
            os.close(messages)
        answer = self._report()
        if "refused" in answer:
            raise Refused(answer["refused"])
        self.process: int = answer["process"]

    def _tell(self, hello: dict[str, Any], deadline: float) -> None:
        """Tell the fork what it needs."""
        os.set_blocking(self._requests, False)
        data = json.dumps(hello).encode()
        self._send(len(data).to_bytes(8, "big") + data, deadline)

    def _see_ready(self, deadline: float) -> None:
        """Wait until the fork is locked in."""
        ready = self.receive(deadline)
        if ready is None or ready["msg_type"] != "ready":
            raise Refused((ready or {"content": {}})["content"].get("why", "no answer"))

    def send(self, message: dict[str, Any], deadline: float) -> None:
        """Send one Jupyter request."""
        self._send(json.dumps(message, default=str).encode() + b"\n", deadline)

    def _send(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        poll = select.poll()
        poll.register(self._requests, select.POLLOUT)
        while view:
            if not poll.poll(max(0, deadline - time.monotonic()) * 1000):
                raise TimedOut
            try:
                view = view[os.write(self._requests, view) :]
            except BrokenPipeError:
                raise Gone from None

    def receive(self, deadline: float) -> dict[str, Any] | None:
        """Return the next message; None stands for one that was too long or made no sense.

        Raises:
            TimedOut, Gone, TooMuch: see there.
        """
        poll = select.poll()
        poll.register(self._messages, select.POLLIN)
        while not self._lines:
            wait = deadline - time.monotonic()
            if wait <= 0:
                raise TimedOut
            if poll.poll(min(wait, _MEMORY_TICK) * 1000):
                self._take(os.read(self._messages, 1 << 18))
            if time.monotonic() - self._looked > _MEMORY_TICK:
                self._looked = time.monotonic()
                if self._look() > self._memory:
                    raise TooMuch("memory")
        return _parsed(self._lines.pop(0))

    def _look(self) -> int:
        """Return the bytes of memory that the processes hold, and remember the most."""
        held = _held(self.process, self._base)
        self._most = max(self._most, held)
        return held

    def _take(self, data: bytes) -> None:
        if not data:
            raise Gone
        self._received += len(data)
        if self._received > self._total:
            raise TooMuch("output")
        *lines, rest = (self._rest + data).split(b"\n")
        if lines and self._skipping:
            lines[0], self._skipping = None, False
        self._lines += [line if line is not None and len(line) <= self._line else None for line in lines]
        if self._skipping or len(rest) > self._line:
            self._skipping, rest = True, b""
        self._rest = rest

    def interrupt(self) -> None:
        """Interrupt the running cell, as Ctrl-C does."""
        self._signal(signal.SIGINT)

    def close(self) -> Ending:
        """End the process, and all that it started, and say how it ended.

        Raises:
            Unreachable: the warm process is gone, and so is this one.
        """
        if self._closed:
            raise Unreachable("it ended")
        self._closed = True
        self._look()
        os.close(self._requests)
        try:
            if not self._reported():
                self._signal(signal.SIGKILL)
            report = self._report()
        finally:
            os.close(self._messages)
            self._control.close()
        full = self._group is not None and self._group.out_of_memory
        if self._group is not None:
            self._group.close()
        return Ending(report["code"], report["cpu"], full, self._most)

    def wait(self, seconds: float) -> Ending | None:
        """Give a process that has closed its end time to die by itself; None if it does not."""
        return self.close() if self._reported(seconds) else None

    def _reported(self, seconds: float = 0) -> bool:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, number)

    def _report(self) -> dict[str, Any]:
        """Read one line from the warm process, which is trusted."""
        line = b""
        while not line.endswith(b"\n"):
            try:
                data = self._control.recv(4096)
            except ConnectionError:
                data = b""
            if not data:
                raise Unreachable("it ended")
            line += data
        return json.loads(line)


def _parsed(line: bytes | None) -> dict[str, Any] | None:
    try:
        message = json.loads(line or b"")
        well = isinstance(message["content"], dict) and isinstance(message["msg_type"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return message if well else None


def _held(process: int, base: int = 0) -> int:
    """Bytes of memory that a process and its children hold, beyond ``base`` each."""
    total = 0
    waiting = [process]
    while waiting:
        current = waiting.pop()
        try:
            with open(f"/proc/{current}/status") as status:
                fields = dict(line.split(":", 1) for line in status)
            with open(f"/proc/{current}/task/{current}/children") as children:
                waiting += map(int, children.read().split())
        except (OSError, ValueError):
            continue
        kilobytes = sum(int(fields.get(name, "0").split()[0]) for name in ("RssAnon", "RssShmem"))
        total += max(0, kilobytes * 1024 - base)
    return total
