"""ipykernel's kernel, fed from a pipe: outputs, tracebacks, magics, await, comms are ipykernel's own."""

import asyncio
import inspect
import json
import logging
import os
import signal
import socket
import sys
import threading
from types import SimpleNamespace
from typing import Any

from ipykernel.compiler import XCachingCompiler
from ipykernel.ipkernel import IPythonKernel
from tornado.ioloop import IOLoop
from traitlets import Type
from traitlets.config import Config

from course_lib.grade.kernel import new_files
from course_lib.grade.kernel.fingerprint import Fingerprint
from course_lib.grade.kernel.pipe_session import PipeSession
from course_lib.grade.kernel.shortcuts import code_name, quicken
from course_lib.grade.kernel.streams import Stream, watch
from course_lib.grade.protocol import FingerprintReply, Request


class _Compiler(XCachingCompiler):
    """Tells ``inspect`` where a cell's code belongs.

    Otherwise it asks every module, a thousand of them, for every line of a traceback.
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

    @classmethod
    def build(cls) -> "PipeKernel":
        """Make the process's only kernel, with its IPython shell, ready to be forked."""
        config = Config()
        # No history file, and no thread that writes to one: a thread does not survive a fork.
        config.HistoryManager.enabled = False
        config.InteractiveShell.cache_size = 1000
        here = SimpleNamespace(parent_thread=threading.main_thread())
        sys.modules["debugpy"] = None  # no debugger: nobody could speak to it
        kernel = cls.instance(
            session=PipeSession(), iopub_socket=object(), config=config, log=logging.getLogger("kernel")
        )
        del sys.modules["debugpy"]
        quicken(kernel.shell)
        before = Fingerprint(kernel)
        kernel.shell_handlers[Request.FINGERPRINT] = lambda *_: kernel._compare(before)
        kernel.shell_handlers[Request.FILES] = lambda *_: new_files.send(kernel.session)
        kernel.shell_channel_thread = here  # where ipykernel looks up which thread may handle signals
        return kernel

    def connect(self, out: int) -> None:
        """Send messages to the descriptor ``out``, and take standard output and error over."""
        self.session.connect(out)
        sys.stdout, sys.stderr = (Stream(name, fd, self._publish_text) for name, fd in (("stdout", 1), ("stderr", 2)))
        watch([sys.stdout, sys.stderr])

    def _publish_text(self, name: str, text: str) -> None:
        self.session.send(None, "stream", {"name": name, "text": text}, parent=self.get_parent("shell"))

    def serve(self, requests: int) -> None:
        """Answer the requests that come as lines of JSON from the descriptor, until it closes or the shell exits."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        asyncio.run(self._serve(requests))

    async def _serve(self, requests: int) -> None:
        self.io_loop = IOLoop.current()
        reader = asyncio.StreamReader(limit=1 << 28)
        loop = asyncio.get_running_loop()
        _wake_on_signals(loop)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(requests, "rb", 0))
        while line := await reader.readline():
            await self._answer({"buffers": [], **json.loads(line)})
            if self.shell.exit_now:
                return

    def _publish_execute_input(self, *_: Any) -> None:
        """The grader knows what it asked for."""

    async def _answer(self, request: dict[str, Any]) -> None:
        """Handle one Jupyter request as ipykernel's ``dispatch_shell`` does, then say ``idle``."""
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
        """Tell which of the things that grading leans on have changed since the first cell."""
        reply = FingerprintReply(tuple(before.changed()))
        self.session.send(None, reply.KIND, reply.content())

    def _reply_interrupted(self, request: dict[str, Any], error: BaseException) -> None:
        """Answer for a cell that an interrupt ended outside its own code, as while it awaited."""
        content = {"ename": type(error).__name__, "evalue": str(error), "traceback": []}
        self.session.send(None, "execute_reply", {"status": "error", **content}, parent=request)


def _wake_on_signals(loop: asyncio.AbstractEventLoop) -> None:
    """Let a signal end the loop's sleep: ipykernel leaves the cancelling of an awaiting cell to the next round."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    loop.add_reader(ours, ours.recv, 64)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    loop.signal_sockets = ours, theirs  # kept alive as long as the loop
