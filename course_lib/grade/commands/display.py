"""What a run of grading shows: a progress bar while it goes on, then states and scores."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from course_lib.grade.batch.assignment import GradingResult, ProgressCallbacks
from course_lib.grade.commands.doctor import Findings
from course_lib.grade.model import State

_BARS = " ▁▂▃▄▅▆▇█"


@contextmanager
def progress() -> Iterator[ProgressCallbacks]:
    """Draw on stderr how many are done and running, how fast it goes and how long it will take."""
    text = TextColumn("{task.fields[running]} running {task.fields[rate]}")
    columns = (TextColumn("grading"), BarColumn(), MofNCompleteColumn(), text, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, running=0, rate="warming up")

        def done(_: object) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{speed:.1f}/s" if speed else "")

        yield ProgressCallbacks(
            total=lambda total: bar.update(task, total=total),
            running=lambda count: bar.update(task, running=count),
            done=done,
            unchanged=lambda student: bar.update(task, advance=1),
        )


def tables(result: GradingResult) -> None:
    """Print how many submissions ended in which state, who needs attention, and how the scores spread."""
    console = Console()
    counts = Counter(state.state for state in result.verdicts.values())
    table = Table("state", "submissions")
    for state in State:
        if counts[state]:
            table.add_row(state, str(counts[state]))
    console.print(table)
    for student, verdict in sorted(result.verdicts.items()):
        if verdict.state != State.GRADED:
            console.print(f"{student}: {verdict.state}: {'; '.join(verdict.sentences)}", markup=False, highlight=False)
    if result.unchanged:
        console.print(f"{len(result.unchanged)} had not changed and were left as they are.")
    if result.scores:
        console.print(f"scores 0 {histogram(list(result.scores.values()), result.max_score)} {result.max_score:g}")


def findings(report: Findings) -> None:
    """Print what ``course doctor`` found."""
    console = Console()
    console.print(f"Python {report.python} on {report.system}, {report.cores} cores", highlight=False)
    for name, number in report.packages.items():
        console.print(
            f"  {name} {number or 'is missing: pip install course_lib[class]'}", highlight=False, markup=False
        )
    table = Table("layer of the sandbox", "", "what to do")
    for layer in report.layers:
        state = "active" if layer.active else "missing" if layer.needed else "missing, not needed"
        table.add_row(layer.name, state, "" if layer.active else layer.remedy)
    console.print(table)


def histogram(scores: list[float], most: float, bins: int = 20) -> str:
    """Draw the scores' distribution between 0 and ``most`` as one line."""
    counts = [0] * bins
    for score in scores:
        counts[min(bins - 1, max(0, int(bins * score / most)))] += 1 if most else 0
    top = max(counts) or 1
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // top)] for count in counts)
