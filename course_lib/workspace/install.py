"""Brings released lessons into a workspace without losing anything that a learner wrote.

A file whose content was once released may be replaced by a newer release. Any other content is the learner's: it stays,
and the newer release is put next to it.
"""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from course_lib.workspace.files import content_hash, files_below, write_atomically
from course_lib.workspace.manifest import Manifest


def pristine(workspace: Path) -> Path:
    """Return the folder with an unchanged copy of the last release."""
    return workspace / ".course" / "pristine"


def manifest_path(workspace: Path) -> Path:
    """Return the path of the workspace's manifest."""
    return workspace / ".course" / "manifest.json"


def install(release: Path, workspace: Path, source: str) -> list[str]:
    """Bring the files of ``release``, made from sources with the digest ``source``, into ``workspace``.

    Returns:
        A sentence for each file that the learner has changed and that has a newer version.
    """
    manifest = Manifest.read(manifest_path(workspace))
    names = files_below(release)
    latest = {name: content_hash(release / name) for name in names}
    messages = []
    for name in names:
        target, new = workspace / name, latest[name]
        if _is_free(target, name, manifest):
            _put(release / name, new, target)
        elif content_hash(target) != new and not manifest.knows(name, new):
            beside = next(path for path in _names_beside(target) if _is_free(path, name, manifest))
            _put(release / name, new, beside)
            messages.append(f"You have changed {name}. Its newer version is next to it: {beside.name}")
    if release != pristine(workspace):
        shutil.rmtree(pristine(workspace), ignore_errors=True)
        for name in names:
            write_atomically(pristine(workspace) / name, (release / name).read_bytes())
    manifest.note(source, latest)
    manifest.write(manifest_path(workspace))
    return messages


def is_current(workspace: Path, source: str) -> bool:
    """Return whether the workspace has an unchanged copy of the release made from ``source``."""
    manifest, kept = Manifest.read(manifest_path(workspace)), pristine(workspace)
    if manifest.source != source or not kept.is_dir():
        return False
    return manifest.latest == {name: content_hash(kept / name) for name in files_below(kept)}


def _is_free(path: Path, name: str, manifest: Manifest) -> bool:
    """Return whether a new version of the released file ``name`` may be written to ``path``."""
    return not path.exists() or manifest.knows(name, content_hash(path))


def _put(source: Path, new: str, target: Path) -> None:
    if not target.exists() or content_hash(target) != new:
        write_atomically(target, source.read_bytes())


def _names_beside(target: Path) -> Iterator[Path]:
    """Yield ``x.new.ipynb``, ``x.new-2.ipynb`` and so on."""
    for number in count(1):
        yield target.with_name(f"{target.stem}.new{'' if number == 1 else f'-{number}'}{target.suffix}")
