"""The kit for students: one zip with the lessons, the package and how to begin. The same sources, the same bytes."""

import json
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import course_lib
from course_lib.author.publish import start_here
from course_lib.author.publish.student_version import digest, release
from course_lib.author.publish.version import kit_version
from course_lib.paths import lessons
from course_lib.problem import Problem
from course_lib.workspace.files import files_below
from course_lib.workspace.kit import MARK

FOLDER = "pytorch-course"  # what the zip unpacks into
_NOT_FOR_LEARNERS = ("grade", "author")  # the class's room and the maintainer's
_TIME = (2000, 1, 1, 0, 0, 0)

_ENVIRONMENT = """\
# conda env create -f environment.yml && conda activate pytorch-course && course lab
name: pytorch-course
channels:
  - conda-forge
dependencies:
  - python>=3.11
  - pip
  - pip:
      - --constraint constraints.txt
      - ./{wheel}
"""

_BEGIN = """\
# PyTorch, lesson by lesson

You need Python 3.11 or newer, or conda, and some 3 GB of disk. Open a terminal in this folder (the one with this file)
and do the first two steps once.

| | with Python alone | with conda |
|---|---|---|
| 1 | `python3 -m venv .venv` | `conda env create -f environment.yml` |
| 2 | `.venv/bin/pip install --constraint constraints.txt ./{wheel}` | `conda activate pytorch-course` |
| 3 | `.venv/bin/course lab` | `course lab` |

On Windows write `.venv\\Scripts\\` for `.venv/bin/`. The last step copies the lessons into a folder `workspace`
and opens JupyterLab there; it is all that you need the next time. In JupyterLab, `START_HERE.md` goes on from here.
`course check` shows your points, here or in a terminal of JupyterLab.

**A newer kit?** Unpack it over this folder. What you wrote lies in `workspace` and stays: a lesson that you have
changed is kept, and its newer version is put beside it.

The lessons: {titles}.
"""


def build(root: Path, destination: Path) -> None:
    """Release the lessons of the course at ``root`` and write the kit to ``destination``.

    Raises:
        Problem: a lesson cannot be released, or the package not be built.
    """
    with TemporaryDirectory() as folder:
        release(root, Path(folder))
        pack(root, Path(folder), destination)


def pack(root: Path, released: Path, destination: Path) -> None:
    """Write the kit with lessons that are released already.

    Raises:
        Problem: the package cannot be built.
    """
    name, wheel = learners_wheel(root)
    titles = [line.partition("](")[0].partition("[")[2] for line in start_here.page(lessons(released)).splitlines()]
    files = {
        "START_HERE.md": _BEGIN.format(wheel=name, titles=", ".join(filter(None, titles))).encode(),
        "environment.yml": _ENVIRONMENT.format(wheel=name).encode(),
        "constraints.txt": (root / "constraints.txt").read_bytes(),
        "LICENSE": (root / "LICENSE").read_bytes(),
        MARK: json.dumps({"version": kit_version(root), "source": digest(root)}, indent=1).encode() + b"\n",
        name: wheel,
        **{f"lessons/{path}": (released / path).read_bytes() for path in files_below(released)},
    }
    destination.parent.mkdir(parents=True, exist_ok=True)
    _zip({f"{FOLDER}/{path}": data for path, data in files.items()}, destination)


def learners_wheel(root: Path) -> tuple[str, bytes]:
    """Build the wheel of what learners need of the package; return its file name and content.

    Raises:
        Problem: pip or setuptools cannot build it.
    """
    with TemporaryDirectory() as folder:
        source, built = Path(folder, "source"), Path(folder, "built")
        source.mkdir()
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(root / name, source)
        leave_out = shutil.ignore_patterns("__pycache__", ".*", *_NOT_FOR_LEARNERS)
        shutil.copytree(root / "course_lib", source / "course_lib", ignore=leave_out)
        package = source / "course_lib" / "__init__.py"
        package.write_text(package.read_text().replace(f'"{course_lib.__version__}"', f'"{kit_version(root)}"'))
        # Without isolation: the build needs no network, and is made with the setuptools that is installed.
        options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check"]
        command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(built), str(source)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        if done.returncode:
            raise Problem(
                f"The package cannot be built: {done.stderr.strip().splitlines()[-1:]}. Is setuptools installed?"
            )
        (wheel,) = built.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        _zip(files, wheel)
        return wheel.name, wheel.read_bytes()


def _zip(files: dict[str, bytes], destination: Path) -> None:
    """Write a zip file in which nothing depends on when, where or by whom it is made."""
    with zipfile.ZipFile(destination, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, so that the permissions below count
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name])
