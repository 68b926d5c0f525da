"""Every message that crosses the trust boundary, in both directions; both ends use these classes.

Three processes take part. The grader and the warm process are trusted; the fork, in which a submission runs, is not::

    grader                            warm process                    fork
      │                                    │
      │ connects to the control socket     │
      │── FORK, and two pipes' ends ──────▶│── forks ───────────────────▶│
      │◀── Forked, or NotForked ───────────│                             │
      │                                    │                             │
      │── Start ─────────────────────────────────────────── (requests) ─▶│ enters the sandbox
      │◀── Ready, or StartFailed ────────────────────────── (messages) ──│
      │                                                                  │
      │── execute_request ──────────────────────────────────────────────▶│
      │◀── stream, display_data, …, execute_reply, idle ─────────────────│
      │── fingerprint_request ──────────────────────────────────────────▶│
      │◀── FingerprintReply, idle ───────────────────────────────────────│
      │── files_request ────────────────────────────────────────────────▶│
      │◀── File, File, …, idle ──────────────────────────────────────────│
      │                                                                  │
      │ closes the pipe of requests, or kills the fork                   │ exits
      │◀── Exited ─────────────────────────│

The control socket carries :data:`FORK` once, then lines of JSON; a client that disconnects has its fork killed. The
pipe of requests carries :class:`Start` after its length, then one line of JSON for each Jupyter request. The pipe of
messages carries one line of JSON for each Jupyter message. Jupyter's own messages have Jupyter's own content, except
that ``buffers`` are in base64; they are not signed, as there is no other end to a pipe.

Whatever comes from the fork may be forged. It is read by :func:`read_message` and by the ``read`` methods of the
classes below, which accept exactly what is described here.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any, ClassVar, Self

from course_lib.grade.limits import Limits

FORK = b"F"
SESSION_KEY = b"a pipe needs no signature"  # jupyter_client's sessions want one

_LENGTH_BYTES = 8  # of the number before Start
_MAX_PATH = 250  # characters
_MAX_CHANGES = 20
_MAX_LABEL = 100  # characters

Message = dict[str, Any]


# On the control socket: both ends are trusted.


@dataclass(frozen=True)
class Forked:
    """The fork's process id."""

    process: int


@dataclass(frozen=True)
class NotForked:
    """Why the warm process could not fork."""

    reason: str


@dataclass(frozen=True)
class Exited:
    """How a fork exited.

    Attributes:
        code: its exit code; negative for a signal.
        cpu: CPU seconds that it and its children used.
    """

    code: int
    cpu: float


Report = Forked | NotForked | Exited
_REPORTS: dict[str, type[Forked] | type[NotForked] | type[Exited]] = {
    report.__name__: report for report in (Forked, NotForked, Exited)
}


def write_report(report: Report) -> bytes:
    """Return a report of the warm process as a line of JSON."""
    return json.dumps({type(report).__name__: asdict(report)}).encode() + b"\n"


def read_report(line: bytes) -> Report:
    """Return the report of the warm process that a line of JSON holds."""
    ((name, fields),) = json.loads(line).items()
    return _REPORTS[name](**fields)


# On the pipe of requests: the grader is trusted.


@dataclass(frozen=True)
class Start:
    """What a fork needs to become a submission's process.

    Attributes:
        limits: its limits.
        files: the files next to the notebook: relative path -> content.
        env: environment variables.
        folder: the directory to run in; only without a sandbox.
    """

    limits: Limits
    files: Mapping[str, bytes]
    env: Mapping[str, str]
    folder: str | None = None

    def encode(self) -> bytes:
        """Return it as bytes, its length first."""
        files = {name: b64encode(data).decode() for name, data in self.files.items()}
        fields = {"limits": asdict(self.limits), "files": files, "env": dict(self.env), "folder": self.folder}
        data = json.dumps(fields).encode()
        return len(data).to_bytes(_LENGTH_BYTES, "big") + data

    @classmethod
    def read(cls, read_exactly: Callable[[int], bytes]) -> Self:
        """Read it byte-exactly, so that the requests after it stay in the pipe.

        Args:
            read_exactly: returns the next bytes, as many as it is asked for.
        """
        length = int.from_bytes(read_exactly(_LENGTH_BYTES), "big")
        fields = json.loads(read_exactly(length))
        limits = Limits(**fields["limits"])
        files = {name: b64decode(data) for name, data in fields["files"].items()}
        return cls(limits=limits, files=files, env=fields["env"], folder=fields["folder"])


