"""Namespaces: the submission's own processes, mounts, network, host name and users."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from course_lib.grade.sandbox import syscalls

_OWN = syscalls.CLONE_NEWNS | syscalls.CLONE_NEWNET | syscalls.CLONE_NEWIPC | syscalls.CLONE_NEWUTS
NOBODY = 65534


@contextmanager
def children_in_new_pids() -> Iterator[None]:
    """Make the one child that is forked inside process 1 of a new namespace. Needs privileges."""
    own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
    try:
        syscalls.unshare(syscalls.CLONE_NEWPID)
        try:
            yield
        finally:
            syscalls.setns(own, syscalls.CLONE_NEWPID)
    finally:
        os.close(own)


def separate(*, pids: bool = True) -> None:
    """Leave the host's namespaces.

    Without privileges, a user namespace comes first: it gives the right to make the others.

    Args:
        pids: whether to leave its process ids too; the next child is then process 1 of a new namespace.
    """
    wanted = _OWN | (syscalls.CLONE_NEWPID if pids else 0)
    if os.geteuid() == 0:
        syscalls.unshare(wanted)
    else:
        user, group = os.geteuid(), os.getegid()
        syscalls.unshare(syscalls.CLONE_NEWUSER | wanted)
        _map(user, group)


def become_nobody() -> None:
    """Drop all remaining privileges for good: root becomes nobody in its own user namespace, without capabilities."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        syscalls.prctl(syscalls.PR_SET_DUMPABLE, 1)  # so that /proc/self belongs to us again
        syscalls.unshare(syscalls.CLONE_NEWUSER)
        _map(NOBODY, NOBODY)
    # This limit belongs to the new user namespace: no further ones can be made in it.
    _write("/proc/sys/user/max_user_namespaces", "0")
    syscalls.drop_capabilities()
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)


def _map(user: int, group: int) -> None:
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{NOBODY} {user} 1")
    _write("/proc/self/gid_map", f"{NOBODY} {group} 1")


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)
