"""The executor: from a prepared notebook, its files and limits to the executed notebook and how it ended."""

import os
import random
import signal
import time
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from jupyter_client.session import Session
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output

from course_lib.grade.execute import canary
from course_lib.grade.execute.connection import Conversation, Ending, Gone, TimedOut, TooMuch
from course_lib.grade.execute.outputs import Collector
from course_lib.grade.execute.warm_process import WarmInterpreter
from course_lib.grade.limits import Limits

_START = 120.0  # seconds for the warm process to be ready
_MANY_FILES = 200


@dataclass(frozen=True)
class Task:
    """One notebook to execute.

    Attributes:
        notebook: the notebook; it is filled in.
        files: what lies beside it: relative path -> content.
        limits: what it may use.
        env: environment variables for it.
        skip: positions of cells that are not executed.
        guarded: positions of graded cells; after each, the grader looks for traces of tampering.
        folder: where it runs, when there is no sandbox.
        keep: bytes of files, which it leaves behind in its sandbox, that are wanted.
        measure: whether to add up what its cells take.
    """

    notebook: NotebookNode
    files: Mapping[str, bytes] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    env: Mapping[str, str] = field(default_factory=lambda: {"NBGRADER_EXECUTION": "autograde"})
    skip: frozenset[int] = frozenset()
    guarded: frozenset[int] = frozenset()
    folder: str | None = None
    keep: int = 0
    measure: bool = False


@dataclass(frozen=True)
class Execution:
    """What became of a task.

    Attributes:
        notebook: the executed notebook.
        status: "completed", "timed out", "out of memory" or "died".
        detail: how, in one sentence; empty when all went well.
        finished: how many code cells were executed to their end.
        cpu: CPU seconds of the submission's processes.
        evidence: traces of tampering, a sentence each; they ask for a look and prove nothing.
        seconds: wall time.
        memory: the most bytes that it was seen to hold beyond the warm interpreter.
        files: what it left behind, by plain relative paths.
        cells_cpu: of ``cpu``, what went by while cells ran, if that was asked for.
    """

    notebook: NotebookNode
    status: str
    detail: str
    finished: int
    cpu: float
    evidence: tuple[str, ...] = ()
    seconds: float = 0.0
    memory: int = 0
    files: dict[str, bytes] = field(default_factory=dict)
    cells_cpu: float = 0.0


class _Stopped(Exception):
    """The notebook cannot go on."""

    def __init__(self, status: str, detail: str):
        super().__init__(detail)
        self.status, self.detail = status, detail


def execute(task: Task, warm: WarmInterpreter | str) -> Execution:
    """Execute a notebook in a fork of ``warm`` (or of the warm process behind that socket).

    Raises:
        Refused: when the fork cannot be started or locked in.
        Unreachable: when the warm process is gone.
    """
    return _Run(task, warm if isinstance(warm, str) else warm.socket).run()


