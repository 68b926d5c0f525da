"""Histograms of what is inside a network."""

import pytest
import torch

from course_lib import show


def test_alternative_text_gives_the_spread_of_every_layer():
    pair = torch.tensor([-1.0, 1.0])
    drawing = show.activations({"plain": [2 * pair, pair], "normed": [pair]}, title="Step 0")
    assert drawing.alt == "Step 0, standard deviation layer by layer. plain: spread 2, 1; normed: spread 1."
    assert drawing.png().startswith(b"\x89PNG")


def test_one_network_alone_and_equal_values_are_drawn():
    assert show.activations({"dead": [torch.zeros(5)]}).alt.endswith("dead: spread 0.")


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="no layer to draw"):
        show.activations({})
