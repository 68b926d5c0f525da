"""Released lessons arrive in a workspace, and nothing that a learner wrote is lost.

A content that was released once is nobody's work and may be replaced by a newer release. Any other content is the
learner's: it stays, and a newer release arrives beside it.
"""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from course_lib.workspace.files import files_below, fingerprint, write_atomically
from course_lib.workspace.manifest import Manifest


def pristine(workspace: Path) -> Path:
    """Return the folder that holds the last release as it came."""
    return workspace / ".course" / "pristine"


def manifest_path(workspace: Path) -> Path:
    """Return where the workspace's manifest lies."""
    return workspace / ".course" / "manifest.json"


def install(release: Path, workspace: Path, source: str) -> list[str]:
    """Bring the released files below ``release``, made from ``source`` (a digest), into ``workspace``.

    Returns:
        A sentence for each file that could not simply be put in its place.
    """
    manifest = Manifest.read(manifest_path(workspace))
    names = files_below(release)
    latest = {name: fingerprint(release / name) for name in names}
    said = []
    for name in names:
        target, new = workspace / name, latest[name]
        if _is_free(target, name, manifest):
            _put(release / name, new, target)
        elif fingerprint(target) != new and not manifest.knows(name, new):
            beside = next(path for path in _names_beside(target) if _is_free(path, name, manifest))
            _put(release / name, new, beside)
            said.append(f"You have changed {name}; its newer version is beside it: {beside.name}")
    if release != pristine(workspace):
        shutil.rmtree(pristine(workspace), ignore_errors=True)
        for name in names:
            write_atomically(pristine(workspace) / name, (release / name).read_bytes())
    manifest.note(source, latest)
    manifest.write(manifest_path(workspace))
    return said


def is_current(workspace: Path, source: str) -> bool:
    """Return whether the workspace keeps the release made from ``source``, as it came."""
    manifest, kept = Manifest.read(manifest_path(workspace)), pristine(workspace)
    if manifest.source != source or not kept.is_dir():
        return False
    return manifest.latest == {name: fingerprint(kept / name) for name in files_below(kept)}


def _is_free(path: Path, name: str, manifest: Manifest) -> bool:
    """Return whether ``path`` may hold a new version of the released file ``name``."""
    return not path.exists() or manifest.knows(name, fingerprint(path))


def _put(source: Path, new: str, target: Path) -> None:
    if not target.exists() or fingerprint(target) != new:
        write_atomically(target, source.read_bytes())


def _names_beside(target: Path) -> Iterator[Path]:
    """Yield ``x.new.ipynb``, ``x.new-2.ipynb``, …"""
    for number in count(1):
        yield target.with_name(f"{target.stem}.new{'' if number == 1 else f'-{number}'}{target.suffix}")
