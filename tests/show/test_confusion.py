"""The confusion matrix and its mistakes."""

import pytest
import torch

from course_lib import show

TRUTH = torch.tensor([0, 0, 0, 1, 1, 2])
PREDICTED = torch.tensor([0, 0, 1, 1, 1, 1])
NAMES = ("bolt", "gear", "leaf")


def _texts(drawing: show.Drawing, panel: int = 0) -> list[str]:
    return [text.get_text() for text in drawing.figure.axes[panel].texts]


def test_rows_are_true_classes_and_columns_predicted_ones() -> None:
    assert _texts(show.confusion(TRUTH, PREDICTED, NAMES)) == ["2", "1", "0", "0", "2", "0", "0", "1", "0"]


def test_a_class_that_never_occurs_keeps_its_row() -> None:
    assert len(_texts(show.confusion(TRUTH, PREDICTED, (*NAMES, "target")))) == 16


def test_alternative_text_names_every_mistake() -> None:
    alt = show.confusion(TRUTH, PREDICTED, NAMES).alt
    assert "4 of 6 are right" in alt
    assert "bolt taken for gear: 1" in alt and "leaf taken for gear: 1" in alt


@pytest.mark.parametrize(("most", "drawn"), [(12, ["bolt\nnot gear", "leaf\nnot gear"]), (1, ["bolt\nnot gear"])])
def test_mistakes_are_drawn_under_both_names(most: int, drawn: list[str]) -> None:
    drawing = show.confusion(TRUTH, PREDICTED, NAMES, images=torch.rand(6, 3, 8, 8), most=most)
    assert [title for ax in drawing.figure.axes[1:] if (title := ax.get_title())] == drawn
    assert drawing.png().startswith(b"\x89PNG")


def test_a_perfect_model_leaves_nothing_to_draw() -> None:
    drawing = show.confusion(TRUTH, TRUTH, NAMES, images=torch.rand(6, 1, 8, 8))
    assert "no mistakes" in drawing.alt
    assert drawing.png().startswith(b"\x89PNG")
