import torch

from course_lib import show
from course_lib.show.optimizer_race import run


def bowl(x, y):
    return x**2 + y**2


def test_a_path_begins_at_the_start_and_follows_the_optimizer():
    path, heights = run(bowl, lambda p: torch.optim.SGD(p, lr=0.25), (4.0, -2.0), steps=2)
    assert path == [(4.0, -2.0), (2.0, -1.0), (1.0, -0.5)]
    assert heights == [20.0, 5.0, 1.25]


def test_alternative_text_gives_each_optimizers_last_height():
    racers = {
        "slow": lambda p: torch.optim.SGD(p, lr=0.25),
        "too fast": lambda p: torch.optim.SGD(p, lr=1e9),
    }
    drawing = show.race(bowl, racers, start=(4.0, -2.0), steps=40, title="Two")
    assert drawing.alt.startswith("Two. Height after 40 steps: slow: ")
    assert drawing.alt.endswith("too fast: out of all bounds.")
    assert drawing.png().startswith(b"\x89PNG")
