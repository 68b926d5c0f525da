"""Where jobs run: forked workers of this machine, or a Dask cluster, behind one ``concurrent.futures`` interface."""

import ctypes
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context

from course_lib.grade.conversation import Refused
from course_lib.grade.job import Job, Outcome, work
from course_lib.grade.warm import WarmInterpreter
from course_lib.problem import Problem

_TRIES = 3  # how often a job is given to a worker before it counts as died


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0))


@contextmanager
def local(
    jobs: int, *, sandbox: bool = True, warm: str | None = None
) -> Iterator[tuple[Callable[[], Executor], Callable[[Job], Outcome]]]:
    """Yield (how to make an executor of ``jobs`` forked workers, what they do); they share one warm process.

    ``warm`` is the socket of one that runs already; it stays.
    """
    make = partial(ProcessPoolExecutor, jobs, get_context("fork"), _die_with_parent, (os.getpid(),))
    own = None if warm else WarmInterpreter(sandbox=sandbox, threads=max(1, cores() // jobs))
    try:
        yield make, partial(work, warm=warm or own.socket, sandbox=sandbox)
    finally:
        if own:
            own.close()


@contextmanager
def dask(address: str, *, sandbox: bool = True) -> Iterator[tuple[Callable[[], Executor], Callable[[Job], Outcome]]]:
    """Yield the same for a Dask cluster, whose workers each start a warm process of their own.

    Raises:
        Problem: nobody answers at that address.
    """
    from distributed import Client

    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise Problem(f"No Dask scheduler answers at {address}: start one with dask scheduler. ({error})") from None
    try:
        # pure=False: the same answers handed in by two students are two jobs.
        yield partial(client.get_executor, pure=False), partial(work, sandbox=sandbox)
    finally:
        client.close()


def run(
    make: Callable[[], Executor], do: Callable[[Job], Outcome], jobs: Iterable[Job], ahead: int
) -> Iterator[Outcome]:
    """Yield outcomes as they come, with at most ``ahead`` jobs under way, whatever dies on the way.

    Raises:
        Problem: submissions cannot be executed here.
    """
    waiting: dict[Future, Job] = {}
    tries: dict[str, int] = {}
    source = iter(jobs)
    executor = make()
    try:
        while True:
            while len(waiting) < ahead and (job := next(source, None)) is not None:
                waiting[executor.submit(do, job)] = job
            if not waiting:
                return
            again = []
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                job = waiting.pop(future)
                error = future.exception()
                if error is None:
                    tries.pop(job.student, None)
                    yield future.result()
                elif isinstance(error, Refused):
                    raise Problem(f"Submissions cannot be locked in here ({error}): run course doctor.") from None
                elif not _worker_died(error):
                    raise error
                else:
                    tries[job.student] = tries.get(job.student, 0) + 1
                    again.append(job)
            if again:
                if any(_broken(future) for future in waiting) or isinstance(executor, ProcessPoolExecutor):
                    again += waiting.values()
                    waiting.clear()
                    executor.shutdown(wait=False, cancel_futures=True)
                    executor = make()
                for job in again:
                    if tries.get(job.student, 0) >= _TRIES:
                        yield Outcome(job.student, "died", ["the worker that graded it died again and again"])
                    else:
                        waiting[executor.submit(do, job)] = job
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _worker_died(error: BaseException) -> bool:
    return isinstance(error, BrokenExecutor) or type(error).__name__ in ("KilledWorker", "CancelledError")


def _broken(future: Future) -> bool:
    return future.done() and future.exception() is not None


def _die_with_parent(parent: int) -> None:
    """A worker must not outlive a grader that was killed; and Ctrl-C is the grader's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)
