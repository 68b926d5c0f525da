"""A renamed notebook is recognised by its cells; another one is not taken for it."""

import json
from dataclasses import replace

import pytest

from course_lib.grade.prepare.match import match_notebooks


@pytest.fixture
def data(submitted) -> bytes:
    """The honest notebook's file."""
    return json.dumps(submitted).encode()


def test_a_notebook_is_known_by_its_name(release, data):
    assert match_notebooks({"lesson": b"not even JSON", "another": data}, [release]) == {"lesson": "lesson"}


def test_a_renamed_notebook_is_recognised(release, data):
    assert match_notebooks({"a": b"{", "my homework": data}, [release]) == {"lesson": "my homework"}


def test_names_of_cells_that_occur_in_the_text_are_not_enough(release):
    text = "I could not solve " + json.dumps(list(release.cells))
    cell = {"cell_type": "markdown", "metadata": {}, "source": text}
    other = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}).encode()
    assert match_notebooks({"other": other}, [release]) == {}


def test_of_several_notebooks_each_is_found(release, data):
    second = replace(release, name="second", cells={"elsewhere": release.cells["why"]})
    assert match_notebooks({"second": b"", "copy": data}, [release, second]) == {"lesson": "copy", "second": "second"}


def test_nothing_matches_nothing(release):
    assert match_notebooks({}, [release]) == {}
