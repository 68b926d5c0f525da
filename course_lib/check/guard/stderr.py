"""Keeps what a case writes to stderr out of the notebook: nbgrader takes a test cell's stderr for a failure."""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_stderr() -> Iterator[None]:
    """Silence warnings and everything written to stderr inside the block.

    There are three ways to write to it: through ``sys.stderr``, through a stream that a logger or a progress bar kept
    from earlier, and through file descriptor 2, which C++ code and subprocesses use.
    """
    stream = sys.stderr
    with open(os.devnull, "w") as sink, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        saved = os.dup(2)
        os.dup2(sink.fileno(), 2)
        # Patch the stream rather than replace it: a logger created in the meantime may keep a reference to it.
        vars(stream)["write"] = sink.write
        try:
            yield
        finally:
            del vars(stream)["write"]
            os.dup2(saved, 2)
            os.close(saved)
