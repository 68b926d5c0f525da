"""Shows proofs: a table for people, plain data for programs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from course_lib.author.prove.proof import Proof, Tally

_TALLIES = ("right", "wrong", "messages", "mutants")
_TITLES = ("right accepted", "wrong rejected", "messages matched", "mutants killed")


def as_data(proofs: Sequence[Proof]) -> dict[str, Any]:
    """Return the proofs and their totals as plain data, ready for JSON."""
    total: dict[str, Any] = {kind: vars(_sum(proofs, kind)) for kind in _TALLIES}
    total["equivalent"] = sum(proof.equivalent for proof in proofs)
    total["seconds"] = round(sum(proof.seconds for proof in proofs), 1)
    total["failures"] = sum(len(proof.failures) for proof in proofs)
    return {"exercises": [proof.as_data() for proof in proofs], "total": total}


def print_table(proofs: Sequence[Proof]) -> None:
    """Print a line for each exercise, and the total."""
    table = Table(box=None, pad_edge=False, header_style="dim", show_footer=True)
    noun = "exercise" if len(proofs) == 1 else "exercises"
    table.add_column("exercise", footer=f"{len(proofs)} {noun}", no_wrap=True)
    for kind, title in zip(_TALLIES, _TITLES, strict=True):
        table.add_column(title, justify="right", footer=_share(_sum(proofs, kind)))
    table.add_column("equivalent", justify="right", footer=str(sum(proof.equivalent for proof in proofs)))
    table.add_column("seconds", justify="right", footer=f"{sum(proof.seconds for proof in proofs):.1f}")
    for proof in proofs:
        tallies = (_share(getattr(proof, kind)) for kind in _TALLIES)
        name = f"{proof.lesson} {proof.exercise}"
        style = "red" if proof.failures else ""
        table.add_row(name, *tallies, str(proof.equivalent), f"{proof.seconds:.1f}", style=style)
    Console(width=max(110, Console().width)).print(table)


def print_failures(proofs: Sequence[Proof]) -> None:
    """Print every failure, with the feedback that a learner would have read."""
    console = Console(highlight=False)
    for proof in proofs:
        for failure in proof.failures:
            first, _, rest = failure.partition("\n")
            heading = f"[bold red]{proof.lesson} {proof.exercise}[/]: {escape(first)}"
            console.print(f"{heading}\n{escape(rest)}\n", soft_wrap=True)


@contextmanager
def progress() -> Iterator[Callable[[Proof], None]]:
    """Yield a function that names an exercise on stderr when it has been proven, if stderr is a terminal."""
    console = Console(stderr=True)
    with console.status("Trying the answers …") as status:
        yield lambda proof: status.update(f"{proof.lesson} {proof.exercise}")


def _sum(proofs: Sequence[Proof], kind: str) -> Tally:
    tallies = [getattr(proof, kind) for proof in proofs]
    return Tally(sum(tally.good for tally in tallies), sum(tally.total for tally in tallies))


def _share(tally: Tally) -> str:
    return f"{tally.good} of {tally.total}"
