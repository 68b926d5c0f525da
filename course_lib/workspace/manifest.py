"""What was released into a workspace so far. It tells a learner's file from one that nobody has touched."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from course_lib.workspace.files import write_atomically


@dataclass
class Manifest:
    """The releases that a workspace has seen.

    Attributes:
        source: the digest of the sources that the last release was made from.
        latest: the fingerprint of each file of the last release.
        seen: for each file, the fingerprints of all contents that were ever released under its name.
    """

    source: str = ""
    latest: dict[str, str] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Read the manifest at ``path``; a missing or broken one knows of no release, so every file is a learner's."""
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
        """Return whether the file ``name`` was once released with the fingerprint ``content``."""
        return content in self.seen.get(name, ())

    def note(self, source: str, release: dict[str, str]) -> None:
        """Note that ``release``, file names with fingerprints, was made from ``source``."""
        self.source, self.latest = source, release
        for name, content in release.items():
            if not self.knows(name, content):
                self.seen.setdefault(name, []).append(content)
