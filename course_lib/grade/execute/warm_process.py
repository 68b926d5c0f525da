"""The warm process, seen from the grader: started once, reached through a socket in a private folder."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import weakref
from pathlib import Path

from platformdirs import user_cache_path

_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "TERMINFO")


def can_fork() -> bool:
    """Whether submissions can be forks of a warm process here."""
    return sys.platform == "linux"


class WarmInterpreter:
    """A process that has imported everything, from which submissions are forked.

    ``socket`` may be handed to other processes of this machine; the warm process ends with this object.
    """

    def __init__(self, *, sandbox: bool = True, threads: int = 1):
        """Start it; it gets ready in the background.

        Args:
            sandbox: lock every fork in. Without it, a submission may do all that you may.
            threads: how many threads a submission computes with.
        """
        self.sandbox, self.threads = sandbox, threads
        self._owner = os.getpid()
        self._folder = tempfile.mkdtemp(prefix="course-", dir="/tmp")
        self.socket = os.path.join(self._folder, "warm")
        self._log = Path(self._folder, "log")
        self._start()

    def _start(self) -> None:
        options = [] if self.sandbox else ["--no-sandbox"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "course_lib.grade.kernel", self.socket, *options],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd="/",
                env=_environment(self.threads),
                start_new_session=True,
            )
        self._finalizer = weakref.finalize(self, _stop, self._process, self._folder, self._owner)
        while not os.path.exists(self.socket) and self.alive:
            time.sleep(0.005)

    def revive(self) -> None:
        """Start it again behind the same socket, should it have died; in a fork, which cannot know, do nothing."""
        if os.getpid() == self._owner and not self.alive:
            self._finalizer.detach()
            self._process.stdin.close()
            Path(self.socket).unlink(missing_ok=True)
            self._start()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    @property
    def log(self) -> str:
        """What the warm process itself printed: nothing, when all is well."""
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def close(self) -> None:
        """End it, and with it every fork."""
        self._finalizer()


def _environment(threads: int) -> dict[str, str]:
    """A small environment: nothing of the grader's own comes along."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    many = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), str(threads))
    own = {
        "PATH": f"{Path(sys.executable).parent}:{kept.get('PATH', '/usr/bin:/bin')}",
        "LANG": kept.get("LANG", "C.UTF-8"),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYTHONDONTWRITEBYTECODE": "1",
        "IPYTHONDIR": "/tmp/ipython",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "HOME": "/tmp",
        "COURSE_DATA": os.environ.get("COURSE_DATA") or str(user_cache_path("pytorch-course")),
    }
    return {**kept, **many, **own}


def _stop(process: subprocess.Popen, folder: str, owner: int) -> None:
    if os.getpid() != owner:
        return  # a forked worker forgets its copy; the process is not its own
    process.stdin.close()
    process.terminate()  # it obeys while it warms up; later it takes its forks along first
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)
