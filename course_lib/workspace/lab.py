"""Opens JupyterLab on a workspace."""

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from course_lib.problem import Problem

_SETTINGS = Path(__file__).parent / "jupyter"  # a calm JupyterLab: no news, no instructors' panels, rendered Markdown
_CLASS = Path(__file__).parent / "jupyter_class"  # no news, and nbgrader's panels


def require_free(host: str, port: int) -> None:
    """Check that a server can listen on ``host`` and ``port``.

    Raises:
        Problem: it cannot, most often because another program does.
    """
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else str(error)
        raise Problem(
            f"Port {port} on {host} cannot be used ({reason}). "
            "End the program that uses it, or choose another port with `--port`."
        ) from None


def open_lab(folder: Path, *, browser: bool, host: str, port: int | None, instructor: bool = False) -> NoReturn:
    """Turn this process into a JupyterLab that serves ``folder``.

    Args:
        folder: a learner's workspace; the course, for an instructor.
        browser: whether to open it in a browser.
        port: the port to use; if None, the first free one from 8888 upwards.
        instructor: start with formgrader, for the class that ``nbgrader_config.py`` in ``folder`` describes.
    """
    settings = _CLASS if instructor else _SETTINGS
    command = [
        *(sys.executable, "-m", "jupyterlab"),
        f"--ServerApp.root_dir={folder.resolve()}",
        f"--ServerApp.ip={host}",
        f"--ServerApp.open_browser={browser}",
        f"--ServerApp.allow_root={hasattr(os, 'geteuid') and os.geteuid() == 0}",
        f"--LabApp.default_url={'/formgrader' if instructor else '/lab/tree/START_HERE.md'}",
        "--LabApp.extension_manager=readonly",
        "--log-level=WARN",
    ]
    if os.name == "posix":
        command.append(f"--ServerApp.terminado_settings={{'shell_command': [{os.environ.get('SHELL', '/bin/sh')!r}]}}")
    if port is not None:
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, [str(settings), os.environ.get("JUPYTER_CONFIG_PATH")])),
        # A terminal in JupyterLab finds `course` even if this environment is not activated. (A login shell, which is
        # Jupyter's own choice, would reset the path.)
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
    }
    sys.stdout.flush()
    os.chdir(folder)  # where terminals start, and where nbgrader looks for its configuration
    os.execve(sys.executable, command, environment)
