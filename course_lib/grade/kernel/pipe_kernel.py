"""ipykernel's kernel, with pipes instead of sockets: outputs, tracebacks, magics, await, comms are ipykernel's own."""

import asyncio
import inspect
import json
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, cast

from ipykernel.compiler import XCachingCompiler
from ipykernel.ipkernel import IPythonKernel
from tornado.ioloop import IOLoop
from traitlets import Instance, Type
from traitlets.config import Config

from course_lib.grade.kernel.fingerprint import Fingerprint
from course_lib.grade.kernel.new_files import NewFiles
from course_lib.grade.kernel.pipe_session import PipeSession
from course_lib.grade.kernel.shortcuts import code_name, install_shortcuts
from course_lib.grade.kernel.streams import Stream, drain_in_background
from course_lib.grade.profile import Profile
from course_lib.grade.protocol import FingerprintReply, Request


class _Compiler(XCachingCompiler):
    """Tells ``inspect`` which module a cell's code belongs to.

    Otherwise it asks each module, a thousand of them, for each line of a traceback.
    """

    def get_code_name(self, raw_code: str, code: str, number: int) -> str:
        name = code_name(raw_code)
        inspect.modulesbyfile[name] = "__main__"
        return name


class PipeKernel(IPythonKernel):
    """One notebook's kernel. It is built in the warm process; :meth:`connect` follows in the fork."""

    _supports_kernel_subshells = False
    _execute_sleep = 0.0
    compiler_class = Type(_Compiler)
    session = Instance(PipeSession)

    @classmethod
    def build(cls, profile: Profile) -> "PipeKernel":
        """Make the process's only kernel, with its IPython shell, ready to be forked."""
        config = Config()
        # No history file, and no thread that writes to one: a thread does not survive a fork.
        config.HistoryManager.enabled = False
        config.InteractiveShell.cache_size = 1000
        here = SimpleNamespace(parent_thread=threading.main_thread())
        modules = cast("dict[str, Any]", sys.modules)
        modules["debugpy"] = None  # no debugger: there is no channel to reach it
        kernel = cls.instance(
            session=PipeSession(), iopub_socket=object(), config=config, log=logging.getLogger("kernel")
        )
        del modules["debugpy"]
        install_shortcuts(kernel.shell)
        before = Fingerprint(kernel, profile)
        kernel.shell_handlers[Request.FINGERPRINT] = lambda *_: kernel._compare(before)
        kernel.shell_channel_thread = here  # where ipykernel looks up which thread may handle signals
        return kernel

    def connect(self, out: int, new_files: NewFiles) -> None:
        """Send messages to the descriptor ``out``, and take over standard output and error.

        Args:
            out: the descriptor.
            new_files: the files to send when the grader asks for them.
        """
        self.session.connect(out)
        self.shell_handlers[Request.FILES] = lambda *_: new_files.send(self.session)
        streams = [Stream(name, fd, self._publish_text) for name, fd in (("stdout", 1), ("stderr", 2))]
        sys.stdout, sys.stderr = streams
        drain_in_background(streams)

    def _publish_text(self, name: str, text: str) -> None:
        self.session.send(None, "stream", {"name": name, "text": text}, parent=self.get_parent("shell"))

    def serve(self, requests: int) -> None:
        """Answer the requests that arrive as lines of JSON, until their descriptor closes or the shell exits."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        asyncio.run(self._serve(requests))

    async def _serve(self, requests: int) -> None:
        self.io_loop = IOLoop.current()
        reader = asyncio.StreamReader(limit=1 << 28)
        loop, shell = asyncio.get_running_loop(), cast(Any, self.shell)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(requests, "rb", 0))
        with _waking_on_signals(loop):
            while line := await reader.readline():
                await self._answer({"buffers": [], **json.loads(line)})
                if shell.exit_now:
                    return

    def _publish_execute_input(self, *_: Any) -> None:
        """Publish nothing: the grader knows the cell that it sent."""

    async def _answer(self, request: dict[str, Any]) -> None:
        """Handle one Jupyter request as ipykernel's ``dispatch_shell`` does, then send ``idle``."""
        self.set_parent([], request)
        handler = self.shell_handlers[request["header"]["msg_type"]]
        self.pre_handler_hook()
        try:
            result = handler(None, [], request)
            if result is not None:
                await result
        except (KeyboardInterrupt, asyncio.CancelledError) as error:
            self._reply_interrupted(request, error)
        finally:
            self.post_handler_hook()
        sys.stdout.flush()
        sys.stderr.flush()
        self._publish_status("idle", "shell")

    def _compare(self, before: Fingerprint) -> None:
        self.session.report(FingerprintReply(tuple(before.changed())))

    def _reply_interrupted(self, request: dict[str, Any], error: BaseException) -> None:
        """Reply for a cell that an interrupt ended outside its own code, as while it awaited."""
        content = {"ename": type(error).__name__, "evalue": str(error), "traceback": []}
        self.session.send(None, "execute_reply", {"status": "error", **content}, parent=request)


@contextmanager
def _waking_on_signals(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Let a signal end the loop's sleep: ipykernel leaves the cancelling of an awaiting cell to the next round."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for end in (ours, theirs):
            end.setblocking(False)
        loop.add_reader(ours, ours.recv, 64)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(-1)
            loop.remove_reader(ours)
