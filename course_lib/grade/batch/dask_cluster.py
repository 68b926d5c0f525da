"""A Dask cluster as a backend: each of its workers has a warm process of its own."""

from asyncio import CancelledError as AsyncCancelledError
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from functools import partial

from distributed import Client, Worker, WorkerPlugin
from distributed.scheduler import KilledWorker

from course_lib.grade.batch.job import Assignment
from course_lib.grade.batch.pool import Backend, give, grader, take_back
from course_lib.problem import Problem


class _GiveAssignment(WorkerPlugin):
    """Gives the assignment to every worker once, also to those that join later."""

    def __init__(self, assignment: Assignment):
        self.assignment = assignment
        self.name = f"course-{assignment.digest}"

    def setup(self, worker: Worker) -> None:
        give(self.assignment)

    def teardown(self, worker: Worker) -> None:
        take_back(self.assignment)


@contextmanager
def dask_cluster(assignment: Assignment, address: str) -> Iterator[Backend]:
    """Yield the Dask cluster whose scheduler is at ``address``.

    Raises:
        Problem: there is no scheduler at that address.
    """
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise Problem(f"No Dask scheduler answers at {address} ({error}). Start one with `dask scheduler`.") from None
    plugin = _GiveAssignment(assignment)
    try:
        client.register_plugin(plugin)
        yield Backend(
            start=partial(client.get_executor, pure=False),  # the same work of two students is two jobs
            grade=grader(assignment),
            width=lambda: max(1, sum(client.nthreads().values())),
            deaths=(KilledWorker, CancelledError, AsyncCancelledError),
        )
    finally:
        with suppress(OSError):  # the cluster has gone
            client.unregister_worker_plugin(plugin.name)
        client.close()
