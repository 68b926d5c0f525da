"""A real JupyterLab, started as a learner starts it."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from solved import ROOT

_ADDRESS = re.compile(r"(http://localhost:\d+)/\S*\?token=(\w+)")


@dataclass(frozen=True)
class Server:
    """Where a server answers, and the token it wants."""

    url: str
    token: str

    def address(self, path: str) -> str:
        """Return the address of a page."""
        return f"{self.url}/{path}?token={self.token}"


def free_port() -> int:
    """Return a free port."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def lab(workspace: Path, *options: str) -> Iterator[Server]:
    """Run ``course lab`` on ``workspace`` until the block ends."""
    command = [sys.executable, "-m", "course_lib", "lab", "--workspace", str(workspace), *options]
    with running(command, cwd=ROOT, aside=workspace.parent) as server:
        yield server


@contextlib.contextmanager
def running(
    command: list[str], *, cwd: Path, aside: Path, environment: dict[str, str] | None = None
) -> Iterator[Server]:
    """Run the command of a Jupyter server, on a free port and without opening a browser, until the block ends.

    Args:
        aside: where its messages and JupyterLab's layouts go.
        environment: variables beside those of this process.
    """
    # What a person chooses in JupyterLab, such as a theme, must not be found by the next test, nor at home.
    own = {
        "JUPYTERLAB_WORKSPACES_DIR": str(aside / "layouts"),
        "JUPYTERLAB_SETTINGS_DIR": str(aside / "settings"),
    }
    process = subprocess.Popen(
        [*command, "--no-browser", "--port", str(free_port())],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, **own, **(environment or {})},
    )
    started: Future[Server] = Future()
    listener = threading.Thread(target=_listen, args=(process.stdout, aside / "said.txt", started))
    listener.start()
    try:
        server = started.result(timeout=180)
        _wait_until_it_listens(server)  # it may say where it is a moment before
        yield server
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        listener.join()
        process.stdout.close()


def _wait_until_it_listens(server: Server) -> None:
    host, port = server.url.removeprefix("http://").split(":")
    for seconds in (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10):
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection((host, int(port)), timeout=60):
            return
        time.sleep(seconds)
    raise RuntimeError(f"nothing listens at {server.url}")


def _listen(stream: IO[str], log: Path, started: Future[Server]) -> None:
    """Write down what a server says, and tell when it has said where it is."""
    with log.open("w") as file:
        for line in stream:
            file.write(line)
            file.flush()
            if not started.done() and (found := _ADDRESS.search(line)):
                started.set_result(Server(found[1], found[2]))
    if not started.done():
        started.set_exception(RuntimeError(f"the server has ended: {log.read_text()}"))
