"""A Jupyter session whose messages are lines of JSON in a pipe."""

import base64
import json
import os
import signal
import threading
from typing import Any

from jupyter_client.session import Session

from course_lib.grade.protocol import SESSION_KEY, File, FingerprintReply, Ready


class PipeSession(Session):
    """Sends each message, on any channel, as one line of JSON to the file descriptor ``fd``."""

    fd: int = -1

    def __init__(self, **kwargs: Any):
        super().__init__(key=SESSION_KEY, **kwargs)
        self._lock = threading.RLock()
        self._held = b""
        self._owner = os.getpid()

    def connect(self, fd: int) -> None:
        """Write to ``fd`` from now on, and in this process only."""
        self.fd = fd
        self._owner = os.getpid()

    def report(self, message: Ready | FingerprintReply | File) -> None:
        """Send one of the messages that are not Jupyter's."""
        self.send(None, message.KIND, message.content())

    def send(
        self,
        stream: Any,
        msg_or_type: dict[str, Any] | str,
        content: dict[str, Any] | None = None,
        parent: dict[str, Any] | None = None,
        ident: Any = None,
        buffers: list[Any] | None = None,
        track: bool = False,
        header: dict[str, Any] | None = None,
        metadata: dict[str, Any] | None = None,
    ) -> dict[str, Any] | None:
        """Write one message; in a process that the notebook forked, nothing, as its lines would mix with ours."""
        if os.getpid() != self._owner:
            return None
        if isinstance(msg_or_type, dict):
            msg = msg_or_type
            buffers = buffers or msg.get("buffers")
        else:
            msg = self.msg(msg_or_type, content=content, parent=parent, header=header, metadata=metadata)
        line = {key: msg[key] for key in ("header", "msg_type", "parent_header", "content", "metadata")}
        if buffers:
            line["buffers"] = [base64.b64encode(buffer).decode() for buffer in buffers]
        data = json.dumps(line, default=str).encode() + b"\n"
        if msg["msg_type"] == "execute_reply":
            self._held = data  # "idle" follows at once: both are written together
        else:
            self._held, data = b"", self._held + data
            self._write(data)
        return msg

    def _write(self, data: bytes) -> None:
        """Write a whole line: an interrupt waits until that is done."""
        with self._lock:
            mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            try:
                view = memoryview(data)
                while view:
                    view = view[os.write(self.fd, view) :]
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, mask)
