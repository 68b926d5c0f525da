"""A wrong answer is explained by the first thing that a person would look at."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from course_lib.check.difference import difference
from course_lib.check.difference.tensors import same_storage

WANT = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
WRONG = torch.tensor([[1.0, 9.0], [3.0, 8.0]])


def test_only_the_first_difference_is_reported():
    """Each answer also has every fault that comes after the reported one."""
    source = WRONG[:1]
    reported = [
        difference(None, WANT),
        difference([1, 2], WANT),
        difference(source.double().requires_grad_(), WANT),
        difference(torch.cat([source, source]).double().requires_grad_(), WANT),
        difference(torch.cat([source, source]).to("meta").requires_grad_(), WANT),
        difference(WRONG.clone().requires_grad_(), WANT, copies=WRONG),
        difference(WRONG, WANT, copies=WRONG),
        difference(torch.tensor([[1.0, 9.0], [math.nan, 4.0]]), WANT),
        difference(WRONG, WANT),
    ]
    assert reported == [
        "got `None`: is there a `return` at the end of your function?",
        "expected a tensor, got a list: `[1, 2]`",
        "expected shape (2, 2), got (1, 2)",
        "expected dtype float32, got float64",
        "expected a tensor on `cpu`, got one on `meta`",
        "expected a tensor that does not track gradients, got one that does",
        "expected a tensor with its own memory, got one that shares memory with the input",
        "holds `nan` at [1, 0], expected 3",
        "at [0, 1] expected 2, got 9 (2 of 4 values differ, by up to 7)",
    ]


_TENSORS = hnp.arrays(
    dtype=st.sampled_from([np.float32, np.float64, np.int64, np.bool_, np.uint8]),
    shape=hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
).map(torch.from_numpy)


@given(_TENSORS)
def test_a_tensor_equals_its_copy_whatever_it_holds(tensor):
    assert difference(tensor.clone(), tensor) is None


@given(_TENSORS.filter(lambda t: t.numel() > 0), st.data())
def test_one_changed_value_is_found_and_its_index_named(tensor, data):
    place = tuple(data.draw(st.integers(0, size - 1)) for size in tensor.shape)
    changed = tensor.clone()
    if tensor.is_floating_point():
        changed[place] = 1.0 if abs(tensor[place]) > 2 or not tensor[place].isfinite() else 5.0
    else:
        changed[place] = (~tensor[place]) if tensor.dtype == torch.bool else tensor[place] ^ 1
    found = difference(changed, tensor)
    assert found is not None
    assert not place or str(list(place)) in found


@given(st.floats(0.1, 10), st.floats(-1e-6, 1e-6))
def test_rounding_is_forgiven(value, error):
    assert difference(torch.tensor([value * (1 + error)]), torch.tensor([value])) is None


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (torch.tensor([1]), torch.tensor([1.5])),
        (torch.tensor([True]), torch.tensor([7])),
        (torch.tensor([1.0]), torch.tensor([1 + 1j])),
    ],
)
def test_values_differ_even_where_the_dtype_does_not_matter(got, want):
    assert difference(got, want, dtype=False) is not None


def test_another_dtype_with_the_same_values_is_fine_where_the_dtype_does_not_matter():
    assert difference(torch.tensor([1, 2]), torch.tensor([1.0, 2.0]), dtype=False) is None
    assert difference(torch.tensor([1 / 3]), torch.tensor([1 / 3], dtype=torch.float64), dtype=False) is None


def test_nan_is_right_where_nan_is_expected():
    assert difference(torch.tensor([math.nan, 1.0]), torch.tensor([math.nan, 1.0])) is None
    assert difference(math.nan, math.nan) is None
    assert difference(torch.tensor([0.0]), torch.tensor([math.nan])) == "at [0] expected nan, got 0"
    assert difference(0.0, math.nan) == "expected nan, got 0"


@pytest.mark.parametrize("got", [5.0, -math.inf, math.nan])
def test_only_infinity_is_infinity(got):
    assert difference(got, math.inf) is not None
    assert difference(torch.tensor(got), torch.tensor(math.inf)) is not None
    assert difference(math.inf, math.inf) is None


@pytest.mark.parametrize(
    ("got", "want", "words"),
    [
        (torch.tensor(4), 4, "see `.item()`"),
        (True, 1, "expected a number"),
        (1.0, 1, "expected the whole number 1"),
        (1, True, "expected `True`, got an int"),
        ("4", 4, "expected a number, got a str"),
        (4, "4", "expected `'4'`, got `4`"),
        (np.zeros(3), "text", "got a NumPy array of shape (3,)"),
        (np.zeros(3), torch.zeros(3), "expected a tensor, got a NumPy array"),
        (torch.zeros(3), [0.0, 0.0, 0.0], "expected a list, got a tensor of shape (3,)"),
        ([1, 2], [1, 2, 3], "expected 3 items, got 2"),
        ([1, 5, 3], [1, 2, 3], "item 1: expected 2, got 5"),
        ({"a": 1}, {"a": 1, "b": 2}, "the key `'b'` is missing"),
        ({"a": 1, "b": 2}, {"a": 1}, "the key `'b'` should not be there"),
        ({"a": [torch.zeros(2)]}, {"a": [torch.ones(2)]}, "under the key `'a'`: item 0: at [0] expected 1, got 0"),
        (torch.Size([2, 3]), torch.Size([3, 2]), "expected the shape (3, 2), got (2, 3)"),
        (torch.float64, torch.float32, "expected `torch.float32`, got `torch.float64`"),
        (np.zeros(3, dtype=np.float32), np.zeros(3), "expected an array of float64, got one of float32"),
        (np.zeros((3, 1)), np.zeros(3), "expected shape (3,), got (3, 1)"),
    ],
)
def test_other_kinds_are_explained_too(got, want, words):
    assert words in difference(got, want)


@pytest.mark.parametrize("value", [3, 2.5, 1 + 2j, True, "text", None, (1, 2.0), {"a": [1]}, torch.float32, {1, 2}])
def test_every_kind_equals_itself(value):
    assert difference(value, value) is None


def test_numpy_numbers_count_as_numbers_and_lists_as_tuples():
    assert difference(np.float64(2.5), 2.5) is None
    assert difference(np.int64(3), 3) is None
    assert difference([1, 2], (1, 2)) is None


def test_which_tensors_share_memory():
    x = torch.arange(6)
    assert same_storage(x, x.view(2, 3)[1])
    assert same_storage(torch.from_numpy(x.numpy()), x)
    assert not same_storage(x, x.clone())
    assert not same_storage(torch.empty(0), torch.empty(0))
    assert not same_storage(x.to("meta"), x.to("meta"))
    assert difference(x.clone(), x, shares=x) == "expected a tensor that shares memory with the input, got a copy"
