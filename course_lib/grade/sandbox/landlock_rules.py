"""Landlock: a second lock on the file system, which holds even if a mount was forgotten."""

import ctypes
import os

from landlock import FSAccess, Ruleset

from course_lib.grade.sandbox.filesystem import WRITABLE

_READ = FSAccess.READ_FILE | FSAccess.READ_DIR | FSAccess.EXECUTE
_DEVICE = FSAccess.READ_FILE | FSAccess.WRITE_FILE


def restrict() -> None:
    """Allow reading everything that is mounted, and writing in the writable folders only. Cannot be undone."""
    ctypes.set_errno(0)  # otherwise the package reports a stale errno as its own error
    rules = Ruleset()
    rules.allow("/", rules=_READ)
    everything = FSAccess.all() & ~(FSAccess.MAKE_CHAR | FSAccess.MAKE_BLOCK)
    rules.allow(*WRITABLE, rules=everything)
    terminal = _DEVICE | (FSAccess.IOCTL_DEV & FSAccess.all())
    rules.allow("/dev/null", "/dev/zero", "/dev/full", rules=_DEVICE)
    rules.allow("/dev/pts", rules=terminal | FSAccess.READ_DIR)
    rules.apply()
    os.close(rules._fd)
