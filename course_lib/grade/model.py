"""The plain data that travels from phase to phase: states, what a submission used, and the outcome of grading it."""

from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """The state of a graded submission, from the best to the worst; if several apply, the worst one counts."""

    GRADED = "graded"
    REPAIRED = "graded after repair"
    NEEDS_REVIEW = "needs review"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    DIED = "died"
    UNREADABLE = "unreadable"

    @property
    def severity(self) -> int:
        """Its position in the list above."""
        return list(State).index(self)

    @classmethod
    def worst(cls, *states: "State") -> "State":
        """Return the worst of these states; ``GRADED`` without any."""
        return max(states, key=lambda state: state.severity, default=cls.GRADED)


@dataclass(frozen=True)
class Usage:
    """What a submission used.

    Attributes:
        seconds: wall time of executing its notebooks.
        cpu: CPU seconds of its processes.
        memory: bytes its processes held beyond the warm process, at most; sampled five times a second and at the end.
    """

    seconds: float = 0.0
    cpu: float = 0.0
    memory: int = 0


@dataclass(frozen=True)
class Verdict:
    """What the gradebook remembers about a graded submission, next to its points.

    Attributes:
        state: how it ended.
        sentences: why: what was repaired, how it ended, what needs review.
        digest: a hash of what was graded, and of everything it was graded against.
    """

    state: State
    sentences: list[str] = field(default_factory=list)
    digest: str = ""


@dataclass(frozen=True)
class Grade:
    """The points of one cell.

    Attributes:
        points: None asks for a manual grade.
        needs_review: whether a person should look at it.
    """

    points: float | None
    needs_review: bool = False


@dataclass(frozen=True)
class NotebookOutcome:
    """The outcome of grading one notebook, ready to be recorded.

    Attributes:
        name: the notebook's name.
        text: the executed and sanitised notebook, as JSON.
        grades: the points of each graded cell.
        comments: nbgrader's automatic comment on each answer.
        state: how it ended.
        sentences: why.
        usage: what it used.
        log: more about it, for someone who wonders, a line each.
    """

    name: str
    text: str
    grades: dict[str, Grade]
    comments: dict[str, str | None] = field(default_factory=dict)
    state: State = State.GRADED
    sentences: tuple[str, ...] = ()
    usage: Usage = Usage()
    log: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """The outcome of grading one submission, ready to be recorded.

    Attributes:
        student: whose submission it is.
        state: the worst state of its notebooks.
        sentences: why, notebook by notebook; a sentence that fits several of them occurs once.
        notebooks: the notebooks' outcomes, by name.
        usage: what all of them used together.
    """

    student: str
    state: State
    sentences: tuple[str, ...]
    notebooks: dict[str, NotebookOutcome]
    usage: Usage

    @classmethod
    def of(cls, student: str, notebooks: list[NotebookOutcome], notes: tuple[str, ...] = ()) -> "Outcome":
        """Put the outcomes of a submission's notebooks together.

        Args:
            student: whose submission it is.
            notebooks: the outcome of each notebook.
            notes: sentences about the submission as a whole; they come first.
        """
        sentences = [*notes, *(sentence for notebook in notebooks for sentence in notebook.sentences)]
        usages = [notebook.usage for notebook in notebooks]
        return cls(
            student=student,
            state=State.worst(*(notebook.state for notebook in notebooks)),
            sentences=tuple(dict.fromkeys(map(printable, sentences))),
            notebooks={notebook.name: notebook for notebook in notebooks},
            usage=Usage(
                seconds=sum(usage.seconds for usage in usages),
                cpu=sum(usage.cpu for usage in usages),
                memory=max((usage.memory for usage in usages), default=0),
            ),
        )


def printable(text: str) -> str:
    """Return a text as one line that can be stored and shown in a terminal, whatever a submission put into it.

    Control characters could change what the terminal shows, and a lone surrogate cannot be encoded.
    """
    return "".join(character if character.isprintable() else " " for character in text)
