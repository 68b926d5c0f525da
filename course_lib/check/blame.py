"""Turns an exception from a learner's code into one sentence that names the line it came from."""

import linecache
import os
import sysconfig
from types import TracebackType

_LIBRARIES = tuple(
    os.path.realpath(path) + os.sep
    for path in {
        *(sysconfig.get_path(kind) for kind in ("stdlib", "platstdlib", "purelib", "platlib")),
        os.path.dirname(os.path.dirname(__file__)),  # course_lib, wherever it is installed
    }
)


def explain_exception(error: BaseException, test_file: str) -> str:
    """Return "raised TypeError: … (line 3 of your code: `…`)"; ``test_file`` is the test cell's file name."""
    message = " ".join(str(error).split())
    message = message if len(message) <= 300 else message[:299] + "…"
    sentence = f"raised `{type(error).__name__}`" + (f": {message}" if message else "")
    place = _last_line(error.__traceback__, test_file)
    if place is None:
        return sentence
    line, source = place
    return sentence + (f" (line {line} of your code: `{source}`)" if source else f" (line {line} of your code)")


def is_untouched(error: BaseException, test_file: str) -> bool:
    """Whether the error is the stub's own ``raise NotImplementedError()``, not one from inside a library."""
    if not isinstance(error, NotImplementedError):
        return False
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and _is_learners(trace.tb_frame.f_code.co_filename, test_file)


def _last_line(trace: TracebackType | None, test_file: str) -> tuple[int, str] | None:
    found = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if _is_learners(name, test_file):
            found = (trace.tb_lineno, linecache.getline(name, trace.tb_lineno).strip())
        trace = trace.tb_next
    return found


def _is_learners(filename: str, test_file: str) -> bool:
    if filename == test_file or filename.startswith("<frozen"):
        return False
    return not os.path.realpath(filename).startswith(_LIBRARIES)
