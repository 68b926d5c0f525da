"""A submission cannot harm the machine, the grader or other submissions; its earlier cells always count."""

import os
import time

import psutil
import pytest

from course_lib.grade.model import State


def _left_over() -> list[str]:
    """Return the command lines of processes that a submission has left behind."""
    return [p.info["cmdline"] for p in psutil.process_iter(["cmdline"]) if "left-behind" in (p.info["cmdline"] or [])]


@pytest.mark.parametrize(
    "cell",
    [
        "while True: pass",
        "import time; time.sleep(60)",
        "import asyncio; await asyncio.sleep(60)",
        "import ctypes; ctypes.CDLL(None).sleep(60)",
    ],
)
def test_an_endless_cell_is_interrupted_and_the_next_one_runs(run, cell):
    done = run("'before'", cell, "'after'", cell_seconds=1)
    assert done.execution.state is State.TIMED_OUT
    assert (done.result(0), done.result(2)) == ("'before'", "'after'")
    assert "CellTimeoutError" in [output.ename for output in done.outputs(1)]


@pytest.mark.parametrize(
    "cell",
    [
        "while True:\n    try:\n        for _ in iter(int, 1): pass\n    except BaseException: pass",
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
        "sum(range(10**13))",
    ],
)
def test_a_cell_that_cannot_be_interrupted_ends_the_notebook(run, cell):
    done = run("'before'", cell, "'after'", cell_seconds=1)
    assert done.execution.state is State.TIMED_OUT
    assert done.result(0) == "'before'"
    assert (done.error(1), done.error(2)) == ("Stopped", "NotExecuted")


def test_the_whole_notebook_has_a_limit_too(run):
    done = run("'before'", *["import time; time.sleep(1)"] * 5, cell_seconds=10, seconds=2)
    assert done.execution.state is State.TIMED_OUT
    assert "longer than 2 seconds" in done.execution.detail
    assert done.result(0) == "'before'"


def test_no_process_is_left_behind(run):
    code = "import subprocess\nsubprocess.Popen(['bash', '-c', 'setsid sleep 300', 'left-behind'])\n'started'"
    assert run(code).result() == "'started'"
    time.sleep(0.2)
    assert _left_over() == []


@pytest.mark.parametrize("daemon", [True, False])
def test_threads_that_continue_delay_nothing(run, daemon):
    code = (
        f"import threading, time\nthreading.Thread(target=time.sleep, args=(300,), daemon={daemon}).start()\n'started'"
    )
    begin = time.monotonic()
    done = run(code, "'after'")
    assert (done.execution.state, done.result(1)) == (State.GRADED, "'after'")
    assert time.monotonic() - begin < 60


