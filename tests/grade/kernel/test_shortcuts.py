"""Shortcuts give the results that IPython gives. test_same_as_ipykernel.py compares whole lessons."""

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core import displayhook, interactiveshell
from IPython.core.inputtransformer2 import TransformerManager

from course_lib.grade.kernel import shortcuts

LINES = st.sampled_from(
    [
        *(
            "x = 1",
            "x = 1;",
            "x;  # why?",
            "# a remark; no end",
            "",
            "   ",
            "'''",
            "# '''; ",
            "f(x) ;",
            "s = ';'",
            "%time x",
        ),
        *(
            "!ls",
            "x?",
            "?x",
            "y = %pwd",
            "z = !ls",
            "if x:",
            "    y = 2",
            "    %pwd",
            "/f 1",
            ",f a",
            ";f a",
            ">>> x = 1",
        ),
        *("...", "In [1]: x", "a % b", "a != b", "'what?'", "await x", "async def f(): pass", "[y async for y in x]"),
        *("awaited = 1", "%%time", "def f(", "\tx = 1", "x = '''a", "b;'''", "print(1) \\", "λ = 2", "return 3"),
    ]
)
SOURCES = st.lists(LINES, max_size=6).map("\n".join)


def _outcome(function, source):
    try:
        return function(source)
    except SyntaxError as error:
        return repr(error)


class _Hook:
    semicolon_at_end_of_expression = staticmethod(displayhook.DisplayHook.semicolon_at_end_of_expression)


@pytest.fixture
def original(monkeypatch):
    """IPython's own function, which the shortcut replaces for the whole process; it is put back afterwards."""
    own = interactiveshell._should_be_async
    monkeypatch.setattr(interactiveshell, "_should_be_async", own)
    return own


@settings(max_examples=400)
@given(SOURCES)
def test_cells_are_transformed_as_ipython_does(source):
    manager = TransformerManager()
    shortcuts._transform_once(manager)
    assert _outcome(manager.transform_cell, source) == _outcome(TransformerManager().transform_cell, source)


def test_a_notebooks_own_transformer_is_used_once_it_is_added():
    manager = TransformerManager()
    shortcuts._transform_once(manager)
    assert manager.transform_cell("x") == "x\n"
    manager.cleanup_transforms.append(lambda lines: [line.replace("x", "y") for line in lines])
    assert manager.transform_cell("x") == "y\n"


@settings(max_examples=400)
@given(SOURCES.filter(shortcuts._is_python))
def test_a_semicolon_at_the_end_is_found_where_ipython_finds_it(source):
    hook = _Hook()
    shortcuts._skip_the_search_for_a_semicolon(hook)
    assert bool(hook.semicolon_at_end_of_expression(source)) == bool(_Hook.semicolon_at_end_of_expression(source))


def test_cells_that_await_are_recognised_as_ipython_does(original):
    shortcuts._skip_the_search_for_await()

    @settings(max_examples=400)
    @given(SOURCES)
    def same(source):
        assert interactiveshell._should_be_async(source) == original(source)

    same()


def test_shortcuts_are_for_the_warm_process_alone():
    with pytest.raises(RuntimeError, match="warm process only"):
        shortcuts.install_shortcuts(None)


@given(SOURCES)
def test_what_parses_counts_as_python(source):
    try:
        ast.parse(source)
        parses = True
    except SyntaxError:
        parses = False
    assert shortcuts._is_python(source) == parses
