"""A forbidden function is noticed when it is called, wherever the call hides; an allowed one never is."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from course_lib.check.guard.forbidden import canonical_name, watching_for

CALLS = {
    "as a function": "torch.softmax(x, 0)",
    "as a method": "x.softmax(0)",
    "from torch.nn.functional": "torch.nn.functional.softmax(x, dim=0)",
    "as a module": "torch.nn.Softmax(dim=0)(x)",
    "in a module's forward": "torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.Softmax(1))(x)",
    "from torch.special": "torch.special.softmax(x, 0)",
    "as an operator of the kernels": "torch.ops.aten.softmax(x, 0)",
    "as an overload of that operator": "torch.ops.aten.softmax.int(x, 0)",
    "through getattr": "getattr(torch, 'soft' + 'max')(x, 0)",
    "in a helper": "(lambda rows: [row.softmax(0) for row in rows])(x)",
    "in vmap": "torch.func.vmap(lambda row: row.softmax(0))(x)",
    "in a function of one's own for autograd": "Own.apply(x)",
    "in a scripted function": "scripted(x)",
    "in a sorting key": "sorted(x, key=lambda row: row.softmax(0)[0].item())",
}


@pytest.fixture(scope="module")
def names():
    class Own(torch.autograd.Function):
        @staticmethod
        def forward(context, x):
            return x.softmax(0)

    with pytest.warns(FutureWarning):
        scripted = torch.jit.script(_scripted)
    return {"torch": torch, "x": torch.rand(3, 3), "Own": Own, "scripted": scripted}


def _scripted(x):
    return torch.softmax(x, 0)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_forbidden_function_is_noticed(names, call):
    with watching_for(["softmax"]) as seen:
        eval(call, names)
    assert seen == ["softmax"]


@pytest.mark.parametrize(
    ("forbidden", "call"),
    [
        ("add", "x + x"),
        ("add", "1 + x"),
        ("sub", "1 - x"),
        ("mul", "2 * x"),
        ("div", "x / x"),
        ("div", "1 / x"),
        ("pow", "x ** 2"),
        ("pow", "2 ** x"),
        ("matmul", "x @ x"),
        ("neg", "-x"),
        ("abs", "abs(x)"),
        ("eq", "x == x"),
        ("floor_divide", "x // 2"),
        ("remainder", "2 % x"),
        ("T", "x.T"),
        ("cat", "torch.concat([x, x])"),
        ("transpose", "x.swapaxes(0, 1)"),
        ("norm", "torch.linalg.norm(x)"),
        ("backward", "torch.ones(1, requires_grad=True).backward()"),
        ("item", "x[0, 0].item()"),
        ("arange", "torch.arange(3)"),
    ],
)
def test_operators_properties_and_other_names_of_a_function_are_noticed(names, forbidden, call):
    with watching_for([forbidden]) as seen:
        eval(call, names)
    assert seen == [forbidden]


@pytest.mark.parametrize("statement", ["y += 1", "y.add_(1)", "torch.add(y, 1, out=y)"])
def test_in_place_forms_are_noticed(statement):
    with watching_for(["add"]) as seen:
        exec(statement, {"torch": torch, "y": torch.zeros(3)})
    assert seen == ["add"]


@pytest.mark.parametrize(
    ("forbidden", "call"),
    [
        ("unsqueeze", "x[:, None]"),
        ("softmax", "torch.nn.functional.cross_entropy(x, torch.tensor([0, 1, 2]))"),
        ("softmax", "x.exp() / x.exp().sum(0)"),
        ("mean", "torch.nn.functional.mse_loss(x, x)"),
        ("max", "x.argmax()"),
    ],
)
def test_what_an_allowed_function_calls_internally_does_not_count(names, forbidden, call):
    with watching_for([forbidden]) as seen:
        eval(call, names)
    assert seen == []


def test_each_name_is_noted_once_in_the_order_of_calling():
    with watching_for(["exp", "sum", "mean"]) as seen:
        x = torch.rand(3).exp()
        x.sum(), x.exp(), x.sum()
    assert seen == ["exp", "sum"]


def test_a_call_after_the_block_is_not_noticed():
    with watching_for(["exp"]) as seen:
        pass
    torch.rand(3).exp()
    assert seen == []


@given(
    st.sampled_from(["softmax", "add", "cat", "mean", "norm"]),
    st.sampled_from(["{}", "{}_", "_{}", "aten::{}", "__{}__"]),
)
def test_all_spellings_of_a_name_are_one(name, spelling):
    assert canonical_name(spelling.format(name)) == name


def test_the_feedback_names_the_forbidden_function_and_takes_the_points_of_the_case(graded):
    score = graded(
        "def answer(x):\n    return helper(x)\ndef helper(x):\n    return x.softmax(0)",
        "x = torch.rand(3)\nex.equal(ex.run(x), torch.softmax(x, 0))",
        options=', forbid=["softmax"]',
    )
    assert score == 0
    assert score.cases[0].message == "this exercise does not allow `softmax`, but your code calls it"


def test_the_feedback_names_every_forbidden_function(graded):
    score = graded(
        "def answer(x):\n    return x.exp().sum()", "ex.run(torch.rand(3))", options=', forbid=["sum", "exp"]'
    )
    assert score.cases[0].message == "this exercise does not allow `exp` and `sum`, but your code calls them"


def test_the_check_itself_may_call_what_the_learner_may_not(graded):
    score = graded(
        "def answer(x):\n    return x.exp() / x.exp().sum()",
        "x = torch.rand(3)\nex.equal(ex.run(x), torch.softmax(x, 0))",
        options=', forbid="softmax"',
    )
    assert score == 1


def test_methods_are_watched_as_functions_are(notebook):
    notebook.run("class Answer:\n    def go(self, x):\n        return x.softmax(0)")
    score = notebook.run(
        'ex = check.exercise("Answer", points=1, forbid=["softmax"])\n'
        'with ex.case("goes"):\n    ex.call(ex.run().go, torch.rand(3))\nex.score()'
    )
    assert "does not allow `softmax`" in str(score)


def test_gradients_flow_through_watched_code(graded):
    score = graded(
        "def answer(x):\n    y = (x * x).sum()\n    y.backward()\n    return x.grad",
        "x = torch.ones(3, requires_grad=True)\nex.equal(ex.run(x), torch.full((3,), 2.0))",
        options=', forbid=["pow"]',
    )
    assert score == 1
