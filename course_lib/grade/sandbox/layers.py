"""Which layers of the sandbox work here, and how to get those that do not. Nothing is graded without them."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from course_lib.problem import Problem


@dataclass(frozen=True)
class Layer:
    """One layer.

    Attributes:
        name: what it is.
        active: whether it works here.
        needed: whether grading refuses without it.
        remedy: what to do when it does not work.
    """

    name: str
    active: bool
    needed: bool
    remedy: str


def layers() -> list[Layer]:
    """Try every layer in a process of its own."""
    from course_lib.grade.sandbox import cgroups

    names = "user, mount, process, network and IPC namespaces"
    found = [
        Layer(
            names,
            _works(_namespaces),
            True,
            "allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, and "
            "kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu), or grade as root",
        ),
        Layer(
            "a private file system",
            _works(_filesystem),
            True,
            "needs Linux 5.12; in a container, run it with --security-opt seccomp=unconfined and an unmasked /proc "
            "(--security-opt systempaths=unconfined)",
        ),
        Layer(
            "Landlock",
            _works(_landlock),
            True,
            "needs Linux 5.13 with landlock in the kernel's list of security modules (lsm=landlock,...)",
        ),
        Layer("resource limits", _works(_limits), True, "needs Linux"),
        Layer("no new privileges", _works(_no_new_privileges), True, "needs Linux"),
        Layer(
            "control groups",
            cgroups.available(),
            False,
            "start it with systemd-run --user --scope -p Delegate=yes; "
            "without them, memory is watched five times a second",
        ),
    ]
    return found


def require() -> None:
    """Make sure that a submission can be locked in.

    Raises:
        Problem: a layer is missing; the sentence names it and the remedy.
    """
    for layer in layers():
        if layer.needed and not layer.active:
            raise Problem(
                f"The sandbox's layer “{layer.name}” is missing here: {layer.remedy}. "
                "(--no-sandbox grades without, and lets submissions do all that you may.)"
            )


def _works(attempt: Callable[[], None]) -> bool:
    """Whether ``attempt`` succeeds in a child process, which keeps its effects to itself."""
    child = os.fork()
    if child == 0:
        try:
            attempt()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def _namespaces() -> None:
    from course_lib.grade.sandbox import namespaces

    namespaces.separate()


def _filesystem() -> None:
    from tempfile import mkdtemp

    from course_lib.grade.sandbox import filesystem, namespaces

    folder = mkdtemp(prefix=f"course-layer-{os.getppid()}-", dir="/tmp")
    seen = os.open("/tmp", os.O_PATH)  # the way back to it, once this process sees another root
    namespaces.separate()
    child = os.fork()  # process 1 of the new world, which may mount its /proc
    if child == 0:
        try:
            filesystem.enter(folder, filesystem.read_only_paths(), "", 1 << 20)
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

    Limits().apply()


def _no_new_privileges() -> None:
    from course_lib.grade.sandbox import syscalls

    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    if not syscalls.prctl(syscalls.PR_GET_NO_NEW_PRIVS, 0):
        raise OSError
