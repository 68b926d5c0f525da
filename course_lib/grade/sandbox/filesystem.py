"""The files that a submission sees: the interpreter read-only, and one small writable tmpfs. Nothing else."""

import functools
import os
import site
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import course_lib
from course_lib.grade.sandbox import syscalls
from course_lib.grade.sandbox.namespaces import NOBODY

WORK = "/submission"
WRITABLE = (WORK, "/tmp", "/dev/shm", "/home/student")
DATA = "/home/student/.cache/pytorch-course"
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
_ETC = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "alternatives", "fonts", "mime.types")
_DEVICES = ("null", "zero", "full", "random", "urandom")
_PASSWD = f"student:x:{NOBODY}:{NOBODY}:Student:/home/student:/bin/sh\n"


@functools.cache  # the warm process knows them for all its forks
def read_only_paths() -> tuple[str, ...]:
    """What the interpreter needs: its own folders, the system's libraries and this package, not its source tree."""
    paths = {sys.prefix, sys.base_prefix, *site.getsitepackages(), sysconfig.get_path("stdlib")}
    paths |= {os.path.dirname(os.path.realpath(sys.executable)), os.path.dirname(course_lib.__file__)}
    if site.ENABLE_USER_SITE and os.path.isdir(site.getusersitepackages()):
        paths.add(site.getusersitepackages())
    paths |= {os.path.realpath(path) for path in paths}
    return tuple(_outermost([*_SYSTEM, *(f"/etc/{name}" for name in _ETC), *paths]))


def enter(place: str, read_only: Iterable[str], data: str, space: int) -> None:
    """Make the submission's world on the empty folder ``place`` and move into it.

    Args:
        place: an empty folder of the host; what is mounted there is seen by this process alone.
        read_only: paths of the host that are shown at the same place, and cannot be written.
        data: the folder of the course's data sets; each is shown, read-only, where the course looks for it.
        space: bytes that the writable folders hold together.
    """
    syscalls.mount("none", "/", None, syscalls.MS_REC | syscalls.MS_PRIVATE)
    tmpfs = syscalls.MS_NOSUID | syscalls.MS_NODEV
    syscalls.mount("tmpfs", place, "tmpfs", tmpfs, "mode=0755,size=1m")
    _writable(place, space)
    for path in read_only:  # after the writable folders: a course below /tmp must not be hidden by them
        _show(path, place)
    for name in _DEVICES:
        _bind(f"/dev/{name}", f"{place}/dev/{name}")
    _data_sets(data, place + DATA)
    _terminals(place)
    os.makedirs(f"{place}/proc", exist_ok=True)
    syscalls.mount("proc", f"{place}/proc", "proc", tmpfs)
    Path(place, "etc").mkdir(exist_ok=True)
    Path(place, "etc/passwd").write_text(_PASSWD)
    Path(place, "etc/hosts").write_text("127.0.0.1 localhost\n")
    syscalls.pivot_root(place)
    os.chdir(WORK)


def _show(path: str, place: str) -> None:
    if os.path.islink(path) and "/" not in path.strip("/"):  # /bin -> usr/bin
        os.symlink(os.readlink(path), place + path)
    elif os.path.exists(path):
        _bind(path, place + path)
        syscalls.make_read_only(place + path)


def _bind(source: str, target: str) -> None:
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        Path(target).touch()
    syscalls.mount(source, target, None, syscalls.MS_BIND | syscalls.MS_REC)


def _writable(place: str, space: int) -> None:
    """One tmpfs shows at every writable path, so that one size limits them all."""
    store = f"{place}/.writable"
    os.mkdir(store)
    options = f"mode=0755,size={space},nr_inodes=20000"
    syscalls.mount("tmpfs", store, "tmpfs", syscalls.MS_NOSUID | syscalls.MS_NODEV, options)
    for path in WRITABLE:
        source = store + path
        os.makedirs(source)
        os.chmod(source, 0o1777 if path in ("/tmp", "/dev/shm") else 0o700)
        if os.geteuid() == 0:
            os.chown(source, NOBODY, NOBODY)
        _bind(source, place + path)


def _data_sets(source: str, target: str) -> None:
    """Show each data set; the folder above them stays the submission's own, for data sets that it makes."""
    for edition in Path(source).glob("data-*"):
        own = Path(target, edition.name)
        own.mkdir(parents=True)
        if os.geteuid() == 0:
            for folder in (own, own.parent, own.parent.parent):
                os.chown(folder, NOBODY, NOBODY)
        for path in edition.glob("[!.]*"):
            _bind(str(path), str(own / path.name))
            syscalls.make_read_only(str(own / path.name))


def _terminals(place: str) -> None:
    """Pseudo-terminals, which IPython's ``!command`` needs."""
    os.makedirs(f"{place}/dev/pts", exist_ok=True)
    options = "newinstance,ptmxmode=0666,mode=0620,max=16"
    syscalls.mount("devpts", f"{place}/dev/pts", "devpts", syscalls.MS_NOSUID, options)
    os.symlink("pts/ptmx", f"{place}/dev/ptmx")


def _outermost(paths: Iterable[str]) -> list[str]:
    """Sort paths and leave out those that lie in another one."""
    kept: list[str] = []
    for path in sorted({os.path.abspath(path) for path in paths}):
        if not any(path.startswith(f"{other}/") for other in kept):
            kept.append(path)
    return kept
