"""A submission can reach neither the network, nor the grader's files and processes, nor the host."""

import os
import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def listener() -> Iterator[tuple[int, list]]:
    """A TCP server of the host on IPv4; the list fills with the connections that reached it."""
    reached = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        threading.Thread(target=_accept, args=(server, reached), daemon=True).start()
        yield server.getsockname()[1], reached


def _accept(server: socket.socket, reached: list) -> None:
    while True:
        try:
            reached.append(server.accept())
        except TimeoutError:
            continue
        except OSError:
            return


def test_the_hosts_tcp_ports_are_out_of_reach(run, listener):
    port, reached = listener
    done = run(f"import socket\nsocket.create_connection(('127.0.0.1', {port}), timeout=2)")
    assert done.error() in ("ConnectionRefusedError", "OSError", "TimeoutError")
    assert reached == []


@pytest.mark.parametrize(
    "cell",
    [
        "import socket; socket.create_connection(('93.184.216.34', 80), timeout=2)",
        "import socket; socket.create_connection(('example.org', 80), timeout=2)",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_STREAM).connect(('2606:4700::1111', 53))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))",
        "import urllib.request; urllib.request.urlopen('http://example.org', timeout=2)",
    ],
)
def test_the_network_is_out_of_reach(run, cell):
    assert run(cell).error() in ("OSError", "gaierror", "URLError", "TimeoutError")


def test_unix_sockets_of_the_host_are_out_of_reach(run, warm):
    abstract = "\0course-test-socket"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(abstract)
        server.listen()
        done = run(
            f"import socket; socket.socket(socket.AF_UNIX).connect({abstract!r})",
            f"import socket; socket.socket(socket.AF_UNIX).connect({warm.socket!r})",
        )
    assert done.error(0) == "ConnectionRefusedError"
    assert done.error(1) == "FileNotFoundError"


@pytest.mark.parametrize("name", ["class/gradebook.db", "class/submitted/other/01_tensors/tensors.ipynb"])
def test_the_gradebook_and_other_submissions_cannot_be_read(run, name):
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder, name)
        secret.parent.mkdir(parents=True)
        secret.write_text("secret")
        done = run(f"open({str(secret)!r}).read()", f"open({str(secret)!r}, 'w')")
        assert (done.error(0), done.error(1)) == ("FileNotFoundError", "FileNotFoundError")
        assert secret.read_text() == "secret"


def test_the_course_source_is_not_there(run):
    root = Path(__file__).parents[3]
    done = run(f"import os; sorted(os.listdir({str(root)!r}))", f"os.path.exists({str(root / 'notebooks')!r})")
    assert "notebooks" not in done.result(0)
    assert "tests" not in done.result(0)
    assert done.result(1) == "False"


def test_the_graders_processes_and_environment_are_not_there(run):
    done = run(
        "import os; sorted(int(name) for name in os.listdir('/proc') if name.isdigit())",
        "sorted(open('/proc/1/environ').read().replace(chr(0), ' ').split())",
    )
    assert done.result(0) == "[1]"
    assert "GRADERS_SECRET" in os.environ
    assert "GRADERS_SECRET" not in done.result(1)
    assert "GRADERS_SECRET" not in run("import os; sorted(os.environ)").result()


@pytest.mark.parametrize(
    "path", ["/usr/bin/x", "/etc/passwd", "/x", "/proc/sys/kernel/hostname", "/home/x", "/dev/x", "/work"]
)
def test_nothing_outside_the_own_folders_is_written(run, path):
    done = run(f"open({path!r}, 'w').write('x')")
    assert done.error() in ("PermissionError", "OSError", "IsADirectoryError")


def test_the_installed_package_cannot_be_changed(run):
    done = run("import course_lib.check as c\nopen(c.__file__, 'a').write('x')")
    assert done.error() in ("OSError", "PermissionError")


def test_two_submissions_never_see_each_others_files(run):
    code = (
        "import os\nseen = os.listdir('/tmp') + os.listdir('/submission') + os.listdir('/dev/shm')\n"
        "open('/tmp/mine', 'w').close()\nopen('mine', 'w').close()\n'mine' in seen"
    )
    assert [run(code).result() for _ in range(2)] == ["False", "False"]


def test_no_privileges_are_left_and_none_can_be_gained(run):
    done = run(
        "import re; dict(re.findall(r'(Cap\\w+|NoNewPrivs):\\s*(\\w+)', open('/proc/self/status').read()))",
        "import ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "(libc.unshare(0x10000000), libc.mount(b'none', b'/tmp', b'tmpfs', 0, b''), "
        "libc.sethostname(b'x', 1), libc.chroot(b'/tmp'))",
    )
    status = eval(done.result(0))
    assert {int(value, 16) for name, value in status.items() if name != "NoNewPrivs"} == {0}
    assert status["NoNewPrivs"] == "1"
    assert done.result(1) == "(-1, -1, -1, -1)"


def test_a_sub_process_is_sandboxed_too(run):
    done = run("!cat /etc/shadow; touch /usr/x; su -c id; grep NoNewPrivs /proc/self/status")
    assert "root:" not in done.text()
    assert "NoNewPrivs:\t1" in done.text()


def test_landlock_holds_where_a_mount_would_not(run):
    """The root folder's own tmpfs is writable for its owner; only Landlock forbids it."""
    assert run("open('/.writable/x', 'w')").error() == "PermissionError"


def test_the_descriptors_of_the_warm_process_are_closed(run):
    done = run("import os\nsorted(os.readlink(f'/proc/self/fd/{n}').split(':')[0] for n in range(5))")
    assert {name.rpartition("/")[2] for name in eval(done.result())} == {"null", "pipe"}
