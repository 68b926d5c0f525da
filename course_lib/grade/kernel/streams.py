"""Standard output and error of a notebook: Python's own, and what sub-processes and C code write."""

import codecs
import io
import os
import select
import signal
import threading
import time
from collections.abc import Callable

_MOST = 1 << 13  # characters kept back before they are sent
_LATEST = 0.05  # seconds they are kept back at most, while the notebook goes on writing


class Stream(io.TextIOBase):
    """A text stream that publishes what is written to it and to the file descriptor it stands for."""

    encoding = "UTF-8"
    errors = "replace"

    def __init__(self, name: str, fd: int, publish: Callable[[str, str], None]):
        """Take ``fd`` (1 or 2) over; ``publish(name, text)`` sends text on."""
        super().__init__()
        self.name = name
        self._fd = fd
        self._publish = publish
        self._owner = os.getpid()
        self._lock = threading.RLock()
        self._text: list[str] = []
        self._size = 0
        self._since = time.monotonic()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.source, sink = os.pipe()
        os.dup2(sink, fd)
        os.close(sink)
        os.set_blocking(self.source, False)

    def fileno(self) -> int:
        """The descriptor that sub-processes inherit."""
        return self._fd

    def isatty(self) -> bool:
        """As in a kernel, whose front end shows colours."""
        return False

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Keep text until there is enough of it; in a forked process, write to the descriptor."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if os.getpid() != self._owner:
            os.write(self._fd, text.encode(errors="replace"))
            return len(text)
        with self._lock:
            self.drain()
            self._keep(text)
            if self._size > _MOST or time.monotonic() - self._since > _LATEST:
                self._send()
        return len(text)

    def flush(self) -> None:
        """Send everything, what sub-processes wrote as well."""
        if os.getpid() == self._owner:
            with self._lock:
                self.drain()
                self._send()

    def drain(self) -> None:
        """Take over what was written to the descriptor so far."""
        with self._lock:
            while True:
                try:
                    data = os.read(self.source, 1 << 16)
                except BlockingIOError:
                    return
                if not data:
                    return
                self._keep(self._decoder.decode(data))
                if self._size > _MOST:
                    self._send()

    def _keep(self, text: str) -> None:
        self._text.append(text)
        self._size += len(text)

    def _send(self) -> None:
        text, self._text, self._size, self._since = "".join(self._text), [], 0, time.monotonic()
        if text:
            self._publish(self.name, text)


def watch(streams: list[Stream]) -> None:
    """Empty the descriptors in the background, so that no sub-process waits for a reader."""

    def work() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        poll = select.poll()
        for stream in streams:
            poll.register(stream.source, select.POLLIN)
        while True:
            ready = poll.poll()
            time.sleep(_LATEST)  # the main thread drains too, and knows the order; give it the first go
            for stream in streams if ready else ():
                stream.flush()

    threading.Thread(target=work, name="streams", daemon=True).start()
