import pytest
import torch
from torch import nn

from course_lib import show


def test_alternative_text_names_every_device():
    x = torch.ones(2, 3)
    alt = show.devices({"y": "x"}, x=x, y=x.to("meta"), net=nn.Linear(3, 1)).alt
    assert "x ((2, 3) float32) lives on cpu;" in alt
    assert "y ((2, 3) float32) lives on meta;" in alt
    assert "net (Linear module, 2 tensors) lives on cpu;" in alt
    assert alt.endswith("y is a copy of x.")


def test_a_module_on_two_devices_is_in_both_lanes():
    net = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1, device="meta"))
    assert "lives on cpu and meta" in show.devices(net=net).alt


def test_a_copy_of_something_that_is_not_drawn_is_refused():
    with pytest.raises(ValueError, match="There is no `y`"):
        show.devices({"y": "x"}, x=torch.ones(1))
