"""Executes a notebook in a fork of the warm process: cell by cell, within limits, watching for tampering."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from jupyter_client.session import Session
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from course_lib.grade.errors import Disconnected, LimitExceeded, ProcessError, TimedOut
from course_lib.grade.execute.connection import Connection, ExitStatus
from course_lib.grade.execute.outputs import Collector, error_output, mark_unfinished
from course_lib.grade.execute.task import Execution, Task
from course_lib.grade.execute.warm_process import shared_warm_process
from course_lib.grade.model import State, Usage
from course_lib.grade.profile import DEFAULT, Canary, load_profile
from course_lib.grade.protocol import (
    SESSION_KEY,
    ExecuteReply,
    File,
    FingerprintReply,
    Message,
    Request,
    Start,
    is_idle,
)

_START = 120.0  # seconds for the warm process to be ready
_MAX_FILES = 200
_HIDDEN = ("ERROR: An error occurred while showtraceback was disabled",)


@dataclass(frozen=True)
class ForkExecutor:
    """Executes each notebook in a fork of a warm process.

    Attributes:
        socket: the warm process's socket; if None, this process starts one of its own, and keeps it.
        sandbox: whether submissions run in the sandbox.
        threads: how many threads a submission computes with, if the warm process is this one's own.
        profile: the name of the course's profile.
    """

    socket: str | None = None
    sandbox: bool = True
    threads: int = 1
    profile: str = DEFAULT

    def execute(self, task: Task) -> Execution:
        """Execute one notebook.

        Raises:
            Refused: the fork cannot be started or sandboxed.
            Unreachable: the warm process has died.
        """
        socket = self.socket or shared_warm_process(self.sandbox, self.threads, self.profile).socket
        with nullcontext(task.folder) if self.sandbox or task.folder else TemporaryDirectory() as folder:
            return _Run(task, socket, folder, load_profile(self.profile).canary).run()


class _Stopped(Exception):
    """The notebook cannot go on, because its process has ended."""

    def __init__(self, state: State, detail: str):
        super().__init__(detail)
        self.state, self.detail = state, detail


class _Run:
    """One notebook in one fork."""

    def __init__(self, task: Task, socket: str, folder: str | None, make_canary: Callable[[], Canary] | None):
        self.notebook, self.task, self.limits = task.notebook, task, task.limits
        self.make_canary = make_canary
        self.canary_cells = _choose_canary_cells(task.check_cells) if make_canary else frozenset()
        self.session = Session(key=SESSION_KEY)
        start = Start(limits=task.limits, files=task.files, env=task.env, folder=folder)
        self.connection = Connection(socket, start, deadline=time.monotonic() + _START)
        self.exit_status: ExitStatus | None = None
        self.began = time.monotonic()
        self.deadline = self.began + self.limits.seconds
        self.collector = Collector(task.notebook, self.limits, self._answer_widget, self.session)
        self.finished = 0
        self.interrupted = 0  # cells
        self.evidence: dict[str, None] = {}  # an ordered set
        self.files: dict[str, bytes] = {}
        self.cells_cpu = 0.0

    def run(self) -> Execution:
        state, detail = State.GRADED, ""
        try:
            for index, cell in enumerate(self.notebook.cells):
                if cell.cell_type == "code":
                    self._execute_cell(index, cell)
            if self.task.collect_files_up_to:
                self._collect_files()
        except _Stopped as stopped:
            state, detail = stopped.state, stopped.detail
        finally:
            exit_status = self.exit_status or self.connection.close()
        if state is State.GRADED and self.interrupted:
            state, detail = State.TIMED_OUT, _ran_longer(self.interrupted, self.limits.cell_seconds)
        self.collector.finish()
        return Execution(
            notebook=self.notebook,
            state=state,
            detail=detail,
            finished=self.finished,
            usage=Usage(seconds=time.monotonic() - self.began, cpu=exit_status.cpu, memory=exit_status.memory),
            evidence=tuple(self.evidence),
            files=self.files,
            cells_cpu=self.cells_cpu,
        )

    def _execute_cell(self, index: int, cell: NotebookNode) -> None:
        self.collector.start(cell)
        cell.execution_count = None
        if index in self.task.skip or not cell.source.strip():
            return
        before = self._cpu_so_far()
        try:
            self._send_cell(index, cell)
            self.cells_cpu += self._cpu_so_far() - before
            self.finished += 1
            cell.execution_count = self.finished
            if index in self.task.check_cells:
                self._check_for_tampering(index)
        except _Stopped as stopped:
            if cell.execution_count is None:
                cell.outputs.append(error_output("Stopped", stopped.detail))
            mark_unfinished(self.notebook.cells[index + 1 :], self.task.skip, index + 1, stopped.detail)
            raise

    def _cpu_so_far(self) -> float:
        """Return the CPU seconds of the process and its children, in ticks: over many cells they even out."""
        if not self.task.measure_cpu:
            return 0.0
        fields = Path(f"/proc/{self.connection.process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def _check_for_tampering(self, index: int) -> None:
        """After a check cell: execute a canary, if one follows this cell, and compare the fingerprints."""
        if self.make_canary and index in self.canary_cells:
            canary = self.make_canary()
            if not canary.passes(self._execute_hidden_cell(canary.source)):
                self.evidence["a check whose result is known came out differently"] = None
        for name in self._changed():
            self.evidence[f"{name} was changed"] = None

    def _changed(self) -> tuple[str, ...]:
        """Ask which of the things that grading depends on have changed."""
        changed = FingerprintReply.read({}).changed
        for message in self._answers(Request.FINGERPRINT, self.limits.grace):
            if message["msg_type"] == FingerprintReply.KIND:
                changed = FingerprintReply.read(message["content"]).changed
        return changed

    def _collect_files(self) -> None:
        """Ask for the files that the notebook has left, up to a number of files and of bytes."""
        left = self.task.collect_files_up_to
        for message in self._answers(Request.FILES, self.limits.cell_seconds):
            file = File.read(message["content"]) if message["msg_type"] == File.KIND else None
            if file and len(file.data) <= left and len(self.files) < _MAX_FILES:
                self.files[file.path] = file.data
                left -= len(file.data)

    def _answers(self, kind: Request, seconds: float) -> Iterator[Message]:
        """Send a request and yield messages until it has been dealt with."""
        request, end = self.session.msg(kind), time.monotonic() + seconds
        try:
            self.connection.send(request, end)
            while (message := self.connection.receive(end)) is None or not is_idle(message, request):
                if message is not None:
                    yield message
        except ProcessError as reason:
            self._end(reason)

    def _execute_hidden_cell(self, source: str) -> NotebookNode:
        """Execute a cell that is not part of the notebook."""
        cell: NotebookNode = new_code_cell(source)
        self.notebook.cells.append(cell)
        try:
            self.collector.start(cell)
            self._send_cell(len(self.notebook.cells) - 1, cell, remember=False)
        finally:
            self.notebook.cells.pop()
        return cell

    def _send_cell(self, index: int, cell: NotebookNode, *, remember: bool = True) -> None:
        """Send a cell and collect its outputs; interrupt it if it takes too long."""
        content = {"code": cell.source, "silent": False, "store_history": remember, "allow_stdin": False}
        request = self.session.msg(Request.EXECUTE, content={**content, "stop_on_error": False})
        end = min(time.monotonic() + self.limits.cell_seconds, self.deadline)
        try:
            self.connection.send(request, end)
            if self._collect_outputs(index, cell, end):
                return
            self.interrupted += 1
            self.connection.interrupt()
            if not self._collect_outputs(index, cell, time.monotonic() + self.limits.grace):
                raise TimedOut
        except ProcessError as reason:
            self._end(reason)
        if time.monotonic() > self.deadline:
            self._end(TimedOut())
        cell.outputs.append(error_output("CellTimeoutError", _ran_longer(1, self.limits.cell_seconds)))

    def _collect_outputs(self, index: int, cell: NotebookNode, end: float) -> bool:
        """Take messages until the cell is over; return False if it was not over in time."""
        replied = False
        while True:
            try:
                message = self.connection.receive(end)
            except TimedOut:
                return False
            if message and message["msg_type"] == ExecuteReply.KIND:
                replied = True
                self._add_hidden_error(cell, ExecuteReply.read(message["content"]))
            elif self.collector.take(message, cell, index) and replied:
                return True

    def _add_hidden_error(self, cell: NotebookNode, reply: ExecuteReply) -> None:
        """Add the error that a cell ended with, in case the cell has kept it from being shown."""
        shown = [output.ename for output in cell.outputs if output.output_type == "error"]
        if reply.ename is not None and reply.ename not in shown:
            cell.outputs.append(error_output(reply.ename, reply.evalue, reply.traceback or _HIDDEN))

    def _end(self, reason: ProcessError) -> NoReturn:
        """Close the connection, if need be killing the process, and stop.

        Raises:
            _Stopped: always, with how the process ended.
        """
        exited = self.connection.wait(self.limits.grace) if isinstance(reason, Disconnected) else None
        self.exit_status = exited or self.connection.close()
        raise _Stopped(*self._how_it_ended(reason, self.exit_status)) from None

    def _how_it_ended(self, reason: ProcessError, exit_status: ExitStatus) -> tuple[State, str]:
        out_of_memory = isinstance(reason, Disconnected) and exit_status.out_of_memory
        if out_of_memory or (isinstance(reason, LimitExceeded) and reason.limit == "memory"):
            return State.OUT_OF_MEMORY, f"it held more than {self.limits.memory >> 20} MiB of memory"
        if isinstance(reason, LimitExceeded):
            return State.DIED, f"it was stopped after producing {self.limits.output >> 20} MiB of output"
        if isinstance(reason, Disconnected):
            return State.DIED, _cause_of_death(exit_status)
        if time.monotonic() > self.deadline:
            return State.TIMED_OUT, f"the notebook ran longer than {self.limits.seconds:g} seconds"
        return State.TIMED_OUT, f"{_ran_longer(1, self.limits.cell_seconds)} and could not be interrupted"

    def _answer_widget(self, message: Message) -> None:
        self.connection.send(message, time.monotonic() + self.limits.grace)


def _choose_canary_cells(check_cells: frozenset[int]) -> frozenset[int]:
    """Return the check cells followed by a canary: the last, and one other at random.

    Fingerprints, which cost less, are compared after every check cell.
    """
    if not check_cells:
        return frozenset()
    *others, last = sorted(check_cells)
    return frozenset({last, random.SystemRandom().choice(others)} if others else {last})


def _ran_longer(cells: int, seconds: float) -> str:
    return f"{'a cell' if cells == 1 else f'{cells} cells'} ran longer than {seconds:g} seconds"


def _cause_of_death(exit_status: ExitStatus) -> str:
    if exit_status.code == 0:
        return "it ended its own process"
    if exit_status.code > 0:
        return f"it ended its own process with exit code {exit_status.code}"
    try:
        name = signal.Signals(-exit_status.code).name
    except ValueError:
        name = str(-exit_status.code)
    return f"its process died of {name}"
