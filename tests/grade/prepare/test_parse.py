"""Any bytes are either a notebook or have a sentence that says why they are not one."""

import json
from typing import NamedTuple

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.grade.errors import Unreadable
from course_lib.grade.prepare.parse import parse


class Case(NamedTuple):
    """The bytes of a file, and words that the sentence must contain."""

    data: bytes
    words: str


def _notebook(cells: list[object], **more: object) -> bytes:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells, **more}).encode()


UNREADABLE = {
    "empty": Case(b"", "empty"),
    "blank": Case(b" \n", "empty"),
    "not-json": Case(b"{", "not JSON"),
    "not-utf8": Case(b'{"a": "\xff"}', "not UTF-8"),
    "nested": Case(b"[" * 100_000, "not JSON"),
    "list": Case(b"[]", "valid JSON but not a notebook"),
    "no-format": Case(b'{"cells": []}', "valid JSON but not a notebook"),
    "format-2": Case(b'{"nbformat": 2, "nbformat_minor": 0, "metadata": {}, "worksheets": []}', "format 2"),
    "format-5": Case(b'{"nbformat": 5, "nbformat_minor": 0, "metadata": {}, "cells": []}', "format 5"),
    "cells-are-text": Case(_notebook(["x"]), "damaged"),
    "cells-are-missing": Case(b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "damaged"),
    "many-cells": Case(_notebook([{"cell_type": "markdown", "metadata": {}, "source": ""}] * 2001), "2000 cells"),
}


@pytest.mark.parametrize("case", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_not_a_notebook_is_refused_with_a_sentence(case: Case):
    with pytest.raises(Unreadable, match=case.words):
        parse(case.data)


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["code", "markdown", 3, 4]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["nbformat", "nbformat_minor", "metadata", "cells", "cell_type", "source", "tags", "nbgrader"]
                ),
                inner,
                max_size=6,
            )
        ),
        max_leaves=20,
    ).map(lambda value: json.dumps(value).encode())
)
def test_nothing_else_is_ever_raised(data: bytes):
    try:
        notebook, version = parse(data)
    except Unreadable as reason:
        assert str(reason)
    else:
        assert version in (3, 4)
        nbformat.validate(notebook, relax_add_props=True)


def test_outputs_and_metadata_of_others_are_dropped(submitted):
    for cell in submitted["cells"]:
        cell["metadata"] |= {"tags": ["demo"], "collapsed": True, "deletable": False}
        if cell["cell_type"] == "code":
            cell.update(outputs=[{"output_type": "stream", "name": "stdout", "text": "2.0"}], execution_count=1)
    notebook = parse(json.dumps(submitted).encode()).notebook
    for cell in notebook.cells:
        assert set(cell.metadata) <= {"nbgrader", "tags"}
        assert cell.metadata.tags == ["demo"]
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("label", [None, "text", [], {"grade_id": 3}, {"grade": True}])
def test_labels_that_make_no_sense_are_dropped(label: object):
    cell = {"cell_type": "markdown", "metadata": {"nbgrader": label}, "source": "text"}
    assert parse(_notebook([cell])).notebook.cells[0].metadata == {}


def test_the_old_format_3_is_read(submitted):
    node = nbformat.from_dict(submitted)
    old = nbformat.writes(nbformat.convert(node, 3)).encode()
    notebook, version = parse(old)
    assert version == 3
    assert [cell.source for cell in notebook.cells] == [cell["source"] for cell in submitted["cells"]]


def test_lone_surrogates_are_replaced_and_pairs_kept():
    cell = {"cell_type": "markdown", "metadata": {}, "source": "\ud800 and \U0001f600"}
    assert parse(_notebook([cell])).notebook.cells[0].source == "? and \U0001f600"


def test_a_byte_order_mark_is_ignored(submitted):
    assert parse(b"\xef\xbb\xbf" + json.dumps(submitted).encode()).format == 4
