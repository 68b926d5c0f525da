"""What a benchmark reports, from numbers that make every calculation easy."""

import json
from dataclasses import replace

from course_lib.grade.bench.comparison import Comparison, Cost

RESULT = Comparison(
    assignment="02_trees",
    students=100,
    stock_measured=4,
    stock=Cost(start=4, each=2, cpu=1.5),
    fast=Cost(start=2, each=0.1, cpu=0.05),
    different=(),
    engine_cpu=0.01,
    memory=200,
)


def test_ratios_are_with_and_without_the_start():
    assert RESULT.ratio == 20
    assert RESULT.ratio_of_all == (4 + 200) / (2 + 10)


def test_different_scores_are_loud():
    result = replace(RESULT, different=("anna ps1 test_it: 1.0 and 0.0",))
    assert RESULT.same_scores and not result.same_scores
    assert "THE SCORES DIFFER: anna ps1 test_it: 1.0 and 0.0" in result.sentence()
    assert "the scores are the same" in RESULT.sentence()


def test_every_number_is_in_the_data():
    data = json.loads(json.dumps(RESULT.as_data()))
    costs = {"stock_start": 4, "stock_each": 2, "stock_cpu": 1.5, "fast_start": 2, "fast_each": 0.1, "fast_cpu": 0.05}
    assert data == data | costs
    assert data == data | {"ratio": 20.0, "ratio_of_all": 17.0, "same_scores": True, "dask_each": None}


def test_dask_and_the_growth_of_memory_are_reported_if_measured():
    assert "Dask" not in RESULT.sentence()
    sentence = replace(RESULT, dask_each=0.11, many=1000, many_memory=210).sentence()
    assert "0.110 s each, +10 % of two local ones" in sentence
    assert "1000 submissions: 210 MiB, instead of 200 MiB for 100" in sentence
