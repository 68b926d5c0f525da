import torch

from course_lib import show


def test_alternative_text_gives_points_and_curves():
    x = torch.linspace(0, 1, 5).reshape(5, 1)
    drawing = show.fitted({"measured": (x, x)}, {"model": (x, 2 * x)}, title="A fit")
    assert drawing.alt == "A fit. measured: 5 points; model: a curve between 0 and 2."


def test_draws_what_still_tracks_gradients():
    x = torch.linspace(0, 1, 5, requires_grad=True)
    assert show.fitted({"a": (x, x)}, {"b": (x, x * x)}).png().startswith(b"\x89PNG")
