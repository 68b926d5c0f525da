"""What is installed, and which layers of the sandbox work here."""

import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from course_lib.cores import available_cores
from course_lib.grade.sandbox.layers import Layer, layers

_ENGINE = ("nbgrader", "distributed")


@dataclass(frozen=True)
class Findings:
    """What ``course doctor`` found.

    Attributes:
        python: Python's version.
        system: the operating system and its version.
        cores: the cores that a grader may use.
        packages: each package's version; None if it is missing.
        layers: the sandbox's layers.
    """

    python: str
    system: str
    cores: int
    packages: dict[str, str | None]
    layers: list[Layer]

    @property
    def healthy(self) -> bool:
        """Whether a class can be graded here."""
        return all(layer.active for layer in self.layers if layer.needed) and None not in self.packages.values()

    def as_data(self) -> dict[str, Any]:
        """Everything, for a program."""
        return {**asdict(self), "healthy": self.healthy}


def examine(packages: Sequence[str]) -> Findings:
    """Find out what is installed and works here; ``packages`` are those that the course needs."""
    return Findings(
        python=platform.python_version(),
        system=f"{platform.system()} {platform.release()}",
        cores=available_cores(),
        packages={name: _version(name) for name in (*packages, *_ENGINE)},
        layers=layers(),
    )


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
