"""Reads a submission defensively: symlinks are not followed, and nothing in it is trusted."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from nbgrader.utils import parse_utc

MIB = 1 << 20
_MAX_NOTEBOOK = 16 * MIB
_MAX_TOTAL = 64 * MIB
_MAX_FILES = 500
_MAX_DEPTH = 8  # directories in directories
_TIMESTAMP = "timestamp.txt"
_SECRET = "submission_secret.txt"  # by which the exchange knows whose feedback it is


@dataclass(frozen=True)
class Submission:
    """The content of a submission.

    Attributes:
        notebooks: the notebooks at its top, by name.
        files: all other files, by relative path.
        timestamp: when it was submitted, if nbgrader can read it.
        notes: what was left out and why, a sentence each.
    """

    notebooks: Mapping[str, bytes] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    timestamp: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """A hash of everything that was submitted."""
        digest = hashlib.sha256(str(self.timestamp).encode())
        for name, data in sorted({**self.files, **self.notebooks}.items()):
            digest.update(f"{len(name)} {len(data)} {name}".encode(errors="surrogateescape") + data)
        return digest.hexdigest()

    def without(self, names: Iterable[str]) -> "Submission":
        """Return the submission without the files that the class has itself, and those in their way.

        A file where a directory must be, or a directory where a file must be, is noted.

        Args:
            names: the files of the class, by relative path.
        """
        taken = {*names, _TIMESTAMP}
        folders = {str(parent) for name in taken for parent in PurePosixPath(name).parents}
        files, notes = {}, []
        for name, data in self.files.items():
            if name in folders or any(str(parent) in taken for parent in PurePosixPath(name).parents):
                notes.append(f"{_printable(name)} was left out: the class has its own file there")
            elif name not in taken:
                files[name] = data
        return replace(self, files=files, notes=(*self.notes, *notes))


def read_submission(folder: Path) -> Submission:
    """Read a submission's directory. Symlinks, devices, pipes and whatever is too large are left out and noted."""
    notebooks: dict[str, bytes] = {}
    files: dict[str, bytes] = {}
    notes: list[str] = []
    timestamp, total = None, 0
    try:
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as error:
        return Submission(notes=(f"the submission's folder cannot be read ({error.strerror})",))
    try:
        for count, (name, problem, data) in enumerate(_walk(top, "", 0)):
            if problem:
                notes.append(f"{_printable(name)} was left out: {problem}")
                continue
            total += len(data)
            if count >= _MAX_FILES or total > _MAX_TOTAL:
                notes.append(f"more than {_MAX_FILES} files or {_MAX_TOTAL // MIB} MiB: the rest was left out")
                break
            if name.endswith(".ipynb") and "/" not in name:
                notebooks[name.removesuffix(".ipynb")] = data
            elif name == _TIMESTAMP:
                timestamp, note = _read_timestamp(data)
                notes += note
            elif name != _SECRET:
                files[name] = data
    finally:
        os.close(top)
    return Submission(notebooks, files, timestamp, tuple(notes))


def _read_timestamp(data: bytes) -> tuple[str | None, list[str]]:
    """Return the time of submission, or None (and a note) if it is not a valid date."""
    text = data[:200].decode(errors="replace").strip()
    if not text:
        return None, []
    try:
        parse_utc(text)
    except (ValueError, OverflowError, TypeError):
        return None, [f"{_TIMESTAMP} is not a valid date: {text[:40]!r}"]
    return text, []


def _walk(folder: int, prefix: str, depth: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield (path, problem, content) of every entry below an open directory."""
    for name in sorted(os.listdir(folder)):
        path = prefix + name
        if name in (".ipynb_checkpoints", "__pycache__") or name.startswith(".~"):
            continue
        try:
            opened = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        except OSError:
            yield path, "it is a link or cannot be opened", b""
            continue
        try:
            kind = os.fstat(opened)
            if stat.S_ISDIR(kind.st_mode):
                if depth >= _MAX_DEPTH:
                    yield path, "it is nested too deeply", b""
                else:
                    yield from _walk(opened, f"{path}/", depth + 1)
            elif not stat.S_ISREG(kind.st_mode):
                yield path, "it is not a plain file", b""
            elif not name.isprintable():
                yield path, "its name is not printable", b""
            elif kind.st_size > (_MAX_NOTEBOOK if name.endswith(".ipynb") else _MAX_TOTAL):
                yield path, "it is too large", b""
            else:
                with os.fdopen(os.dup(opened), "rb") as file:
                    yield path, "", file.read(_MAX_TOTAL + 1)
        finally:
            os.close(opened)


def _printable(name: str) -> str:
    return repr(name[:100]).encode(errors="replace").decode()