class _Run:
    def __init__(self, task: Task, path: str):
        self.notebook, self.task, self.limits = task.notebook, task, task.limits
        self.session = Session(key=b"a pipe needs no signature")
        hello = {
            "limits": asdict(task.limits),
            "files": {name: b64encode(data).decode() for name, data in task.files.items()},
            "env": dict(task.env),
            "folder": task.folder,
        }
        self.talk = Conversation(
            path,
            hello,
            line=2 * self.limits.cell_output,
            total=self.limits.output,
            memory=self.limits.memory,
            room=self.limits.disk,
            processes=self.limits.processes,
            deadline=time.monotonic() + _START,
        )
        self.began = time.monotonic()
        self.deadline = self.began + self.limits.seconds
        self.collector = Collector(task.notebook, self.limits, self._answer_widget, self.session)
        self.finished = 0
        self.late = 0  # cells that were interrupted
        self.evidence: dict[str, None] = {}  # an ordered set
        self.singing = _some(task.guarded)
        self.files: dict[str, bytes] = {}
        self.cells_cpu = 0.0

    def run(self) -> Execution:
        status, detail = "completed", ""
        try:
            for index, cell in enumerate(self.notebook.cells):
                if cell.cell_type == "code":
                    self._cell(index, cell)
            if self.task.keep:
                self._fetch()
        except _Stopped as stopped:
            status, detail = stopped.status, stopped.detail
        finally:
            self.ending = self.talk.close() if not hasattr(self, "ending") else self.ending
        if status == "completed" and self.late:
            status, detail = "timed out", _late(self.late, self.limits.cell_seconds)
        self.collector.finish()
        return Execution(
            self.notebook,
            status,
            detail,
            self.finished,
            self.ending.cpu,
            tuple(self.evidence),
            time.monotonic() - self.began,
            self.ending.memory,
            self.files,
            self.cells_cpu,
        )

    def _cell(self, index: int, cell: NotebookNode) -> None:
        self.collector.start(cell)
        cell.execution_count = None
        if index in self.task.skip or not cell.source.strip():
            return
        before = self._spent()
        try:
            self._execute(index, cell)
        except _Stopped as stopped:
            cell.outputs.append(_error("Stopped", stopped.detail))
            mark_unfinished(self.notebook.cells[index + 1 :], self.task.skip, index + 1, stopped.detail)
            raise
        self.cells_cpu += self._spent() - before
        self.finished += 1
        cell.execution_count = self.finished
        if index in self.task.guarded:
            try:
                self._look(index)
            except _Stopped as stopped:
                mark_unfinished(self.notebook.cells[index + 1 :], self.task.skip, index + 1, stopped.detail)
                raise

    def _spent(self) -> float:
        """Return the CPU seconds of the process and its children so far, in ticks: over many cells they even out."""
        if not self.task.measure:
            return 0.0
        fields = Path(f"/proc/{self.talk.process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    def _look(self, index: int) -> None:
        """Look for traces of tampering after a graded cell."""
        if index in self.singing:
            bird = canary.canary()
            if not bird.sings(self._aside(bird.source)):
                self.evidence["a check whose result is known came out differently"] = None
        end = time.monotonic() + self.limits.grace
        try:
            self.talk.send(self.session.msg("fingerprint_request"), end)
            while (answer := self.talk.receive(end)) is None or answer["msg_type"] != "fingerprint_reply":
                pass
            while (idle := self.talk.receive(end)) is None or idle["msg_type"] != "status":
                pass
        except (Gone, TooMuch, TimedOut) as reason:
            raise self._stopped(reason) from None
        for name in list(answer["content"].get("changed", ["the fingerprints"]))[:20]:
            self.evidence[f"{str(name)[:100]} was changed"] = None

    def _fetch(self) -> None:
        """Ask for the files that the notebook left; names that lead elsewhere, and what is too much, are left out."""
        end = time.monotonic() + self.limits.cell_seconds
        room = self.task.keep
        try:
            self.talk.send(self.session.msg("files_request"), end)
            while (message := self.talk.receive(end)) is None or message["msg_type"] != "status":
                if message is None or message["msg_type"] != "file":
                    continue
                name, data = _file(message["content"])
                room -= len(data)
                if name and room >= 0 and len(self.files) < _MANY_FILES:
                    self.files[name] = data
        except (Gone, TooMuch, TimedOut) as reason:
            raise self._stopped(reason) from None

    def _aside(self, source: str) -> NotebookNode:
        """Execute a cell that does not stand in the notebook."""
        cell = new_code_cell(source)
        self.notebook.cells.append(cell)
        try:
            self.collector.start(cell)
            self._execute(len(self.notebook.cells) - 1, cell, remember=False)
        finally:
            self.notebook.cells.pop()
        return cell

    def _execute(self, index: int, cell: NotebookNode, *, remember: bool = True) -> None:
        content = {"code": cell.source, "silent": False, "store_history": remember, "allow_stdin": False}
        request = self.session.msg("execute_request", content={**content, "stop_on_error": False})
        end = min(time.monotonic() + self.limits.cell_seconds, self.deadline)
        try:
            self.talk.send(request, end)
            if self._collect(index, cell, end, request):
                return
        except (Gone, TooMuch, TimedOut) as reason:
            raise self._stopped(reason) from None
        self.late += 1
        self.talk.interrupt()
        try:
            over = self._collect(index, cell, time.monotonic() + self.limits.grace, request)
        except (Gone, TooMuch) as reason:
            raise self._stopped(reason) from None
        if not over or time.monotonic() > self.deadline:
            raise self._stopped(TimedOut())
        cell.outputs.append(_error("CellTimeoutError", _late(1, self.limits.cell_seconds)))

    def _collect(self, index: int, cell: NotebookNode, end: float, request: dict[str, Any]) -> bool:
        """Take messages in until the cell is over; return False when it did not end in time."""
        replied = False
        while True:
            try:
                message = self.talk.receive(end)
            except TimedOut:
                return False
            if message and message["msg_type"] == "execute_reply":
                replied = True
                self._hidden_error(cell, message["content"])
            elif self.collector.take(message, cell, index) and replied:
                return True

    def _hidden_error(self, cell: NotebookNode, reply: dict[str, Any]) -> None:
        """Add the error that a cell ended with, should it have kept it from being shown."""
        if reply.get("status") == "error":
            names = [output.ename for output in cell.outputs if output.output_type == "error"]
            if reply.get("ename") not in names:
                traceback = [str(line) for line in reply.get("traceback") or []]
                hidden = ["ERROR: An error occurred while showtraceback was disabled"]
                output = _error(str(reply.get("ename")), str(reply.get("evalue")), traceback or hidden)
                cell.outputs.append(output)

    def _stopped(self, reason: Exception) -> _Stopped:
        """Find out how the process ended, or end it."""
        if isinstance(reason, TooMuch):
            self.ending = self.talk.close()
            if str(reason) == "memory":
                return _Stopped("out of memory", f"it held more than {self.limits.memory >> 20} MiB of memory")
            return _Stopped("died", f"it was stopped when it had put out {self.limits.output >> 20} MiB")
        if isinstance(reason, Gone):
            self.ending = self.talk.wait(self.limits.grace) or self.talk.close()
            if self.ending.out_of_memory:
                return _Stopped("out of memory", f"it held more than {self.limits.memory >> 20} MiB of memory")
            return _Stopped("died", _death(self.ending))
        self.ending = self.talk.close()
        if time.monotonic() > self.deadline:
            return _Stopped("timed out", f"the notebook ran longer than {self.limits.seconds:g} seconds")
        return _Stopped("timed out", f"{_late(1, self.limits.cell_seconds)} and would not be interrupted")

    def _answer_widget(self, message: dict[str, Any]) -> None:
        self.talk.send(message, time.monotonic() + self.limits.grace)


def _file(content: dict[str, Any]) -> tuple[str, bytes]:
    """Return a file's name and bytes from a message that may lie; no name when it does."""
    try:
        name, data = str(content["name"]), b64decode(content["data"])
    except (KeyError, TypeError, ValueError):
        return "", b""
    path = PurePosixPath(name)
    plain = path.parts and not path.is_absolute() and ".." not in path.parts and name.isprintable() and len(name) < 250
    return (name if plain else ""), data


def _some(guarded: frozenset[int]) -> frozenset[int]:
    """The graded cells after which canaries sing: the last and any other. The look is everywhere."""
    order = sorted(guarded)
    return frozenset([*random.SystemRandom().sample(order[:-1], min(1, len(order[:-1]))), *order[-1:]])


def _late(cells: int, seconds: float) -> str:
    return f"{'a cell' if cells == 1 else f'{cells} cells'} ran longer than {seconds:g} seconds"


def _death(ending: Ending) -> str:
    if ending.code == 0:
        return "it ended its own process"
    if ending.code > 0:
        return f"it ended its own process with exit code {ending.code}"
    try:
        name = signal.Signals(-ending.code).name
    except ValueError:
        name = str(-ending.code)
    return f"its process died of {name}"


def _error(name: str, message: str, traceback: list[str] | None = None) -> NotebookNode:
    return new_output("error", ename=name, evalue=message, traceback=traceback or [f"{name}: {message}"])


def mark_unfinished(cells: list[NotebookNode], skip: frozenset[int], first: int, why: str) -> None:
    """Give cells that did not run an error: a test cell without output would count as passed."""
    for index, cell in enumerate(cells, first):
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
            if cell.source.strip() and index not in skip:
                cell.outputs.append(_error("NotExecuted", f"this cell did not run: {why}"))
