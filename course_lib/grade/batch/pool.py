"""Where jobs run: forked workers of this machine, or a Dask cluster, behind one ``concurrent.futures`` interface."""

import ctypes
import gc
import os
import signal
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context

from course_lib.cores import threads_per_job
from course_lib.grade.batch.job import Job, lost, work
from course_lib.grade.batch.outcome import Outcome
from course_lib.grade.errors import Refused, Unreachable
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.problem import Problem

_PROFILE = "course_lib.grading_profile:PROFILE"
_TRIES = 2  # how often a job may take its worker along, with nothing else under way


@dataclass(frozen=True)
class Place:
    """Where jobs run.

    Attributes:
        make: makes an executor there.
        do: what it does with a job.
        width: how many jobs it does at one time, now.
    """

    make: Callable[[], Executor]
    do: Callable[[Job], Outcome]
    width: Callable[[], int]


@contextmanager
def fresh(jobs: int) -> Iterator[Place]:
    """Yield this machine, where each submission starts a process of its own: nothing is forked, nothing is warm."""
    do = partial(work, sandbox=False, fork=False)
    yield Place(partial(ProcessPoolExecutor, jobs, get_context("spawn")), do, lambda: jobs)


@contextmanager
def local(jobs: int, *, sandbox: bool = True, warm: WarmProcess | None = None) -> Iterator[Place]:
    """Yield this machine: ``jobs`` forked workers, which share one warm process.

    A given one stays when this ends.
    """
    shared = warm or WarmProcess(sandbox=sandbox, threads=threads_per_job(jobs), profile=_PROFILE)

    def make() -> Executor:
        shared.restart()
        gc.freeze()  # what is here by now stays: neither we nor the workers search it for garbage again and again
        return ProcessPoolExecutor(jobs, get_context("fork"), _die_with_parent, (os.getpid(),))

    try:
        yield Place(make, partial(work, warm=shared.socket, sandbox=sandbox), lambda: jobs)
    finally:
        if shared is not warm:
            shared.close()


@contextmanager
def dask(address: str, *, sandbox: bool = True) -> Iterator[Place]:
    """Yield a Dask cluster, whose workers each start a warm process of their own.

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
        make = partial(client.get_executor, pure=False)
        yield Place(make, partial(work, sandbox=sandbox), lambda: max(1, sum(client.nthreads().values())))
    finally:
        client.close()


def run(place: Place, jobs: Iterable[Job], on_running: Callable[[int], None]) -> Iterator[Outcome]:
    """Yield outcomes as they come, whatever dies on the way.

    When a worker dies, all that was under way is done again, one at a time: so it shows whose fault it was.

    Raises:
        Problem: submissions cannot be executed here.
    """
    waiting: dict[Future, Job] = {}
    suspects: deque[Job] = deque()
    tries: Counter[str] = Counter()
    source = iter(jobs)
    executor = place.make()
    try:
        while True:
            alone = bool(suspects) and not waiting
            if alone:
                job = suspects.popleft()
                waiting[executor.submit(place.do, job)] = job
            elif not suspects:
                for job in islice(source, max(4, 2 * place.width()) - len(waiting)):
                    waiting[executor.submit(place.do, job)] = job
            if not waiting:
                return
            on_running(min(place.width(), len(waiting)))
            failed: list[Job] = []
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                job = waiting.pop(future)
                error = _error(future)
                if error is None:
                    yield future.result()
                    continue
                _stop_at(error)
                tries[job.student] += alone
                if tries[job.student] < _TRIES:
                    failed.append(job)
                elif isinstance(error, Unreachable):
                    raise Problem("The warm process dies again and again: is there enough memory?")
                else:
                    yield lost(job, "the worker that graded it died again and again")
            if failed or _broken(executor):
                if isinstance(executor, ProcessPoolExecutor):  # one dead worker takes the others' work along
                    failed += waiting.values()
                    waiting.clear()
                    executor.shutdown(wait=False, cancel_futures=True)
                    executor = place.make()
                suspects.extend(failed)
    finally:
        _shut(executor)


def _error(future: Future) -> BaseException | None:
    return CancelledError() if future.cancelled() else future.exception()


def _stop_at(error: BaseException) -> None:
    """Raise what another try cannot mend."""
    if isinstance(error, Refused):
        raise Problem(f"Submissions cannot be locked in here ({error}): run course doctor.")
    died = isinstance(error, BrokenExecutor | Unreachable) or type(error).__name__ in ("KilledWorker", "CancelledError")
    if not died:
        raise error


def _broken(executor: Executor) -> bool:
    return bool(getattr(executor, "_broken", False))


def _die_with_parent(parent: int) -> None:
    """A worker must not outlive a grader that was killed; and Ctrl-C is the grader's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)


def _shut(executor: Executor) -> None:
    """Let an executor go, with what it has not begun. Dask's cancels by itself, and knows no option for it."""
    if isinstance(executor, ProcessPoolExecutor):
        executor.shutdown(wait=False, cancel_futures=True)
    else:
        executor.shutdown(wait=False)
