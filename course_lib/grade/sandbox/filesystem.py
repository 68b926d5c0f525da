"""The files that a submission sees: the interpreter, read-only, and one small writable tmpfs. Nothing else."""

import functools
import os
import site
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

from course_lib.grade.sandbox import syscalls
from course_lib.grade.sandbox.namespaces import NOBODY

WORK = "/submission"
HOME = "/home/student"
WRITABLE = (WORK, "/tmp", "/dev/shm", HOME)
_PACKAGE = Path(__file__).parents[2]  # the package that the engine belongs to, which may be anywhere
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
_ETC = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "alternatives", "fonts", "mime.types")
_DEVICES = ("null", "zero", "full", "random", "urandom")
_PASSWD = f"student:x:{NOBODY}:{NOBODY}:Student:{HOME}:/bin/sh\n"


@functools.cache
def interpreter_paths() -> dict[str, str]:
    """Return what the interpreter needs: its own folders, the system's libraries, and this package without its course.

    Returns:
        Path here -> path in the sandbox, which is the same.
    """
    paths = {sys.prefix, sys.base_prefix, *site.getsitepackages(), sysconfig.get_path("stdlib"), str(_PACKAGE)}
    paths.add(os.path.dirname(os.path.realpath(sys.executable)))
    if site.ENABLE_USER_SITE and os.path.isdir(site.getusersitepackages()):
        paths.add(site.getusersitepackages())
    paths |= {os.path.realpath(path) for path in paths}
    return {path: path for path in _outermost([*_SYSTEM, *(f"/etc/{name}" for name in _ETC), *paths])}


def enter(root: str, read_only: Mapping[str, str], disk: int) -> None:
    """Make the submission's file system, and move into it.

    Args:
        root: an empty folder of the host; what is mounted there is visible to this process alone.
        read_only: what the submission can read besides its own folders: path here -> path in the sandbox. What is
            missing here will be missing there.
        disk: bytes that the writable folders hold together.
    """
    syscalls.mount("none", "/", None, syscalls.MS_REC | syscalls.MS_PRIVATE)
    tmpfs = syscalls.MS_NOSUID | syscalls.MS_NODEV
    syscalls.mount("tmpfs", root, "tmpfs", tmpfs, "mode=0755,size=1m")
    _make_writable(root, disk)
    for source, target in read_only.items():  # after the writable folders: they must not hide a course below /tmp
        _show(source, target, root)
    for name in _DEVICES:
        _bind(f"/dev/{name}", f"{root}/dev/{name}")
    _make_terminals(root)
    os.makedirs(f"{root}/proc", exist_ok=True)
    syscalls.mount("proc", f"{root}/proc", "proc", tmpfs)
    Path(root, "etc").mkdir(exist_ok=True)
    Path(root, "etc/passwd").write_text(_PASSWD)
    Path(root, "etc/hosts").write_text("127.0.0.1 localhost\n")
    syscalls.pivot_root(root)
    os.chdir(WORK)


def _show(source: str, target: str, root: str) -> None:
    """Show a path of the host, read-only."""
    if os.path.islink(source) and "/" not in source.strip("/"):  # /bin -> usr/bin
        os.symlink(os.readlink(source), root + target)
    elif os.path.exists(source):
        _make_folders(os.path.dirname(target), root)
        _bind(source, root + target)
        syscalls.make_read_only(root + target)


def _make_folders(folder: str, root: str) -> None:
    """Make a folder and its parents; in a writable folder, they belong to the submission, which may add to them."""
    if os.path.isdir(root + folder):
        return
    _make_folders(os.path.dirname(folder), root)
    os.mkdir(root + folder)
    if os.geteuid() == 0 and folder.startswith(tuple(f"{path}/" for path in WRITABLE)):
        os.chown(root + folder, NOBODY, NOBODY)


def _bind(source: str, target: str) -> None:
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        Path(target).touch()
    syscalls.mount(source, target, None, syscalls.MS_BIND | syscalls.MS_REC)


def _make_writable(root: str, disk: int) -> None:
    """Show one tmpfs at all writable paths, so that one size limits them all."""
    store = f"{root}/.writable"
    os.mkdir(store)
    options = f"mode=0755,size={disk},nr_inodes=20000"
    syscalls.mount("tmpfs", store, "tmpfs", syscalls.MS_NOSUID | syscalls.MS_NODEV, options)
    for path in WRITABLE:
        source = store + path
        os.makedirs(source)
        os.chmod(source, 0o1777 if path in ("/tmp", "/dev/shm") else 0o700)
        if os.geteuid() == 0:
            os.chown(source, NOBODY, NOBODY)
        _bind(source, root + path)


def _make_terminals(root: str) -> None:
    """Make pseudo-terminals, which IPython's ``!command`` needs."""
    os.makedirs(f"{root}/dev/pts", exist_ok=True)
    options = "newinstance,ptmxmode=0666,mode=0620,max=16"
    syscalls.mount("devpts", f"{root}/dev/pts", "devpts", syscalls.MS_NOSUID, options)
    os.symlink("pts/ptmx", f"{root}/dev/ptmx")


def _outermost(paths: Iterable[str]) -> list[str]:
    """Sort paths and leave out those that are inside another one."""
    kept: list[str] = []
    for path in sorted({os.path.abspath(path) for path in paths}):
        if not any(path.startswith(f"{other}/") for other in kept):
            kept.append(path)
    return kept
