"""Data sets in files are what the usual readers expect."""

import urllib.request
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PIL import Image
from sklearn.neighbors import KNeighborsClassifier
from torchvision.datasets import FashionMNIST, ImageFolder

from course_lib import data
from course_lib.problem import Problem


def test_digits_have_the_documented_form() -> None:
    images, labels = data.digits()
    assert (images.shape, images.dtype) == ((1797, 1, 8, 8), torch.float32)
    assert (labels.shape, labels.dtype) == ((1797,), torch.int64)
    assert (images.min(), images.max()) == (0, 1)
    assert labels.unique().tolist() == list(range(10))


def test_prices_are_possible(fresh: Path) -> None:
    table = pd.read_csv(data.prices_csv(), parse_dates=["date"])
    assert list(table.columns) == ["date", "open", "high", "low", "close"]
    assert len(table) == 500
    assert table.date.is_monotonic_increasing and table.date.dt.day_of_week.max() < 5
    assert (table.low <= table[["open", "close"]].min(axis=1)).all()
    assert (table.high >= table[["open", "close"]].max(axis=1)).all()
    assert table.low.min() > 0
    assert 0.4 < (table.close > table.open).mean() < 0.6


def test_image_folder_reads_the_shapes(fresh: Path) -> None:
    for part, each in (("train", 100), ("val", 25)):
        images = ImageFolder(data.shapes_folder() / part)
        assert images.classes == sorted(data.SHAPES)
        assert np.bincount(images.targets).tolist() == [each] * len(data.SHAPES)
        assert (images[0][0].size, images[0][0].mode) == ((32, 32), "RGB")


def test_torchvision_reads_the_drawn_clothes(fresh: Path) -> None:
    for train, count in ((True, 1000), (False, 200)):
        clothes = FashionMNIST(data.fashion_root(), train=train, download=False)
        assert (clothes.data.shape, clothes.data.dtype) == ((count, 28, 28), torch.uint8)
        assert clothes.targets.bincount().tolist() == [count // 10] * 10
    assert len(FashionMNIST.classes) == 10


def test_clothes_can_be_told_apart(fresh: Path) -> None:
    train, test = (FashionMNIST(data.fashion_root(), train=part) for part in (True, False))
    neighbours = KNeighborsClassifier(3).fit(train.data.flatten(1).numpy(), train.targets.numpy())
    assert neighbours.score(test.data.flatten(1).numpy(), test.targets.numpy()) > 0.85


def test_without_a_network_the_real_clothes_are_reported_missing(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy"):  # nothing listens on port 9, as on a machine without a network
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setattr(urllib.request, "_opener", None)  # it keeps the proxies that it first saw
    with pytest.raises(Problem, match="Connect to the internet"):
        data.fashion_root(download=True)
    assert [path for path in fresh.rglob("*") if path.is_file()] == []


def test_known_and_held_out_logos_have_the_same_form(fresh: Path) -> None:
    folder = data.logos_folder()
    for part, count in ((folder, 720), (folder / "test", 180)):
        table = pd.read_csv(part / "labels.csv")
        assert list(table.columns) == ["file", "label"]
        assert len(table) == count and set(table.label) == set(data.LOGOS)
        assert sorted(table.file) == sorted(f"images/{path.name}" for path in (part / "images").iterdir())
        with Image.open(part / table.file[0]) as image:
            assert (image.size, image.mode) == ((48, 48), "RGB")


def test_no_held_out_logo_is_among_the_known(fresh: Path) -> None:
    folder = data.logos_folder()
    known, held_back = (
        {path.read_bytes() for path in (part / "images").iterdir()} for part in (folder, folder / "test")
    )
    assert len(known) == 720 and not known & held_back


def test_files_are_the_same_on_every_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = []
    for name in ("one", "two"):
        monkeypatch.setenv("COURSE_DATA", str(tmp_path / name))
        root = data.prices_csv().parent.parent
        data.fashion_root(), data.shapes_folder()
        files = sorted(path for path in root.rglob("*") if path.is_file())
        contents.append([(path.relative_to(root), path.read_bytes()) for path in files])
    assert contents[0] == contents[1]
