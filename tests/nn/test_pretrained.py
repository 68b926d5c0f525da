"""The packaged network has learned its source task, and what it learned carries over."""

import torch
from torch import nn

from course_lib import data
from course_lib import nn as course_nn
from course_lib.author.pretrain import FIGURES
from course_lib.data.shapes import draw
from course_lib.nn.pretrained import SOURCE_CLASSES, WEIGHTS


def accuracy(scores: torch.Tensor, labels: torch.Tensor) -> float:
    return (scores.argmax(dim=1) == labels).float().mean().item()


def test_it_is_small_and_safe_to_load() -> None:
    assert WEIGHTS.stat().st_size < 2_000_000
    state = torch.load(WEIGHTS, weights_only=True)
    assert all(isinstance(value, torch.Tensor) for value in state.values())


def test_it_knows_its_source_task() -> None:
    assert len(FIGURES) == SOURCE_CLASSES
    images, labels, _ = draw(FIGURES, 320, size=32, seed=12345)
    with torch.no_grad():
        assert accuracy(course_nn.pretrained_shapes_cnn().eval()(images), labels) > 0.85


def test_every_call_returns_a_new_network() -> None:
    first, second = course_nn.pretrained_shapes_cnn(), course_nn.pretrained_shapes_cnn()
    with torch.no_grad():
        first.classifier.weight.zero_()
    assert first.training and second.classifier.weight.any()


def test_its_features_carry_over_to_symbols_it_has_never_seen() -> None:
    assert not set(FIGURES) & set(data.SYMBOLS)
    torch.manual_seed(0)
    model = course_nn.pretrained_shapes_cnn().eval()
    few, many = data.symbols(40, seed=1), data.symbols(200, seed=2)
    with torch.no_grad():
        known, unknown = model.features(few.images), model.features(many.images)
    head = nn.Linear(128, len(data.SYMBOLS))
    optimizer = torch.optim.AdamW(head.parameters(), lr=0.03)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(head(known), few.labels).backward()
        optimizer.step()
    assert accuracy(head(unknown), many.labels) > 0.8
