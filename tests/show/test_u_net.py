"""The drawing of an encoder-decoder."""

import pytest

from course_lib import show
from course_lib.nn import UNet, layer_sizes


def test_sizes_are_those_of_the_network():
    alt = show.u_net((32, 48), depth=2, channels=8).alt
    sizes = {name: shape for name, _, shape, _ in layer_sizes(UNet(width=8), (1, 3, 32, 48))}
    for part in ("down1.5", "down2.5", "bottom.5", "join2.5", "join1.5", "head"):
        assert " × ".join(map(str, sizes[part][1:])) in alt
    assert "at 2 levels a skip" in alt


def test_a_size_that_cannot_be_halved_is_explained():
    with pytest.raises(ValueError, match=r"30 × 32 cannot be halved 2 times .* multiples of 2\^2 = 4"):
        show.u_net((30, 32), depth=2)