@pytest.mark.parametrize(
    ("cell", "detail"),
    [
        ("import os; os._exit(0)", "ended its own process"),
        ("import os; os._exit(7)", "exit code 7"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
        ("import os; os.abort()", "died of"),
    ],
)
def test_a_notebook_that_dies_keeps_its_earlier_cells(run, cell, detail):
    done = run("'before'", cell, "'after'")
    assert done.execution.state is State.DIED
    assert detail in done.execution.detail
    assert done.result(0) == "'before'"
    assert done.error(2) == "NotExecuted"


@pytest.mark.parametrize("cell", ["exit()", "quit", "import sys; sys.exit(3)"])
def test_leaving_the_shell_does_not_avoid_the_tests(run, cell):
    assert run(cell, "assert False").error(1) in ("AssertionError", "Stopped")


@pytest.mark.parametrize("cell", ["def f(): f()\nf()", "import sys; sys.setrecursionlimit(10**9)\ndef f(): f()\nf()"])
def test_endless_recursion_harms_nothing(run, cell):
    done = run("'before'", cell, memory=256 << 20, cell_seconds=2)
    assert done.result(0) == "'before'"
    assert done.error(1)


def test_killing_the_parent_kills_nothing(run, warm):
    run("import os\nfor process in (os.getppid(), 0, -1):\n    try: os.kill(process, 9)\n    except OSError: pass")
    assert warm.alive
    assert run("1").result() == "1"


def test_memory_is_limited(run):
    done = run("'before'", "import torch; torch.ones(2**30)", "'after'", memory=1 << 29)
    assert done.result(0) == "'before'"
    assert done.error(1) in ("RuntimeError", "MemoryError")
    assert done.result(2) == "'after'"


def test_memory_of_all_processes_together_is_limited(run):
    code = (
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        block = bytearray(100 << 20)\n"
        "        time.sleep(30)\n"
        "time.sleep(30)"
    )
    done = run("'before'", code, memory=300 << 20)
    assert done.execution.state is State.OUT_OF_MEMORY
    assert done.result(0) == "'before'"


def test_endless_forking_stops_at_its_limit(run):
    code = (
        "import os, signal\ncount = 0\n"
        "try:\n    while True:\n        if os.fork() == 0: signal.pause()\n        count += 1\n"
        "except OSError: pass\ncount"
    )
    before = len(psutil.pids())
    done = run(code, processes=40)
    assert 0 < int(done.result()) < 40
    time.sleep(0.2)
    assert len(psutil.pids()) < before + 20


def test_the_disk_is_limited(run):
    code = (
        "import errno\n"
        "def fill(folder):\n"
        "    try:\n"
        "        for i in range(100):\n"
        "            with open(f'{folder}/{i}', 'wb') as f: f.write(bytes(4 << 20))\n"
        "    except OSError as error: return errno.errorcode[error.errno]\n"
        "[fill(folder) for folder in ('/submission', '/tmp', '/dev/shm')]"
    )
    assert run(code, disk=32 << 20).result() == "['ENOSPC', 'ENOSPC', 'ENOSPC']"


def test_a_file_has_a_largest_size(run):
    done = run(
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nopen('big', 'wb').write(bytes(9 << 20))",
        file_size=8 << 20,
    )
    assert done.error() == "OSError"


def test_open_files_are_limited(run):
    code = (
        "files = []\ntry:\n    while True: files.append(open('/dev/null'))\nexcept OSError: pass\n"
        "n = len(files)\nfiles.clear()\nn"
    )
    assert int(run(code, open_files=64).result()) < 64


def test_text_is_cut_as_it_arrives(run):
    done = run("for i in range(60_000): print('x' * 50)", "'after'", cell_output=100_000)
    assert len(done.text(0)) < 101_000
    assert "passed its limit" in done.text(0)
    assert done.result(1) == "'after'"


def test_a_huge_picture_is_left_out(run):
    code = "from IPython.display import display\ndisplay({'image/png': 'A' * 3_000_000}, raw=True)\n'after'"
    done = run(code, cell_output=1_000_000)
    assert done.result() == "'after'"
    assert not any("image/png" in output.get("data", {}) for output in done.outputs())


def test_thousands_of_outputs_are_cut(run):
    done = run("for i in range(3000): display(i)", outputs=100)
    assert len(done.outputs()) <= 101
    assert "everything after 100 outputs" in done.text()


def test_a_notebook_that_prints_endlessly_is_stopped(run):
    done = run("'before'", "while True: print('x' * 100_000)", output=5_000_000)
    assert done.execution.state is State.DIED
    assert "after producing" in done.execution.detail
    assert done.result(0) == "'before'"


def test_malformed_messages_are_dropped(run):
    lines = [b"nonsense", b"{}", b"[1]", b'{"msg_type": 3}', b"[" * 5000]
    lines += [b'{"msg_type": "stream", "content": {}, "%s": 3}' % field for field in (b"header", b"buffers")]
    code = f"import os\nfor line in {lines}:\n    os.write(4, line + b'\\n')\n'after'"
    assert run(code).result() == "'after'"


@pytest.mark.parametrize("cell", ["import os; os.write(4, b'{')", "import os; os.close(4)"])
def test_a_broken_pipe_affects_no_other_submission(run, cell):
    run("'before'", cell, cell_seconds=1)
    assert run("'other'").result() == "'other'"


def test_the_submission_is_not_root_when_the_grader_is(run):
    done = run("import os; os.getuid(), os.getgid(), os.getgroups()")
    assert done.result() in ("(65534, 65534, [65534])", "(65534, 65534, [])")
    assert os.path.exists("/proc/1")
