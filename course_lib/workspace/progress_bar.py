"""A progress bar on stderr for several tasks at once, each of which counts down."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int], None]]:
    """Show a bar for each task; yield the function that updates one, given its name and how much is left."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, TaskID] = {}

        def update(name: str, left: int) -> None:
            if name not in tasks:
                tasks[name] = bar.add_task(name, total=left)
            bar.update(tasks[name], completed=(bar.tasks[tasks[name]].total or 0) - left)

        yield update
