"""What the commands show: a progress bar while they grade, then states and scores, or what ``course doctor`` found."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from course_lib.grade.batch.assignment import GradingResult, ProgressCallbacks
from course_lib.grade.commands.doctor import Findings
from course_lib.grade.model import State

_BARS = " ▁▂▃▄▅▆▇█"


@contextmanager
def progress_bar() -> Iterator[ProgressCallbacks]:
    """Show on stderr how many submissions are done and running, the rate, and the time left."""
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


def print_result(result: GradingResult) -> None:
    """Print the number of submissions in each state, those that need attention, and the scores' distribution."""
    console = Console()
    counts = Counter(verdict.state for verdict in result.verdicts.values())
    table = Table("state", "submissions")
    for state in State:
        if counts[state]:
            table.add_row(state, str(counts[state]))
    console.print(table)
    for student, verdict in sorted(result.verdicts.items()):
        if verdict.state != State.GRADED:
            console.print(f"{student}: {verdict.state}: {'; '.join(verdict.sentences)}", markup=False, highlight=False)
    if result.unchanged:
        console.print(f"{len(result.unchanged)} had not changed and were not graded again.")
    if result.scores:
        console.print(f"scores 0 {histogram(list(result.scores.values()), result.max_score)} {result.max_score:g}")


def print_findings(found: Findings) -> None:
    """Print what ``course doctor`` found."""
    console = Console()
    console.print(f"Python {found.python} on {found.system}, {found.cores} cores", highlight=False)
    for name, number in found.packages.items():
        text = number or "is missing. Run `pip install course_lib[class]`."
        console.print(f"  {name} {text}", highlight=False, markup=False)
    table = Table("layer of the sandbox", "", "what to do")
    for layer in found.layers:
        state = "active" if layer.active else "missing" if layer.needed else "missing, not needed"
        table.add_row(layer.name, state, "" if layer.active else layer.remedy)
    console.print(table)


def histogram(scores: Sequence[float], max_score: float, bins: int = 20) -> str:
    """Draw the distribution of scores between 0 and ``max_score`` as one line."""
    counts = [0] * bins
    for score in scores if max_score else []:
        counts[min(bins - 1, max(0, int(bins * score / max_score)))] += 1
    top = max(counts) or 1
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // top)] for count in counts)
