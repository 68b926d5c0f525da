"""Messages survive the way across the trust boundary; forged ones are dropped or explained, and stop nothing."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.grade.limits import Limits
from course_lib.grade.protocol import (
    ExecuteReply,
    Exited,
    File,
    FingerprintReply,
    Forked,
    NotForked,
    Start,
    StartFailed,
    is_idle,
    read_message,
    read_report,
    write_message,
    write_report,
)

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
CONTENT = st.dictionaries(
    st.sampled_from(["changed", "path", "data", "reason", "status", "ename", "evalue", "traceback"]),
    JUNK | st.just("error"),
)
IDLE = {"msg_type": "status", "content": {"execution_state": "idle"}, "parent_header": {"msg_id": "a"}}


@pytest.mark.parametrize("report", [Forked(7), NotForked("no memory"), Exited(-9, 0.5)])
def test_reports_of_the_warm_process_are_read_as_they_were_written(report):
    line = write_report(report)
    assert line.count(b"\n") == 1
    assert read_report(line) == report


def test_the_start_is_read_exactly_to_its_end():
    start = Start(limits=Limits(memory=1), files={"a/b.csv": b"\0\n\xff"}, env={"A": "1"}, folder="/tmp")
    stream = io.BytesIO(start.encode() + b"requests")
    assert Start.read(stream.read) == start
    assert stream.read() == b"requests"


@pytest.mark.parametrize("message", [StartFailed("no landlock"), FingerprintReply(("x",)), File("a/b", b"\0\xff")])
def test_messages_of_the_fork_are_read_as_they_were_written(message):
    received = read_message(write_message(message.KIND, message.content()).rstrip())
    assert received["msg_type"] == message.KIND
    read = type(message).read
    assert (read(received) if isinstance(message, StartFailed) else read(received["content"])) == message


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"nonsense",
        b"[1]",
        b"{}",
        b"[" * 5000,
        b'{"msg_type": 3, "content": {}}',
        b'{"msg_type": "stream", "content": []}',
        b'{"msg_type": "stream", "content": {}, "header": []}',
        b'{"msg_type": "stream", "content": {}, "parent_header": 1}',
        b'{"msg_type": "stream", "content": {}, "buffers": 1}',
        b'{"msg_type": "stream", "content": {}, "buffers": [1]}',
        b'{"msg_type": "stream", "content": {}, "buffers": ["\\u00e9"]}',
        b'{"msg_type": "\xff"}',
    ],
)
def test_what_is_not_a_jupyter_message_is_dropped(line):
    assert read_message(line) is None


@given(JUNK | st.fixed_dictionaries({"msg_type": JUNK, "content": JUNK, "header": JUNK, "buffers": JUNK}))
def test_no_line_stops_the_reader(data):
    message = read_message(json.dumps(data).encode())
    assert message is None or isinstance(message["content"], dict)


@given(CONTENT)
def test_no_content_stops_the_reader(content):
    file = File.read(content)
    assert file is None or isinstance(file.data, bytes)
    assert all(isinstance(name, str) for name in FingerprintReply.read(content).changed)
    assert all(isinstance(line, str) for line in ExecuteReply.read(content).traceback)
    assert isinstance(StartFailed.read({"msg_type": StartFailed.KIND, "content": content}).reason, str)


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "a/../../x", "a\nb", "x" * 300, "\0"])
def test_a_file_stays_in_its_folder(path):
    assert File.read(File(path, b"").content()) is None


def test_a_reply_without_fingerprints_counts_as_a_change():
    assert FingerprintReply.read({}).changed == FingerprintReply.read({"changed": 3}).changed != ()


def test_an_error_is_not_overlooked_because_its_fields_are_malformed():
    assert ExecuteReply.read({"status": "error", "ename": 3, "traceback": 4}) == ExecuteReply("3", "None", ())


def test_idle_belongs_to_a_request():
    request, other = {"header": {"msg_id": "a"}}, {"header": {"msg_id": "b"}}
    assert is_idle(IDLE, request)
    assert not is_idle(IDLE, other)
    assert not is_idle({**IDLE, "content": {"execution_state": "busy"}}, request)
