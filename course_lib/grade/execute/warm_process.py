"""The grader's view of the warm process: started once, and reached through a socket in a private folder."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from course_lib.grade.profile import DEFAULT, load_profile

_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "TERMINFO")


def can_fork() -> bool:
    """Whether submissions can be forks of a warm process on this system."""
    return sys.platform == "linux"


class WarmProcess:
    """A process that has imported everything, from which submissions are forked.

    Attributes:
        socket: the path of its control socket, which other processes of this machine can use too.
        sandbox: whether forks enter the sandbox.
        threads: the number of threads that a submission computes with.
        profile: the name of the course's profile.
    """

    def __init__(self, *, sandbox: bool = True, threads: int = 1, profile: str = DEFAULT):
        """Start it. It warms up in the background, and ends with this object.

        Args:
            sandbox: whether forks enter the sandbox. Without it, a submission can do anything you can.
            threads: the number of threads that a submission computes with.
            profile: the name of the course's profile.
        """
        self.sandbox, self.threads, self.profile = sandbox, threads, profile
        self._owner = os.getpid()
        self._folder = tempfile.mkdtemp(prefix="course-", dir="/tmp")
        self.socket = os.path.join(self._folder, "warm")
        self._log = Path(self._folder, "log")
        self._start()

    def _start(self) -> None:
        options = ["--profile", self.profile] + ([] if self.sandbox else ["--no-sandbox"])
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "course_lib.grade.kernel", self.socket, *options],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd="/",
                env=_environment(self.threads, self.profile),
                start_new_session=True,
            )
        self._finalizer = weakref.finalize(self, _stop, self._process, self._folder, self._owner)
        while not os.path.exists(self.socket) and self.alive:
            time.sleep(0.005)

    def restart(self) -> None:
        """Start it again, with the same socket, if it has died; does nothing in a fork, which cannot know."""
        if os.getpid() == self._owner and not self.alive:
            self._finalizer.detach()
            _close_input(self._process)
            Path(self.socket).unlink(missing_ok=True)
            self._start()

    @property
    def alive(self) -> bool:
        """Whether the process is running."""
        return self._process.poll() is None

    @property
    def log(self) -> str:
        """The warm process's own output: empty if all is well."""
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def close(self) -> None:
        """End it, and every fork with it."""
        self._finalizer()


class WarmProcesses:
    """The warm processes that are shared by everything in this process: started when needed, and kept."""

    def __init__(self) -> None:
        self._processes: dict[tuple[bool, int, str], WarmProcess] = {}
        self._lock = threading.Lock()

    def get(self, sandbox: bool, threads: int, profile: str) -> WarmProcess:
        """Return the warm process with these settings; start one if there is none."""
        key = (sandbox, threads, profile)
        with self._lock:
            process = self._processes.get(key)
            if process is None or not process.alive:
                process = self._processes[key] = WarmProcess(sandbox=sandbox, threads=threads, profile=profile)
            return process

    @contextmanager
    def use(self, process: WarmProcess) -> Iterator[None]:
        """Use a process that is warm already, for as long as this lasts."""
        key = (process.sandbox, process.threads, process.profile)
        before = self._processes.get(key)
        self._processes[key] = process
        try:
            yield
        finally:
            del self._processes[key]
            if before is not None:
                self._processes[key] = before


SHARED = WarmProcesses()


def shared_warm_process(sandbox: bool, threads: int, profile: str) -> WarmProcess:
    """Return this process's shared warm process with these settings; it lives as long as this process."""
    return SHARED.get(sandbox, threads, profile)


def _environment(threads: int, profile: str) -> dict[str, str]:
    """Return a small environment: of the grader's own, it has what the profile wants, and nothing else."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    libraries = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), str(threads))
    own = {
        "PATH": f"{Path(sys.executable).parent}:{kept.get('PATH', '/usr/bin:/bin')}",
        "LANG": kept.get("LANG", "C.UTF-8"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYTHONDONTWRITEBYTECODE": "1",
        "IPYTHONDIR": "/tmp/ipython",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "HOME": "/tmp",
    }
    return {**kept, **libraries, **own, **load_profile(profile).environment()}


def _close_input(process: subprocess.Popen[bytes]) -> None:
    """Close the process's standard input, which tells it to end."""
    if process.stdin is not None:
        process.stdin.close()


def _stop(process: subprocess.Popen[bytes], folder: str, owner: int) -> None:
    if os.getpid() != owner:
        return  # a forked worker gives up its copy; the process is not its own
    _close_input(process)
    process.terminate()  # obeyed while it warms up; later, it kills its forks before it ends
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)
