"""A bar on stderr for work that counts down in several places at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int], None]]:
    """Show a bar; the function yielded is told the name of a task and how much of it is left."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks = {}

        def tell(name: str, left: int) -> None:
            if name not in tasks:
                tasks[name] = bar.add_task(name, total=left)
            bar.update(tasks[name], completed=(bar.tasks[tasks[name]].total or 0) - left)

        yield tell
