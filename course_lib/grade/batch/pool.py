"""Distributes jobs to workers, and survives the death of any of them."""

import gc
import os
import signal
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Future,
    ProcessPoolExecutor,
    wait,
)
from concurrent.futures import Executor as WorkerPool
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from multiprocessing import get_context

from course_lib.grade.batch.job import Assignment, Job, grade_submission
from course_lib.grade.errors import Refused, Unreachable
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.execute.warm_process import shared_warm_process
from course_lib.grade.model import Outcome
from course_lib.grade.sandbox.syscalls import die_with_parent
from course_lib.problem import Problem

_TRIES = 2  # how often a job may kill its worker while nothing else is running
_ASSIGNMENTS: dict[str, Assignment] = {}  # in a worker: what its jobs are graded with, by digest


@dataclass(frozen=True)
class Pending:
    """A job, and the digest that will be stored with its outcome."""

    job: Job
    digest: str


@dataclass(frozen=True)
class Backend:
    """Where jobs run.

    Attributes:
        start: starts the workers.
        grade: grades a submission, in a worker.
        width: the number of jobs that run at once, now.
        deaths: the errors that show that a worker has died.
    """

    start: Callable[[], WorkerPool]
    grade: Callable[[Job], Outcome]
    width: Callable[[], int]
    deaths: tuple[type[BaseException], ...] = (BrokenExecutor, CancelledError)


def local(assignment: Assignment, jobs: int) -> Backend:
    """Return this machine as a backend: ``jobs`` workers, which share this process's warm process."""
    forks = isinstance(assignment.executor, ForkExecutor)

    def start() -> WorkerPool:
        ready = _with_warm_process(assignment)
        if not forks:
            return ProcessPoolExecutor(jobs, get_context("spawn"), give, (ready,))
        gc.freeze()  # neither we nor the workers search again and again for garbage in what is here by now
        return ProcessPoolExecutor(jobs, get_context("fork"), _start_fork, (ready, os.getpid()))

    return Backend(start, grader(assignment), lambda: jobs)


def grader(assignment: Assignment) -> Callable[[Job], Outcome]:
    """Return what grades a submission in a worker that has been given the assignment."""
    return partial(_grade, assignment.digest)


def give(assignment: Assignment) -> None:
    """Give an assignment to this worker."""
    _ASSIGNMENTS[assignment.digest] = assignment


def take_back(assignment: Assignment) -> None:
    """Let this worker forget an assignment."""
    _ASSIGNMENTS.pop(assignment.digest, None)


def _grade(digest: str, job: Job) -> Outcome:
    return grade_submission(job, _ASSIGNMENTS[digest])


def _with_warm_process(assignment: Assignment) -> Assignment:
    """Let all workers use this process's warm process, which is replaced if it has died."""
    executor = assignment.executor
    if not isinstance(executor, ForkExecutor) or executor.socket:
        return assignment
    warm = shared_warm_process(executor.sandbox, executor.threads, executor.profile)
    return replace(assignment, executor=replace(executor, socket=warm.socket))


def _start_fork(assignment: Assignment, parent: int) -> None:
    """Prepare a forked worker. It must not outlive a grader that was killed; and Ctrl-C is the grader's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent()
    if os.getppid() != parent:
        os._exit(1)
    give(assignment)


def run(
    backend: Backend, pending: Iterable[Pending], on_running: Callable[[int], None]
) -> Iterator[tuple[Pending, Outcome | None]]:
    """Yield outcomes as they complete, surviving crashes.

    After a crash, the jobs in flight are retried one at a time to find the culprit. Its outcome is None.

    Raises:
        Problem: submissions cannot be executed here.
    """
    running: dict[Future[Outcome], Pending] = {}
    suspects: deque[Pending] = deque()
    tries: Counter[str] = Counter()
    source = iter(pending)
    workers = backend.start()
    try:
        while True:
            alone = bool(suspects) and not running
            for each in _to_start(source, suspects, len(running), max(4, 2 * backend.width())):
                running[workers.submit(backend.grade, each.job)] = each
            if not running:
                return
            on_running(min(backend.width(), len(running)))
            failed: list[Pending] = []
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                each = running.pop(future)
                error = _error(future)
                if error is None:
                    yield each, future.result()
                    continue
                _raise_unless_retryable(error, backend)
                tries[each.job.student] += alone
                if tries[each.job.student] < _TRIES:
                    failed.append(each)
                elif isinstance(error, Unreachable):
                    raise Problem("The warm process keeps crashing. Is there enough memory?")
                else:
                    yield each, None
            if failed or getattr(workers, "_broken", False):
                if isinstance(workers, ProcessPoolExecutor):  # the death of one worker ends all others
                    failed += running.values()
                    running.clear()
                    workers.shutdown(wait=False, cancel_futures=True)
                    workers = backend.start()
                suspects.extend(failed)
    finally:
        if isinstance(workers, ProcessPoolExecutor):
            workers.shutdown(wait=False, cancel_futures=True)
        else:
            workers.shutdown(wait=False)  # Dask's cancels what has not begun, and does not know the option


def _to_start(source: Iterator[Pending], suspects: deque[Pending], running: int, most: int) -> Iterable[Pending]:
    """Return what to start next, besides what is running: one suspect alone, or so much that ``most`` are running."""
    if suspects:
        return [] if running else [suspects.popleft()]
    return islice(source, most - running)


def _error(future: Future[Outcome]) -> BaseException | None:
    return CancelledError() if future.cancelled() else future.exception()


def _raise_unless_retryable(error: BaseException, backend: Backend) -> None:
    if isinstance(error, Refused):
        raise Problem(f"Submissions cannot be sandboxed here ({error}). Run `course doctor` to find out why.")
    if not isinstance(error, (Unreachable, *backend.deaths)):
        raise error
