"""From Jupyter messages to a cell's outputs, by nbclient's own rules, within limits."""

import base64
from types import SimpleNamespace
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output
from nbformat.validator import isvalid

from course_lib.grade.limits import Limits

_OUTPUTS = {  # what a message of each kind holds
    "stream": {"name": str, "text": str},
    "display_data": {"metadata": dict, "data": dict},
    "execute_result": {"metadata": dict, "data": dict, "execution_count": int},
    "error": {"ename": str, "evalue": str, "traceback": list},
}
_KINDS = (*_OUTPUTS, "update_display_data", "clear_output")
_COMMS = ("comm_open", "comm_msg", "comm_close")


class Collector:
    """Turns a submission's messages into outputs of ``notebook``'s cells. A message that lies is left out."""

    def __init__(self, notebook: NotebookNode, limits: Limits, send: Any, session: Any):
        """``send`` gets the messages that widgets' front ends would answer with."""
        self._limits = limits
        self._client = NotebookClient(notebook, store_widget_state=True, record_timing=False)
        self._client.reset_execution_trackers()
        self._client.kc = SimpleNamespace(session=session, shell_channel=SimpleNamespace(send=send))

    def start(self, cell: NotebookNode) -> None:
        """Begin a cell."""
        cell.outputs = []
        self._client.clear_before_next_output = False
        self._text = 0
        self._cut = False

    def take(self, message: dict[str, Any] | None, cell: NotebookNode, index: int) -> bool:
        """Take one message in; return whether it says that the cell is over."""
        if message is None:
            self._note(cell, "an output that was too long")
            return False
        kind = message["msg_type"]
        if kind in _KINDS and not self._fits(message, cell):
            return False
        if kind not in (*_KINDS, *_COMMS, "status"):
            return False
        message.setdefault("parent_header", {})
        message.setdefault("header", {})["msg_type"] = kind
        message["buffers"] = [base64.b64decode(data) for data in message.get("buffers", [])]
        before, count = len(cell.outputs), cell.execution_count
        try:
            if self._is_plain(message):
                cell.outputs.append(_plain(message))
            else:
                self._client.process_message(message, cell, index)
        except CellExecutionComplete:
            return True
        except Exception:  # whatever a forged message leads to
            del cell.outputs[before:]
            return False
        finally:
            cell.execution_count = count  # the executor counts itself; nbclient takes what a message says
        self._tidy(cell, before)
        return False

    def finish(self) -> None:
        """Store the widgets' state in the notebook, and drop outputs that nbformat does not know."""
        self._client.set_widgets_metadata()
        cells = [cell for cell in self._client.nb.cells if cell.cell_type == "code"]
        if not _are_valid([output for cell in cells for output in cell.outputs]):
            for cell in cells:
                cell.outputs = [output for output in cell.outputs if _are_valid([output])]

    def _is_plain(self, message: dict[str, Any]) -> bool:
        """Whether a message is an output that nothing redirects, clears or updates: nearly all are."""
        client = self._client
        if message["msg_type"] not in _OUTPUTS or client.clear_before_next_output:
            return False
        return not message["content"].get("transient") and not any(client.output_hook_stack.values())

    def _fits(self, message: dict[str, Any], cell: NotebookNode) -> bool:
        if message["msg_type"] == "stream":
            text = str(message["content"].get("text", ""))
            room = self._limits.cell_output - self._text
            self._text += len(text)
            if len(text) > room:
                message["content"]["text"] = text[: max(0, room)]
                self._note(cell, "the rest of the text")
            return room > 0
        if len(cell.outputs) >= self._limits.outputs:
            self._note(cell, f"everything after {self._limits.outputs} outputs")
            return message["msg_type"] == "error"
        return True

    def _note(self, cell: NotebookNode, what: str) -> None:
        if not self._cut:
            self._cut = True
            text = f"[The output of this cell passed its limit: {what} was left out.]\n"
            cell.outputs.append(new_output("stream", name="stdout", text=text))

    def _tidy(self, cell: NotebookNode, before: int) -> None:
        """Join text to the text before it."""
        if len(cell.outputs) >= 2 and len(cell.outputs) > before:
            last, new = cell.outputs[-2:]
            if new.output_type == last.output_type == "stream" and new.name == last.name:
                last.text += new.text
                del cell.outputs[-1]


def _plain(message: dict[str, Any]) -> NotebookNode:
    """Make an output. nbformat's own function checks each by itself, which is slow; all are checked at the end.

    Raises:
        TypeError, KeyError: the message lies.
    """
    content, kind = message["content"], message["msg_type"]
    for name, of in _OUTPUTS[kind].items():
        if not isinstance(content[name], of):
            raise TypeError(name)
    return from_dict({"output_type": kind, **{name: content[name] for name in _OUTPUTS[kind]}})


def _are_valid(outputs: list[NotebookNode]) -> bool:
    """Whether nbformat knows them all; asked of one small notebook, as the checks of a whole one are fast."""
    cell = {"cell_type": "code", "id": "all", "metadata": {}, "source": "", "execution_count": None, "outputs": outputs}
    try:
        return isvalid({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]})
    except RecursionError:  # nested on purpose
        return False
