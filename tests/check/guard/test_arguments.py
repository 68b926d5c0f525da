"""An answer that changes its input loses the case, however deeply nested; one that only reads it does not."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from course_lib.check.guard.arguments import changed, snapshot

TABLE = "torch.tensor([[3.0, float('nan')], [2.0, 1.0]])"


@pytest.mark.parametrize(
    ("statement", "arguments"),
    [
        ("x += 1", TABLE),
        ("x.zero_()", TABLE),
        ("x[0, 0] = 7", TABLE),
        ("x.view(-1)[3] = 7", TABLE),
        ("x.data.mul_(2)", TABLE),
        ("x.detach().mul_(2)", f"{TABLE}.requires_grad_()"),
        ("x.resize_(1, 1)", TABLE),
        ("x.t_()", "torch.zeros(2, 3)"),
        ("torch.neg(x, out=x)", TABLE),
        ("x.numpy()[0] = 0", TABLE),
        ("x['a'][1] += 1", f"{{'a': [torch.zeros(1), {TABLE}]}}"),
        ("x.append(1)", "[1, 2]"),
        ("x.pop()", f"[{TABLE}]"),
        ("x.sort()", "[3, 1, 2]"),
        ("x.add(4)", "{1, 2}"),
        ("x['b'] = x.pop('a')", "{'a': 1}"),
        ("x[0] = 5", "__import__('numpy').zeros(3)"),
        ("x[0] = x[0] + 1", f"[{TABLE}]"),
    ],
)
def test_a_change_of_the_input_is_noticed(graded, statement, arguments):
    score = graded(f"def answer(x):\n    {statement}\n    return 1", f"ex.equal(ex.run({arguments}), 1)")
    assert score == 0
    assert "changed its input" in score.cases[0].message


def test_a_changed_keyword_argument_is_noticed(graded):
    score = graded("def answer(*, x):\n    x += 1\n    return 1", "ex.equal(ex.run(x=torch.zeros(2)), 1)")
    assert "changed its input" in str(score)


def test_an_exercise_about_changing_in_place_may_allow_it(graded):
    body = "x = torch.zeros(2)\nex.run(x)\nex.equal(x, torch.ones(2))"
    assert graded("def answer(x):\n    x += 1", body, options=", inplace=True") == 1


def test_arguments_that_are_not_data_are_left_alone(graded):
    body = "model = torch.nn.Linear(2, 2)\nex.equal(ex.run(model, iter([1]), len), 1)"
    assert graded("def answer(model, items, f):\n    next(items)\n    return 1", body) == 1


_LEAVES = st.one_of(
    st.integers(),
    st.floats(),
    st.text(max_size=3),
    st.none(),
    hnp.arrays(np.float32, hnp.array_shapes(max_dims=2, max_side=3)).map(torch.from_numpy),
    hnp.arrays(np.float64, hnp.array_shapes(max_dims=2, max_side=3)),
)
_ARGUMENTS = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3)
)


@given(_ARGUMENTS)
def test_arguments_that_nothing_touched_are_unchanged_whatever_they_hold(arguments):
    assert not changed(arguments, snapshot(arguments))


@given(hnp.arrays(np.float32, hnp.array_shapes(max_dims=3, max_side=3)), st.data())
def test_any_one_changed_number_is_noticed(array, data):
    tensor = torch.from_numpy(array)
    before = snapshot([tensor])
    place = tuple(data.draw(st.integers(0, size - 1)) for size in array.shape)
    tensor[place] = 1.0 if tensor[place].isnan() or tensor[place] != 1 else 0.0
    assert changed([tensor], before)
