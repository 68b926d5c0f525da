"""Lines are split as ``bytes.split`` does, however the bytes arrive, and no line or stream can fill the memory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.grade.errors import LimitExceeded
from course_lib.grade.execute.lines import BoundedLines


def taken(lines: BoundedLines) -> list[bytes | None]:
    found = []
    while lines:
        found.append(lines.take())
    return found


@given(st.lists(st.binary(max_size=12).map(lambda data: data.replace(b"\r", b"\n")), max_size=8))
def test_lines_do_not_depend_on_how_the_bytes_arrive(parts):
    lines = BoundedLines(longest=10, total=1000)
    for part in parts:
        lines.add(part)
    expected = b"".join(parts).split(b"\n")[:-1]
    assert taken(lines) == [line if len(line) <= 10 else None for line in expected]


def test_an_endless_line_is_not_kept():
    lines = BoundedLines(longest=10, total=10**7)
    for _ in range(1000):
        lines.add(b"x" * 1000)
    assert len(lines._rest) == 0
    lines.add(b"x\nshort\n")
    assert taken(lines) == [None, b"short"]


def test_too_many_bytes_are_an_error():
    lines = BoundedLines(longest=10, total=20)
    lines.add(b"x\n" * 10)
    with pytest.raises(LimitExceeded) as error:
        lines.add(b"x")
    assert error.value.limit == "output"
