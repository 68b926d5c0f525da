"""Turns an exception from a learner's code into one sentence that names the line it came from."""

import linecache
import os
import sysconfig
import traceback
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
    try:
        message = " ".join(str(error).split())
    except Exception:  # the learner's own exception class may not be able to say anything
        message = ""
    message = message if len(message) <= 300 else message[:299] + "…"
    sentence = f"raised `{type(error).__name__}`" + (f": {message}" if message else "")
    place = _last_line(error.__traceback__, test_file)
    if place is None:
        return sentence
    line, source = place
    return sentence + (f" (line {line} of your code: `{source}`)" if source else f" (line {line} of your code)")


def is_untouched(error: BaseException, test_file: str) -> bool:
    """Whether the error is the stub's own ``raise NotImplementedError()``.

    One from inside a library is not, nor one from the stub of another exercise that an attempted one calls.
    """
    if not isinstance(error, NotImplementedError):
        return False
    files = [frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__)]
    learners = [name for name in files if _is_learners(name, test_file)]
    return bool(learners) and files[-1] == learners[-1] and len(set(learners)) == 1


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
