"""Reads what a student handed in, as one reads a letter from a stranger: nothing is followed, nothing is believed."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MIB = 1 << 20
_NOTEBOOK = 16 * MIB  # bytes of the largest notebook
_ALL = 64 * MIB  # bytes of everything that is handed in
_MANY = 500  # files
_DEEP = 8  # folders in folders
_LEFT_OUT = ("submission_secret.txt",)


@dataclass
class Submission:
    """The files of a submission, by their relative paths, its timestamp, and what was left out and why."""

    notebooks: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    timestamp: bytes = b""
    notes: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """A fingerprint of all that was handed in."""
        digest = hashlib.sha256()
        for name, data in sorted({**self.files, **self.notebooks}.items()):
            digest.update(f"{len(name)} {len(data)} {name}".encode(errors="surrogateescape") + data)
        return digest.hexdigest()

    def with_files(self, own: Mapping[str, bytes], reserved: Iterable[str]) -> dict[str, bytes]:
        """Return the files with the class's own in their places.

        What would stand in the way of one of those, of a notebook (``reserved``) or of the timestamp, is left out
        and noted: a file where a folder must be, or a folder where a file must be.
        """
        taken = {*own, *reserved, "timestamp.txt"}
        folders = {str(parent) for name in taken for parent in PurePosixPath(name).parents}
        files = {}
        for name, data in self.files.items():
            if name in folders or any(str(parent) in taken for parent in PurePosixPath(name).parents):
                self.notes.append(f"{_shown(name)} was left out: the class has its own file there")
            elif name not in taken:
                files[name] = data
        return {**files, **own}


def read(folder: Path) -> Submission:
    """Read a submission's folder. Links, devices, pipes and what is too large are left out and noted."""
    submission = Submission()
    total = 0
    try:
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as error:
        submission.notes.append(f"the submission's folder cannot be read ({error.strerror})")
        return submission
    try:
        for count, (name, problem, data) in enumerate(_walk(top, "", 0)):
            if problem:
                submission.notes.append(f"{_shown(name)} was left out: {problem}")
                continue
            total += len(data)
            if count >= _MANY or total > _ALL:
                submission.notes.append(f"more than {_MANY} files or {_ALL // MIB} MiB: the rest was left out")
                break
            if name.endswith(".ipynb") and "/" not in name:
                submission.notebooks[name.removesuffix(".ipynb")] = data
            elif name == "timestamp.txt":
                submission.timestamp = data[:200]
            elif name not in _LEFT_OUT:
                submission.files[name] = data
    finally:
        os.close(top)
    return submission


def _walk(folder: int, prefix: str, depth: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield (path, problem, content) of every entry below an open folder."""
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
                if depth >= _DEEP:
                    yield path, "it lies too deep", b""
                else:
                    yield from _walk(opened, f"{path}/", depth + 1)
            elif not stat.S_ISREG(kind.st_mode):
                yield path, "it is not a plain file", b""
            elif not name.isprintable():
                yield path, "its name cannot be shown", b""
            elif kind.st_size > (_NOTEBOOK if name.endswith(".ipynb") else _ALL):
                yield path, "it is too large", b""
            else:
                with os.fdopen(os.dup(opened), "rb") as file:
                    yield path, "", file.read(_ALL + 1)
        finally:
            os.close(opened)


def _shown(name: str) -> str:
    return repr(name[:100]).encode(errors="replace").decode()
