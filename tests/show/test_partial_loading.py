import pytest
import torch
from torch import nn

from course_lib import show


def test_each_weight_is_loaded_missing_unexpected_or_of_another_shape():
    file = {"body.weight": torch.zeros(2, 3), "head.weight": torch.zeros(10, 2), "old": torch.zeros(1)}
    model = {"body.weight": torch.zeros(2, 3), "head.weight": torch.zeros(4, 2), "new": torch.zeros(1)}
    drawing = show.partial_loading(file, model)
    assert drawing.alt == (
        "Weights of the file and of the model. "
        "body.weight: loaded; head.weight: another shape; old: unexpected; new: missing."
    )
    assert drawing.png().startswith(b"\x89PNG")


def test_a_model_with_too_many_names_is_refused():
    weights = nn.Sequential(*(nn.Linear(1, 1) for _ in range(8))).state_dict()
    with pytest.raises(ValueError, match="There are 16 names"):
        show.partial_loading({}, weights)
