"""The drawings of the lesson on transfer learning say what they show."""

import pytest
from torch import nn

from course_lib import show


def test_frozen_names_the_layers_that_learn_and_whose_statistics_move() -> None:
    model = nn.Sequential(nn.Conv2d(3, 4, 3, bias=False), nn.BatchNorm2d(4), nn.ReLU(), nn.Linear(4, 2))
    model[:2].requires_grad_(False)
    words = show.frozen(model, title="A network").alt
    assert words.startswith("A network. 0 (Conv2d) 108 frozen; 1 (BatchNorm2d) 8 frozen, statistics move;")
    assert "3 (Linear) 10 learns" in words
    model[1].eval()
    assert "statistics stay" in show.frozen(model).alt


def test_spread_gives_the_mean_and_range_of_each_group() -> None:
    drawing = show.spread({"a": {"few": [0.5, 0.7], "many": [1.0, 1.0]}, "b": {"few": [0.2], "many": [0.4]}})
    assert "a, few: mean 0.60, from 0.50 to 0.70" in drawing.alt
    assert "b, many: mean 0.40" in drawing.alt


@pytest.mark.parametrize("count", [1, 2, 5])
def test_spread_draws_a_dot_for_every_run(count: int) -> None:
    figure = show.spread({"a": {"few": [0.1] * count}}, line=("guessing", 0.25)).figure
    assert len(figure.axes[0].lines[0].get_xdata()) == count
