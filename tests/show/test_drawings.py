"""What every drawing promises: alternative text, the same picture for the same data, and unchanged data."""

import inspect
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Rectangle

from course_lib import show
from course_lib.show.arithmetic import broadcast_shape
from course_lib.show.descent import walk

X = torch.arange(12).reshape(3, 4)
ROW = torch.tensor([1.0, 2.0, 3.0, 4.0])
DRAWINGS = {
    "bars": (lambda: show.bars({"cat": 3, "dog": 5}, title="Animals"), "dog 5"),
    "broadcast": (lambda: show.broadcast(X[:, :1], ROW), "(3, 4)"),
    "cat": (lambda: show.cat([X, X], dim=1), "(3, 8)"),
    "descent": (lambda: show.descent(lambda x: x**2, start=2.0, lr=0.25, steps=3), "0.25"),
    "flatten": (lambda: show.flatten(X.reshape(3, 2, 2), start_dim=1), "(3, 4)"),
    "histogram": (lambda: show.histogram({"a": ROW}), "mean 2.5"),
    "images": (
        lambda: show.images(torch.rand(2, 1, 4, 4, generator=torch.Generator().manual_seed(1)), ["x", "y"]),
        "2",
    ),
    "matmul": (lambda: show.matmul(X.float(), X.float().T, row=1, column=2), "(3, 3)"),
    "plot": (lambda: show.plot({"loss": (range(3), [4.0, 2.0, 1.0])}), "loss: from 4 to 1"),
    "rearranged": (lambda: show.rearranged(X, turned=lambda t: t.T), "turned of shape (4, 3)"),
    "reduction": (lambda: show.reduction(X, dim=0, op="sum"), "(4,)"),
    "roadmap": (lambda: show.roadmap(), "deploy"),
    "sharing": (lambda: show.sharing(x=X, view=X.T, copy=X.clone()), "copy (shape (3, 4)) is in memory B"),
    "stack": (lambda: show.stack([ROW, ROW], dim=0), "(2, 4)"),
    "strides": (lambda: show.strides(X.T), "axis 1 goes 4 further"),
    "tensor": (lambda: show.tensor(X, axes=("row", "column")), "shape (3, 4)"),
    "tensors": (lambda: show.tensors(x=X, row=ROW), "row"),
    "training_steps": (lambda: show.training_steps(), "loss"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_alternative_text(name):
    draw, words = DRAWINGS[name]
    drawing = draw()
    assert words.lower() in drawing.alt.lower()
    assert f'<img alt="{drawing.alt[:10]}' in drawing.html().replace("&#x27;", "'")


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_same_data_give_the_same_picture(name):
    draw, _ = DRAWINGS[name]
    assert draw().png() == draw().png()


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_leaves_its_data_and_pyplot_alone(name):
    x, row = X.clone(), ROW.clone()
    DRAWINGS[name][0]().png()
    assert X.equal(x)
    assert ROW.equal(row)
    assert plt.get_fignums() == []


def test_every_drawing_of_the_room_has_a_test():
    tested = "\n".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
    functions = [name for name in show.__all__ if inspect.isfunction(getattr(show, name))]
    assert [name for name in functions if f"show.{name}(" not in tested and f"import {name}" not in tested] == []


_SHAPES = st.lists(st.integers(1, 3), max_size=3).map(tuple)


@settings(max_examples=100, deadline=None)
@given(_SHAPES, _SHAPES)
def test_broadcasting_is_drawn_just_where_torch_broadcasts(a, b):
    try:
        want = torch.broadcast_shapes(a, b)
    except RuntimeError:
        with pytest.raises(ValueError, match="do not broadcast: on axis -"):
            broadcast_shape(a, b)
    else:
        assert broadcast_shape(a, b) == want


@pytest.mark.parametrize(
    "draw",
    [
        lambda: show.flatten(torch.arange(48).reshape(3, 16)),
        lambda: show.cat([X, X + 12], dim=0),
        lambda: show.stack([X, X + 12], dim=2),
        lambda: show.rearranged(X, turned=lambda t: t.T, cut=lambda t: t.reshape(2, 6)),
    ],
    ids=["flatten", "cat", "stack", "rearranged"],
)
def test_a_number_keeps_its_colour_where_it_goes(draw):
    axes = draw().figure.axes[0]
    cells = {(r.get_x(), r.get_y()): r.get_facecolor() for r in axes.patches if isinstance(r, Rectangle)}
    found = {}
    for text in axes.texts:
        x, y = text.get_position()
        place = (round(x - 0.5, 3), round(y - 0.52, 3))
        for corner, colour in cells.items():
            if np.allclose(corner, place, atol=1e-6):
                found.setdefault(text.get_text(), []).append(colour)
    assert all(len(colours) >= 2 for colours in found.values())
    assert [number for number, colours in found.items() if len(set(colours)) > 1] == []


def test_descent_goes_where_the_formula_leads():
    xs, ys = walk(lambda x: x**2, start=2.0, lr=0.25, steps=3)
    assert xs == [2.0, 1.0, 0.5, 0.25]
    assert ys == [x**2 for x in xs]


@pytest.mark.parametrize(
    ("draw", "sentence"),
    [
        (lambda: show.broadcast(torch.zeros(2), torch.zeros(3)), "2 meets 3"),
        (lambda: show.flatten(X, start_dim=2), "has the axes 0 to 1"),
        (lambda: show.matmul(X, X), "the last axis of the first"),
        (lambda: show.reduction(X, dim=5), "There is no axis 5"),
        (lambda: show.reduction(X, dim=0, op="median"), "There is no reduction 'median'"),
        (lambda: show.stack([X, ROW]), "torch says"),
        (lambda: show.strides(torch.tensor(1.0)), "has no strides"),
        (lambda: show.tensor(torch.zeros(100, 100)), "too large"),
        (lambda: show.graph(torch.ones(2)), "has no graph"),
    ],
)
def test_what_cannot_be_drawn_is_explained(draw, sentence):
    with pytest.raises(ValueError, match=sentence):
        draw()


def test_the_graph_leads_from_the_result_to_its_leaves():
    w, x = torch.tensor(2.0, requires_grad=True), torch.tensor(3.0, requires_grad=True)
    diagram = show.graph((w * x).exp(), w=w, x=x)
    assert diagram.mermaid.startswith("flowchart")
    for name in ("Exp", "Mul", "w", "x"):
        assert name in diagram.mermaid
        assert name in diagram.alt
    assert diagram._repr_mimebundle_()["text/vnd.mermaid"] == diagram.mermaid


def test_a_mean_of_rounding_errors_is_given_as_0():
    values = torch.linspace(-1, 1, 1001)
    assert "mean 0, from -1 to 1" in show.histogram({"a": values + 1e-8}).alt
    assert "mean 0.01," in show.histogram({"a": values + 0.01}).alt


def test_numpy_arrays_that_share_memory_are_drawn_as_such():
    array = np.arange(4)
    assert "memory B" not in show.sharing(array=array, tensor=torch.from_numpy(array)).alt
    assert "memory B" in show.sharing(array=array, tensor=torch.tensor(array)).alt
