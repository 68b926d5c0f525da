"""The record of everything released into a workspace, which tells a learner's own file from an untouched one."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from course_lib.workspace.files import write_atomically


@dataclass
class Manifest:
    """The releases that a workspace has seen.

    Attributes:
        source: the digest of the sources the last release was made from.
        latest: the content hash of each file of the last release.
        seen: for each file name, the hashes of all contents ever released under it.
    """

    source: str = ""
    latest: dict[str, str] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Read the manifest at ``path``; without a valid one, every file counts as the learner's."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(
                str(data["source"]), dict(data["latest"]), {name: list(all_) for name, all_ in data["seen"].items()}
            )
        except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def write(self, path: Path) -> None:
        """Write the manifest to ``path``."""
        write_atomically(path, json.dumps(asdict(self), indent=1, sort_keys=True).encode() + b"\n")

    def knows(self, name: str, content: str) -> bool:
        """Return whether the file ``name`` was once released with the hash ``content``."""
        return content in self.seen.get(name, ())

    def note(self, source: str, release: dict[str, str]) -> None:
        """Record a release: its file names with their content hashes, and the digest of its sources."""
        self.source, self.latest = source, release
        for name, content in release.items():
            if not self.knows(name, content):
                self.seen.setdefault(name, []).append(content)
