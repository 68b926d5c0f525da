"""Finds out which layers of the sandbox work here, and how to enable the others."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from course_lib.problem import Problem


@dataclass(frozen=True)
class Layer:
    """One layer of the sandbox.

    Attributes:
        name: its name.
        active: whether it works here.
        needed: whether nothing is graded without it.
        remedy: how to enable it.
    """

    name: str
    active: bool
    needed: bool
    remedy: str


def layers() -> list[Layer]:
    """Try each layer in a process of its own."""
    from course_lib.grade.sandbox import cgroups

    return [
        Layer(
            name="user, mount, process, network and IPC namespaces",
            active=_works(_namespaces),
            needed=True,
            remedy="allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, and "
            "kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu), or grade as root",
        ),
        Layer(
            name="a private file system",
            active=_works(_filesystem),
            needed=True,
            remedy="needs Linux 5.12; in a container, run it with --security-opt seccomp=unconfined and an unmasked "
            "/proc (--security-opt systempaths=unconfined)",
        ),
        Layer(
            name="Landlock",
            active=_works(_landlock),
            needed=True,
            remedy="needs Linux 5.13 with landlock in the kernel's list of security modules (lsm=landlock,...)",
        ),
        Layer(name="resource limits", active=_works(_limits), needed=True, remedy="needs Linux"),
        Layer(name="no new privileges", active=_works(_no_new_privileges), needed=True, remedy="needs Linux"),
        Layer(
            name="control groups",
            active=cgroups.available(),
            needed=False,
            remedy="start it with systemd-run --user --scope -p Delegate=yes; "
            "without them, memory is sampled five times a second",
        ),
    ]


def require() -> None:
    """Make sure that submissions can be sandboxed.

    Raises:
        Problem: a layer is not available; the message names it and the remedy.
    """
    for layer in layers():
        if layer.needed and not layer.active:
            raise Problem(
                f"Sandbox layer “{layer.name}” is not available: {layer.remedy}. "
                "(`--no-sandbox` grades without it; submissions can then do anything you can.)"
            )


def _works(attempt: Callable[[], None]) -> bool:
    """Whether ``attempt`` succeeds in a child process, to which its effects are confined."""
    child = os.fork()
    if child == 0:
        try:
            attempt()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


# Each imports what it needs: on a system that lacks a layer, its module may lack what it imports.


def _namespaces() -> None:
    from course_lib.grade.sandbox import namespaces

    namespaces.separate()


def _filesystem() -> None:
    from tempfile import mkdtemp

    from course_lib.grade.sandbox import filesystem, namespaces

    folder = mkdtemp(prefix=f"course-layer-{os.getppid()}-", dir="/tmp")
    seen = os.open("/tmp", os.O_PATH)  # to find it again, once this process has another root
    namespaces.separate()
    child = os.fork()  # process 1 of the new namespace, which is allowed to mount its /proc
    if child == 0:
        try:
            filesystem.enter(folder, filesystem.interpreter_paths(), disk=1 << 20)
            namespaces.become_nobody()
        except BaseException:
            os._exit(1)
        os._exit(0)
    failed = os.waitpid(child, 0)[1]
    os.rmdir(os.path.basename(folder), dir_fd=seen)
    if failed:
        raise OSError("the private file system cannot be made")


def _landlock() -> None:
    from landlock import landlock_abi_version

    if landlock_abi_version() < 1:
        raise OSError


def _limits() -> None:
    from course_lib.grade.limits import Limits
    from course_lib.grade.sandbox import rlimits

    rlimits.apply(Limits())


def _no_new_privileges() -> None:
    from course_lib.grade.sandbox import syscalls

    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    if not syscalls.prctl(syscalls.PR_GET_NO_NEW_PRIVS, 0):
        raise OSError
