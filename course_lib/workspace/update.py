"""Brings newly released lessons into the learner's folder without losing a byte of the learner's work."""

from dataclasses import dataclass
from pathlib import Path

from course_lib.workspace.files import write_atomically

PRISTINE = Path(".course") / "released"


@dataclass(frozen=True)
class Change:
    """What happened to one file: "new", "updated" or "beside" (arrived beside the learner's changed copy)."""

    kind: str
    path: Path


def install(released: Path, workspace: Path) -> list[Change]:
    """Copy released files into the workspace; return what changed.

    A file is the learner's once it differs from the release that it came from (kept under ``.course/released``).
    Such a file stays as it is: a newer release arrives beside it.
    """
    changes = []
    for source in sorted(p for p in released.rglob("*") if p.is_file()):
        relative = source.relative_to(released)
        new = source.read_bytes()
        kind, path = _place(relative, new, workspace)
        if kind is not None:
            write_atomically(workspace / path, new)
            changes.append(Change(kind, path))
        pristine = workspace / PRISTINE / relative
        if not pristine.exists() or pristine.read_bytes() != new:
            write_atomically(pristine, new)
    return changes


def _place(relative: Path, new: bytes, workspace: Path) -> tuple[str | None, Path]:
    """Where the new content goes, and as what; None when there is nothing to write."""
    target, pristine = workspace / relative, workspace / PRISTINE / relative
    if not target.exists():
        return "new", relative
    current = target.read_bytes()
    if current == new:
        return None, relative
    base = pristine.read_bytes() if pristine.exists() else None
    if current == base:
        return "updated", relative
    if base == new:
        return None, relative
    return "beside", _free_name(relative, new, workspace)


def _free_name(relative: Path, new: bytes, workspace: Path) -> Path:
    """``reshaping.new.ipynb``, or the next number if the learner has changed that one too."""
    number = 1
    while True:
        name = relative.with_name(f"{relative.stem}.new{number if number > 1 else ''}{relative.suffix}")
        path = workspace / name
        if not path.exists() or path.read_bytes() == new:
            return name
        number += 1
