"""What is installed, and which layers of the sandbox work here."""

import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

from course_lib.cores import available_cores
from course_lib.grade.sandbox.layers import Layer, layers

_PACKAGES = ("torch", "torchvision", "numpy", "matplotlib", "jupyterlab", "ipywidgets", "nbgrader", "distributed")


@dataclass(frozen=True)
class Findings:
    """The findings: Python and system, versions of packages (None for a missing one), cores, the sandbox's layers."""

    python: str
    system: str
    cores: int
    packages: dict[str, str | None]
    layers: list[Layer]

    @property
    def healthy(self) -> bool:
        """Whether a class can be graded here."""
        return all(layer.active for layer in self.layers if layer.needed) and None not in self.packages.values()

    def as_data(self) -> dict:
        """Everything, for a program."""
        return {**asdict(self), "healthy": self.healthy}


def examine() -> Findings:
    """Look around."""
    system = f"{platform.system()} {platform.release()}"
    packages = {name: _version(name) for name in _PACKAGES}
    return Findings(platform.python_version(), system, available_cores(), packages, layers())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
