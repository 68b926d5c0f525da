"""Turns Jupyter messages into a cell's outputs, by nbclient's own rules and within limits."""

from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any, cast

from jupyter_client.session import Session
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output
from nbformat.validator import isvalid

from course_lib.grade.limits import Limits
from course_lib.grade.protocol import Message

_OUTPUTS: dict[str, dict[str, type]] = {  # the content of each type of message
    "stream": {"name": str, "text": str},
    "display_data": {"metadata": dict, "data": dict},
    "execute_result": {"metadata": dict, "data": dict, "execution_count": int},
    "error": {"ename": str, "evalue": str, "traceback": list},
}
_KINDS = (*_OUTPUTS, "update_display_data", "clear_output")
_OTHERS = ("comm_open", "comm_msg", "comm_close", "status")


def error_output(name: str, message: str, traceback: Iterable[str] = ()) -> NotebookNode:
    """Return an error as an output; without a traceback, its last line has to do."""
    lines = list(traceback) or [f"{name}: {message}"]
    output: NotebookNode = new_output("error", ename=name, evalue=message, traceback=lines)
    return output


def mark_unfinished(cells: list[NotebookNode], skip: frozenset[int], first: int, why: str) -> None:
    """Give cells that were not executed an error: a test cell without an output would count as passed.

    Args:
        cells: the cells.
        skip: positions in the notebook that were to be skipped anyway.
        first: the first cell's position in the notebook.
        why: why they were not executed.
    """
    for index, cell in enumerate(cells, first):
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
            if cell.source.strip() and index not in skip:
                cell.outputs.append(error_output("NotExecuted", f"this cell did not run: {why}"))


class Collector:
    """Turns a submission's messages into outputs of a notebook's cells. Malformed messages are dropped."""

    def __init__(self, notebook: NotebookNode, limits: Limits, send: Callable[[Message], None], session: Session):
        """Make the collector of one execution.

        Args:
            notebook: the notebook.
            limits: the limits of its outputs.
            send: sends the messages that widgets' front ends would answer with.
            session: makes those messages.
        """
        self._limits = limits
        self._client = NotebookClient(notebook, store_widget_state=True, record_timing=False)
        self._client.reset_execution_trackers()
        self._client.kc = cast(Any, SimpleNamespace(session=session, shell_channel=SimpleNamespace(send=send)))

    def start(self, cell: NotebookNode) -> None:
        """Begin a cell."""
        cell.outputs = []
        self._client.clear_before_next_output = False
        self._text = 0
        self._cut = False

    def take(self, message: Message | None, cell: NotebookNode, index: int) -> bool:
        """Take a message; return whether it says that the cell is over."""
        if message is None:
            self._note_cut(cell, "an output that was too long")
            return False
        kind = message["msg_type"]
        if kind in _KINDS and not self._fits(message, cell):
            return False
        if kind not in (*_KINDS, *_OTHERS):
            return False
        before, count = len(cell.outputs), cell.execution_count
        try:
            if self._is_plain(message):
                cell.outputs.append(_plain_output(message))
            else:
                self._client.process_message(message, cell, index)
        except CellExecutionComplete:
            return True
        except Exception:  # a forged message may lead to any
            del cell.outputs[before:]
            return False
        finally:
            cell.execution_count = count  # the executor counts itself; nbclient believes the message
        self._join_text(cell, before)
        return False

    def finish(self) -> None:
        """Store the widgets' state in the notebook, and drop outputs that are not nbformat's."""
        self._client.set_widgets_metadata()
        cells = [cell for cell in self._client.nb.cells if cell.cell_type == "code"]
        if not _are_valid([output for cell in cells for output in cell.outputs]):
            for cell in cells:
                cell.outputs = [output for output in cell.outputs if _are_valid([output])]

    def _is_plain(self, message: Message) -> bool:
        """Whether a message is an output that nothing redirects, clears or updates: nearly all are."""
        client = self._client
        if message["msg_type"] not in _OUTPUTS or client.clear_before_next_output:
            return False
        return not message["content"].get("transient") and not any(client.output_hook_stack.values())

    def _fits(self, message: Message, cell: NotebookNode) -> bool:
        if message["msg_type"] == "stream":
            text = str(message["content"].get("text", ""))
            left = self._limits.cell_output - self._text
            self._text += len(text)
            if len(text) > left:
                message["content"]["text"] = text[: max(0, left)]
                self._note_cut(cell, "the rest of the text")
            return left > 0
        if len(cell.outputs) >= self._limits.outputs:
            self._note_cut(cell, f"everything after {self._limits.outputs} outputs")
            return bool(message["msg_type"] == "error")
        return True

    def _note_cut(self, cell: NotebookNode, what: str) -> None:
        """Add a note about the first thing that is left out of a cell's outputs."""
        if not self._cut:
            self._cut = True
            text = f"[The output of this cell passed its limit: {what} was left out.]\n"
            cell.outputs.append(new_output("stream", name="stdout", text=text))

    def _join_text(self, cell: NotebookNode, before: int) -> None:
        """Join text to the text before it."""
        if len(cell.outputs) >= 2 and len(cell.outputs) > before:
            last, new = cell.outputs[-2:]
            if new.output_type == last.output_type == "stream" and new.name == last.name:
                last.text += new.text
                del cell.outputs[-1]


def _plain_output(message: Message) -> NotebookNode:
    """Make an output. nbformat's own function validates each one, which is slow; :meth:`Collector.finish` does it once.

    Raises:
        TypeError, KeyError: the message is malformed.
    """
    content, kind = message["content"], message["msg_type"]
    for name, expected in _OUTPUTS[kind].items():
        if not isinstance(content[name], expected):
            raise TypeError(name)
    output: NotebookNode = from_dict({"output_type": kind, **{name: content[name] for name in _OUTPUTS[kind]}})
    return output


def _are_valid(outputs: list[NotebookNode]) -> bool:
    """Whether all of these are valid outputs; nbformat is asked about one small notebook, which is fast."""
    cell: dict[str, Any] = {"cell_type": "code", "id": "all", "metadata": {}, "source": "", "execution_count": None}
    cell["outputs"] = outputs
    try:
        return bool(isvalid({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}))
    except RecursionError:  # nested on purpose
        return False
