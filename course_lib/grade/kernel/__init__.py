"""The untrusted side: a warm process, forked for each submission, whose forks behave like ipykernel.

``server`` imports everything once and forks. A fork (``fork``) enters the sandbox (``course_lib.grade.sandbox``) and
answers Jupyter messages with ipykernel's own kernel class (``pipe_kernel``), over two pipes instead of sockets.

- What it costs: ``rehearsal`` and ``huge_pages`` make forks cheap, ``shortcuts`` makes cells cheap.
- What it sends: ``pipe_session`` writes messages, ``streams`` turns text into them, ``new_files`` sends files.
- What it watches: ``fingerprint`` detects changes to anything grading depends on.

The grader starts this package as a program, and never imports it.
"""

import sys
from pathlib import Path


def assert_in_warm_process() -> None:
    """Make sure that this process is the warm process, and may be changed for good.

    Raises:
        RuntimeError: it is another one.
    """
    if Path(sys.argv[0]) != Path(__file__).with_name("__main__.py"):
        raise RuntimeError("This changes IPython for the whole process. Run it in the warm process only.")