class Request(StrEnum):
    """The types of the requests that the grader sends; those of widgets are Jupyter's ``comm_…``."""

    EXECUTE = "execute_request"
    FINGERPRINT = "fingerprint_request"
    FILES = "files_request"


# On the pipe of messages: the fork is not trusted.


def read_message(line: bytes) -> Message | None:
    """Return the message that a line of JSON holds; None if it does not have the form of a Jupyter message."""
    try:
        message = json.loads(line)
        buffers = [b64decode(data, validate=True) for data in message.get("buffers", [])]
        header, parent = message.get("header", {}), message.get("parent_header", {})
        kind, content = message["msg_type"], message["content"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(kind, str) or not all(isinstance(part, dict) for part in (header, parent, content)):
        return None
    return {**message, "header": {**header, "msg_type": kind}, "parent_header": parent, "buffers": buffers}


def is_idle(message: Message, request: Message) -> bool:
    """Whether a message says that a request has been dealt with: Jupyter's ``status``."""
    idle = message["msg_type"] == "status" and message["content"].get("execution_state") == "idle"
    return bool(idle and message["parent_header"].get("msg_id") == request["header"]["msg_id"])


def write_message(kind: str, content: Mapping[str, Any]) -> bytes:
    """Return a message as a line of JSON, for a fork that has no Jupyter session yet."""
    return json.dumps({"msg_type": kind, "content": content}).encode() + b"\n"


@dataclass(frozen=True)
class Ready:
    """The fork is in its sandbox and waits for requests."""

    KIND: ClassVar = "ready"

    def content(self) -> dict[str, Any]:
        """Return the message's content."""
        return {}


@dataclass(frozen=True)
class StartFailed:
    """Why the fork could not be started or sandboxed."""

    KIND: ClassVar = "start_failed"
    reason: str

    def content(self) -> dict[str, Any]:
        """Return the message's content."""
        return {"reason": self.reason}

    @classmethod
    def read(cls, message: Message | None) -> Self:
        """Return what a message says that should have been :class:`Ready`."""
        content = message["content"] if message and message["msg_type"] == cls.KIND else {}
        return cls(str(content.get("reason", "it gave no reason")))


@dataclass(frozen=True)
class ExecuteReply:
    """The outcome of a cell: Jupyter's ``execute_reply``.

    Attributes:
        ename: the name of the error that the cell ended with; None if it ended well.
        evalue: the error's message.
        traceback: its traceback, which may be empty.
    """

    KIND: ClassVar = "execute_reply"
    ename: str | None = None
    evalue: str = ""
    traceback: tuple[str, ...] = ()

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Self:
        """Read it from a message's content; what is malformed becomes text, so that no error is overlooked."""
        if content.get("status") != "error":
            return cls()
        lines = content.get("traceback")
        traceback = tuple(map(str, lines)) if isinstance(lines, list) else ()
        return cls(str(content.get("ename")), str(content.get("evalue")), traceback)


@dataclass(frozen=True)
class FingerprintReply:
    """Names of the things that grading depends on and that are not what they were before the first cell."""

    KIND: ClassVar = "fingerprint_reply"
    changed: tuple[str, ...]

    def content(self) -> dict[str, Any]:
        """Return the message's content."""
        return {"changed": list(self.changed)}

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Self:
        """Read it from a message's content; a malformed one counts as a change."""
        names = content.get("changed")
        if not isinstance(names, list):
            names = ["the fingerprints"]
        return cls(tuple(str(name)[:_MAX_LABEL] for name in names[:_MAX_CHANGES]))


@dataclass(frozen=True)
class File:
    """A file that a notebook has left next to itself.

    Attributes:
        path: its path, relative to the notebook.
        data: its content.
    """

    KIND: ClassVar = "file"
    path: str
    data: bytes

    def content(self) -> dict[str, Any]:
        """Return the message's content."""
        return {"path": self.path, "data": b64encode(self.data).decode()}

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Self | None:
        """Read it from a message's content; None if it is malformed or its path leads elsewhere."""
        path, data = content.get("path"), content.get("data")
        if not isinstance(path, str) or not isinstance(data, str) or not _is_plain(path):
            return None
        try:
            return cls(path, b64decode(data, validate=True))
        except ValueError:
            return None


def _is_plain(name: str) -> bool:
    path = PurePosixPath(name)
    inside = bool(path.parts) and not path.is_absolute() and ".." not in path.parts
    return inside and name.isprintable() and len(name) < _MAX_PATH
