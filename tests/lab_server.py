"""A real JupyterLab, started as a learner starts it."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from solved import ROOT


@dataclass(frozen=True)
class Server:
    """Where a server answers, and the token it wants."""

    url: str
    token: str

    def address(self, path: str) -> str:
        """Return the address of a page."""
        return f"{self.url}/{path}?token={self.token}"


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def lab(workspace: Path, *options: str) -> Iterator[Server]:
    """Run ``course lab`` on ``workspace`` until the block ends."""
    port = free_port()
    command = [sys.executable, "-m", "course_lib", "lab", "--no-browser", "--port", str(port)]
    said = workspace.parent / "said.txt"
    with said.open("w") as log:
        process = subprocess.Popen(
            [*command, "--workspace", str(workspace), *options],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={**os.environ, "JUPYTERLAB_WORKSPACES_DIR": str(workspace.parent / "layouts")},
        )
    try:
        deadline = time.monotonic() + 180
        while not (found := re.search(r"(http://localhost:\d+)/lab\S*\?token=(\w+)", said.read_text())):
            assert process.poll() is None and time.monotonic() < deadline, said.read_text()
            time.sleep(0.2)
        yield Server(found[1], found[2])
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
