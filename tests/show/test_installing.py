import pytest

from course_lib import show


@pytest.mark.parametrize(
    ("build", "driver", "card", "usable"),
    [
        ("for CUDA 13.0", True, True, True),
        ("for CUDA 13.0", False, True, False),
        ("for CUDA 12.6", True, False, False),
        ("for the CPU", True, True, False),
    ],
)
def test_every_link_is_needed_on_the_way_to_the_gpu(build, driver, card, usable):
    assert f"is_available() is {usable}" in show.way_to_gpu(build, driver, card).alt


def test_the_build_alone_decides_what_torch_was_built_for():
    assert "torch.version.cuda is '13.0'" in show.way_to_gpu("for CUDA 13.0", False, False).alt
    assert "torch.version.cuda is None" in show.way_to_gpu("for the CPU", True, True).alt


def test_alternative_text_names_both_environments():
    drawing = show.environments()
    assert drawing.png().startswith(b"\x89PNG")
    assert "Python 3.11, torch 2.5 and torchvision 0.20" in drawing.alt
