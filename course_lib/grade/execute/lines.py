"""Lines of bounded length from a stream of bytes that may be hostile."""

from collections import deque

from course_lib.grade.errors import LimitExceeded


class BoundedLines:
    """Splits bytes into lines. Memory is bounded: by the longest line, and by all bytes together."""

    def __init__(self, *, longest: int, total: int):
        """Make an empty one.

        Args:
            longest: bytes of a line; longer ones are dropped.
            total: bytes of everything.
        """
        self._longest, self._total = longest, total
        self._received = 0
        self._lines: deque[bytes | None] = deque()
        self._rest = b""
        self._dropping = False  # the rest of a line that has been too long already

    def __bool__(self) -> bool:
        """Whether there is a line to take."""
        return bool(self._lines)

    def take(self) -> bytes | None:
        """Return the next line; None instead of one that was too long."""
        return self._lines.popleft()

    def add(self, data: bytes) -> None:
        """Add bytes.

        Raises:
            LimitExceeded: these are too many.
        """
        self._received += len(data)
        if self._received > self._total:
            raise LimitExceeded("output")
        *lines, rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._lines.append(None if self._dropping or len(line) > self._longest else line)
            self._dropping = False
        if self._dropping or len(rest) > self._longest:
            self._dropping, rest = True, b""
        self._rest = rest
