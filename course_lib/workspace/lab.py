"""Opens JupyterLab in the learner's folder."""

import os
import socket
import sys
from pathlib import Path

from course_lib.problem import Problem

FIRST_PAGE = "/lab/tree/START_HERE.md?factory=Markdown%20Preview"


def jupyter_command(workspace: Path, *, port: int | None, host: str, browser: bool) -> list[str]:
    """Return the command that serves the workspace.

    Raises:
        Problem: the port that was asked for is in use.
    """
    command = [
        *(sys.executable, "-m", "jupyterlab"),
        f"--ServerApp.root_dir={workspace}",
        f"--ServerApp.ip={host}",
        f"--ServerApp.default_url={FIRST_PAGE}",
        f"--LabApp.default_url={FIRST_PAGE}",
        "--LabApp.news_url=",  # a lesson starts without a question about news, and without a network
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    if port is not None:
        _require_free(host, port)
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    return command


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError):
            raise Problem(
                f"Port {port} cannot be used, probably another program has it: choose another one with --port."
            ) from None
