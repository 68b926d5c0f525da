"""What a benchmark found, for a program and for a person."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Cost:
    """What grading costs with one of the two programs.

    Attributes:
        start: seconds that the program needs if there is nothing to grade.
        each: seconds of every further submission.
        cpu: CPU seconds of every further submission.
    """

    start: float
    each: float
    cpu: float


@dataclass(frozen=True)
class Comparison:
    """How ``nbgrader autograde`` and ``course grade`` graded the same submissions.

    Attributes:
        assignment: the assignment.
        students: submissions in the class.
        stock_measured: how many of them nbgrader graded.
        stock: what ``nbgrader autograde`` costs.
        fast: what ``course grade`` costs, on the whole class.
        different: the cells that both graded, with different scores; empty if all is well.
        engine_cpu: CPU seconds of a submission beyond those that its cells took in IPython.
        memory: MiB that the grader's process held at most.
        many: students of another class that was graded to see how memory grows; 0 for none.
        many_memory: MiB that the grader's process held at most for that class.
        dask_each: seconds of every further submission on two Dask workers; None if not measured.
    """

    assignment: str
    students: int
    stock_measured: int
    stock: Cost
    fast: Cost
    different: tuple[str, ...]
    engine_cpu: float
    memory: int
    many: int = 0
    many_memory: int = 0
    dask_each: float | None = None

    @property
    def same_scores(self) -> bool:
        """Whether every score of every cell that both graded is the same."""
        return not self.different

    @property
    def ratio(self) -> float:
        """The throughput of ``course grade``, once it has started, in multiples of nbgrader's."""
        return self.stock.each / self.fast.each

    @property
    def ratio_of_all(self) -> float:
        """How many times faster the whole class is done, including the start of both."""
        stock = self.stock.start + self.students * self.stock.each
        return stock / (self.fast.start + self.students * self.fast.each)

    def as_data(self) -> dict[str, Any]:
        """Everything, for a program."""
        data = asdict(self)
        for name in ("stock", "fast"):
            data |= {f"{name}_{field}": value for field, value in data.pop(name).items()}
        data = {name: round(value, 3) if isinstance(value, float) else value for name, value in data.items()}
        ratios = {"ratio": round(self.ratio, 1), "ratio_of_all": round(self.ratio_of_all, 1)}
        return {**data, "same_scores": self.same_scores, **ratios}

    def sentence(self) -> str:
        """Everything, for a person."""
        scores = "the scores are the same" if self.same_scores else f"THE SCORES DIFFER: {', '.join(self.different)}"
        lines = [
            f"{self.assignment}, {self.students} submissions, {scores}",
            f"nbgrader autograde  {_text(self.stock)}; measured on {self.stock_measured})",
            f"course grade        {_text(self.fast)})",
            f"{self.ratio:.1f} times the throughput; the whole class {self.ratio_of_all:.1f} times faster",
            f"the engine's own cost: {self.engine_cpu:.3f} s of CPU each; the grader held {self.memory} MiB",
        ]
        if self.dask_each is not None:
            slower = 100 * (self.dask_each / self.fast.each - 1)
            lines.append(f"two Dask workers    {self.dask_each:6.3f} s each, {slower:+.0f} % of two local ones")
        if self.many:
            growth = f"{self.many_memory} MiB, instead of {self.memory} MiB for {self.students}"
            lines.append(f"{self.many} submissions: {growth}")
        return "\n".join(lines)


def _text(cost: Cost) -> str:
    return f"{cost.start:5.1f} s to start, then {cost.each:6.3f} s each ({cost.cpu:.3f} s of CPU"
