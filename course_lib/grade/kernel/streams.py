"""Standard output and error of a notebook: Python's own, and what sub-processes and C code write."""

import codecs
import io
import os
import select
import signal
import threading
import time
from collections.abc import Callable

_MAX_HELD = 1 << 13  # characters, before they are sent
_MAX_DELAY = 0.05  # seconds, while the notebook goes on writing


class Stream(io.TextIOBase):
    """A text stream that publishes whatever is written to it, or to its file descriptor."""

    encoding = "UTF-8"
    errors = "replace"

    def __init__(self, name: str, fd: int, publish: Callable[[str, str], None]):
        """Take over a file descriptor.

        Args:
            name: "stdout" or "stderr".
            fd: the descriptor: 1 or 2.
            publish: sends text; its arguments are the name and the text.
        """
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
        """Return the descriptor, which sub-processes inherit."""
        return self._fd

    def isatty(self) -> bool:
        """Return False, as a Jupyter kernel does."""
        return False

    def writable(self) -> bool:
        """Return True: text can always be written."""
        return True

    def write(self, text: str) -> int:
        """Hold text until there is enough of it; in a process that the notebook forked, write to the descriptor."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if os.getpid() != self._owner:
            os.write(self._fd, text.encode(errors="replace"))
            return len(text)
        with self._lock:
            self.drain()
            self._hold(text)
            if self._size > _MAX_HELD or time.monotonic() - self._since > _MAX_DELAY:
                self._send()
        return len(text)

    def flush(self) -> None:
        """Send everything, including what sub-processes have written."""
        if os.getpid() == self._owner:
            with self._lock:
                self.drain()
                self._send()

    def drain(self) -> None:
        """Hold what has been written to the descriptor so far."""
        with self._lock:
            while True:
                try:
                    data = os.read(self.source, 1 << 16)
                except BlockingIOError:
                    return
                if not data:
                    return
                self._hold(self._decoder.decode(data))
                if self._size > _MAX_HELD:
                    self._send()

    def _hold(self, text: str) -> None:
        self._text.append(text)
        self._size += len(text)

    def _send(self) -> None:
        text, self._text, self._size, self._since = "".join(self._text), [], 0, time.monotonic()
        if text:
            self._publish(self.name, text)


def drain_in_background(streams: list[Stream]) -> None:
    """Empty the descriptors from a thread, so that no sub-process has to wait for a reader."""

    def work() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        poll = select.poll()
        for stream in streams:
            poll.register(stream.source, select.POLLIN)
        while True:
            ready = poll.poll()
            time.sleep(_MAX_DELAY)  # the main thread drains too, and knows the order: let it go first
            for stream in streams if ready else ():
                stream.flush()

    threading.Thread(target=work, name="streams", daemon=True).start()
