"""What became of one submission."""

from dataclasses import dataclass, field

from course_lib.grade.model import State


@dataclass
class Outcome:
    """What became of a job, ready to be recorded.

    Attributes:
        student: whose.
        state: how it ended.
        sentences: why.
        notebooks: the executed notebooks as JSON text, by name; harmless to look at.
        grades: by notebook and cell: points (None asks for a manual grade) and whether to look.
        comments: by notebook and cell: nbgrader's automatic comment.
        cpu: CPU seconds of the submission's own processes.
        seconds: wall time of executing its notebooks.
        memory: the most bytes that its processes were seen to hold beyond the warm interpreter.
        log: more to tell of its notebooks, for a person who wonders.
    """

    student: str
    state: State = State.GRADED
    sentences: list[str] = field(default_factory=list)
    notebooks: dict[str, str] = field(default_factory=dict)
    grades: dict[str, dict[str, tuple[float | None, bool]]] = field(default_factory=dict)
    comments: dict[str, dict[str, str | None]] = field(default_factory=dict)
    cpu: float = 0.0
    seconds: float = 0.0
    memory: int = 0
    log: list[str] = field(default_factory=list)
