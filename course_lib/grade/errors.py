"""What can go wrong between the grader and a submission's process.

::

    GradingError
    ├── Unreadable           the submitted file is not a notebook that can be graded
    ├── Refused              no submission can be executed here: a process cannot be started or sandboxed
    ├── Unreachable          the warm process has died; nothing is known about the submission, so try again
    └── ProcessError         something about the submission's own process
        ├── Disconnected     it has exited, or can no longer be reached
        ├── TimedOut         it didn't answer in time
        └── LimitExceeded    it sent more, or used more memory, than it may
"""

from typing import Literal


class GradingError(Exception):
    """The base of all errors here."""


class Unreadable(GradingError):
    """The submitted file cannot be graded; the message says why in one sentence."""


class Refused(GradingError):
    """A process could not be started or sandboxed; the message names what is missing."""


class Unreachable(GradingError):
    """The warm process has died. Nothing is known about the submission, which has to be executed again."""


class ProcessError(GradingError):
    """Something about the submission's own process."""


class Disconnected(ProcessError):
    """The submission's process has exited or can no longer be reached."""


class TimedOut(ProcessError):
    """The submission's process didn't answer in time."""


class LimitExceeded(ProcessError):
    """The submission's process sent more output, or used more memory, than it may.

    Attributes:
        limit: which limit it was: the name of an attribute of ``Limits``.
    """

    def __init__(self, limit: Literal["memory", "output"]):
        super().__init__(limit)
        self.limit = limit
