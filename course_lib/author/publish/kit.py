"""The kit for students: one zip file with the lessons, the package, and how to begin.

The same sources give the same bytes.
"""

import json
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import course_lib
from course_lib.author.publish.start_here import start_here_page
from course_lib.author.publish.student_version import make_student_version, source_digest
from course_lib.author.publish.version import kit_version
from course_lib.paths import lessons
from course_lib.problem import Problem
from course_lib.workspace.files import files_below
from course_lib.workspace.kit import MARK

FOLDER = "pytorch-course"  # what the zip unpacks into
_NOT_FOR_LEARNERS = ("grade", "author")  # the rooms for classes and for the maintainer
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

You need Python 3.11 or newer, or conda, and about 3 GB of disk space. Open a terminal in this folder (the one with this
file). The first two steps are needed only once.

| | with Python alone | with conda |
|---|---|---|
| 1 | `python3 -m venv .venv` | `conda env create -f environment.yml` |
| 2 | `.venv/bin/pip install --constraint constraints.txt ./{wheel}` | `conda activate pytorch-course` |
| 3 | `.venv/bin/course lab` | `course lab` |

On Windows, write `.venv\\Scripts\\` instead of `.venv/bin/`. The last step copies the lessons into the folder
`workspace` and opens JupyterLab there; next time, it is all you need. In JupyterLab, continue with `START_HERE.md`.
`course check` shows your points, here or in a terminal in JupyterLab.

**A newer kit?** Unpack it over this folder. Your work is in `workspace` and is never overwritten: if you have changed
a lesson, its newer version is put next to yours.

The lessons: {titles}.
"""


def build_kit(root: Path, destination: Path) -> None:
    """Release the lessons of the course at ``root`` and write the kit to ``destination``.

    Raises:
        Problem: a lesson cannot be released, or the package cannot be built.
    """
    with TemporaryDirectory() as folder:
        make_student_version(root, Path(folder))
        pack(root, Path(folder), destination)


def pack(root: Path, released: Path, destination: Path) -> None:
    """Write the kit with lessons that have been released already.

    Raises:
        Problem: the package cannot be built.
    """
    name, wheel = learner_wheel(root)
    titles = [line.partition("](")[0].partition("[")[2] for line in start_here_page(lessons(released)).splitlines()]
    files = {
        "START_HERE.md": _BEGIN.format(wheel=name, titles=", ".join(filter(None, titles))).encode(),
        "environment.yml": _ENVIRONMENT.format(wheel=name).encode(),
        "constraints.txt": (root / "constraints.txt").read_bytes(),
        "LICENSE": (root / "LICENSE").read_bytes(),
        MARK: json.dumps({"version": kit_version(root), "source": source_digest(root)}, indent=1).encode() + b"\n",
        name: wheel,
        **{f"lessons/{path}": (released / path).read_bytes() for path in files_below(released)},
    }
    destination.parent.mkdir(parents=True, exist_ok=True)
    _zip({f"{FOLDER}/{path}": data for path, data in files.items()}, destination)


def learner_wheel(root: Path) -> tuple[str, bytes]:
    """Build a wheel of the package with the learners' rooms only; return its file name and content.

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
        # Without isolation, the build uses the installed setuptools and needs no network.
        options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check"]
        command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(built), str(source)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        if done.returncode:
            reason = done.stderr.strip().rpartition("\n")[2]
            raise Problem(f"The package cannot be built: {reason}. Is setuptools installed?")
        (wheel,) = built.glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
        _zip(files, wheel)
        return wheel.name, wheel.read_bytes()


def _zip(files: dict[str, bytes], destination: Path) -> None:
    """Write a zip file in which nothing depends on when, where or by whom it was made."""
    with zipfile.ZipFile(destination, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, so that the permissions below count
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, files[name])
