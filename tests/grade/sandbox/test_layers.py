"""Fail closed: without a layer of the sandbox, nothing is graded, and the message says what to do."""

import os
import subprocess
import sys

import pytest

from course_lib.grade.commands.doctor import examine
from course_lib.grade.sandbox import cgroups, layers


def test_the_doctor_finds_every_layer_that_grading_needs_active_here():
    report = examine(packages=[])
    assert report.healthy
    assert {layer.name for layer in report.layers if layer.needed and not layer.active} == set()


def test_trying_the_layers_leaves_nothing_behind():
    layers.layers()
    assert [name for name in os.listdir("/tmp") if name.startswith(f"course-layer-{os.getpid()}-")] == []


RESTRICTED = """\
import os, sys
import tempfile
import landlock
from course_lib.grade.sandbox import cgroups, filesystem, layers, namespaces
from course_lib.grade import limits
from course_lib.problem import Problem
namespaces.separate()
if os.fork():
    os.wait()
    sys.exit()
namespaces.become_nobody()  # where no further namespace can be made
try:
    layers.require()
except Problem as problem:
    print(problem)
"""


def test_without_a_layer_grading_refuses_and_names_it_with_its_remedy():
    done = subprocess.run([sys.executable, "-c", RESTRICTED], capture_output=True, text=True)
    assert "layer “user, mount, process, network and IPC namespaces” is not available" in done.stdout, done.stderr
    assert "kernel.unprivileged_userns_clone=1" in done.stdout


def test_nothing_is_required_where_all_layers_work():
    layers.require()


def test_a_layer_that_fails_is_reported_as_missing():
    def fails():
        raise OSError

    assert not layers._works(fails)
    assert layers._works(lambda: None)


@pytest.mark.skipif(not cgroups.available(), reason="control groups are not delegated here")
def test_a_control_group_kills_a_process_that_holds_too_much():
    code = "import sys; sys.stdin.read(1); x = bytearray(300 << 20); print('alive')"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        group = cgroups.join(process.pid, memory=100 << 20, processes=8)
        printed, _ = process.communicate(b"x")
    assert printed == b""
    assert group.out_of_memory
    group.close()
    assert not any(folder.exists() for folder in group._folders)
