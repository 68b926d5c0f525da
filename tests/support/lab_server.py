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
    """Return a free port."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("localhost", port), timeout=5):
        return True
    return False


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
    said = aside / "said.txt"
    # What a person chooses in JupyterLab, such as a theme, must not be found by the next test, nor at home.
    own = {
        "JUPYTERLAB_WORKSPACES_DIR": str(aside / "layouts"),
        "JUPYTERLAB_SETTINGS_DIR": str(aside / "settings"),
    }
    with said.open("w") as log:
        process = subprocess.Popen(
            [*command, "--no-browser", "--port", str(free_port())],
            cwd=cwd,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={**os.environ, **own, **(environment or {})},
        )
    try:
        deadline = time.monotonic() + 180
        while not (found := re.search(r"(http://localhost:\d+)/\S*\?token=(\w+)", said.read_text())):
            assert process.poll() is None and time.monotonic() < deadline, said.read_text()
            time.sleep(0.2)
        while not _answers(
            int(found[1].rpartition(":")[2])
        ):  # the address is printed a moment before the server listens
            assert process.poll() is None and time.monotonic() < deadline, said.read_text()
            time.sleep(0.2)
        yield Server(found[1], found[2])
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
