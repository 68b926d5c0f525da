"""A submission's messages become outputs or are dropped; none of them stops the grader."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jupyter_client.session import Session
from nbformat.v4 import new_code_cell, new_notebook
from nbformat.validator import isvalid

from course_lib.grade.execute.outputs import Collector
from course_lib.grade.limits import Limits
from course_lib.grade.protocol import SESSION_KEY

KINDS = st.sampled_from(["stream", "display_data", "execute_result", "error", "update_display_data", "clear_output"])
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["name", "text", "data", "metadata", "execution_count", "ename", "evalue", "traceback"])
CONTENTS = st.dictionaries(FIELDS | st.just("transient"), JUNK | st.just("stdout") | st.just({"text/plain": "1"}))


def collected(*messages):
    cell = new_code_cell("")
    notebook = new_notebook(cells=[cell])
    collector = Collector(notebook, Limits(), None, Session(key=SESSION_KEY))
    collector.start(cell)
    for message in messages:
        collector.take(message, cell, 0)
    collector.finish()
    assert isvalid(notebook)
    return cell.outputs


def shown(data):
    return {"msg_type": "display_data", "content": {"data": data, "metadata": {}}}


@given(st.lists(st.fixed_dictionaries({"msg_type": KINDS, "content": CONTENTS}), max_size=4))
def test_only_outputs_of_nbformat_are_kept(messages):
    collected(*messages)


@pytest.mark.parametrize("nest", [lambda n: "[" * n + "]" * n, lambda n: '{"a":' * n + "1" + "}" * n])
def test_outputs_are_kept_or_dropped_however_deeply_they_are_nested(nest):
    for depth in range(2, 700, 3):
        collected(shown({"application/json": json.loads(nest(depth))}))


def test_an_invalid_output_is_dropped_alone():
    good, bad = shown({"text/plain": "good"}), shown({"text/plain": {"not": "text"}})
    assert [output.data for output in collected(good, bad, good)] == [{"text/plain": "good"}] * 2
