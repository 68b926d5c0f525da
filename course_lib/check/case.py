"""How one case of a check ends: it passes, or a sentence says why it does not."""

from dataclasses import dataclass

from course_lib.result import ResultState


class Failed(AssertionError):
    """A case failed; the message says how."""


@dataclass(frozen=True)
class Case:
    """A case that was run.

    Attributes:
        name: the promise that the case tests.
        state: how it ended (a case by itself is never partial).
        message: what went wrong, in a sentence; None if it passed.
        weight: its share of the points.
    """

    name: str
    state: ResultState
    message: str | None = None
    weight: float = 1

    @property
    def passed(self) -> bool:
        """Whether the promise was kept."""
        return self.state is ResultState.PASSED
