"""A whole class is graded at once: each ends in its own state, and none harms another."""

import copy
import json
import os
from pathlib import Path

import nbformat
import pytest
from classes import LESSON, NAME, cell, code, hand_in, make_classroom, reference, scores, stub
from nbgrader import utils

from course_lib.grade.batch.assignment import Options, Report, grade
from course_lib.grade.limits import Limits

FULL = 41.0
FIRST, LAST = "as_rows", "cut_into_tiles"


def _before(source):
    """A cell before the first exercise."""
    return lambda notebook: notebook["cells"].insert(2, code(source))


def _answer(name, source):
    return lambda notebook: cell(notebook, name).update(source=source)


def _late(source):
    """A cell that stands after the first exercise's check."""
    return lambda notebook: notebook["cells"].insert(
        notebook["cells"].index(cell(notebook, "test_as_rows")) + 1, code(source)
    )


def _test_cell(change):
    return lambda notebook: change(notebook, cell(notebook, "test_as_rows"))


ANSWERED_WRONG = "def as_rows(values, width):\n    return values"

# What students do without malice: they get what they deserve.
BENIGN = {
    "warns": _before(
        "import warnings, sys, logging\nwarnings.warn('w')\nlogging.error('l')\nprint('e', file=sys.stderr)"
    ),
    "progress": _before("from tqdm.auto import tqdm\nfor _ in tqdm(range(3)): pass"),
    "defaults": _before(
        "import torch\ntorch.set_default_dtype(torch.float64)\ntorch.manual_seed(1)\n"
        "torch.set_printoptions(precision=1)\ntorch.set_grad_enabled(False)"
    ),
    "magics": _before("%matplotlib inline\n!echo hello\nimport asyncio\nawait asyncio.sleep(0)\n%time 1 + 1"),
    "widgets": _before("import ipywidgets\nipywidgets.IntSlider()"),
    "plots": _before("import matplotlib.pyplot as plt\nplt.plot([1])\nplt.show()"),
    "patches": _before("import builtins\nbuiltins.print = lambda *a, **k: None"),
    "fails": _before("raise ValueError('mine')"),
    "not-python": _before("def broken(:"),
    "many-results": _before("display(1)\n2"),
}

REPAIRED = {
    "deleted-test": _test_cell(lambda nb, test: nb["cells"].remove(test)),
    "doubled-test": _test_cell(lambda nb, test: nb["cells"].append(copy.deepcopy(test))),
    "reordered": lambda nb: nb["cells"].append(nb["cells"].pop(nb["cells"].index(cell(nb, "test_as_rows")))),
    "unlabelled": lambda nb: cell(nb, "as_rows").update(metadata={}),
    "other-kernel": lambda nb: nb["metadata"].update(kernelspec={"name": "ir", "display_name": "R", "language": "R"}),
    "retagged": _test_cell(
        lambda nb, test: test["metadata"]["nbgrader"].update(grade=False, solution=True, locked=False)
    ),
    "points": _test_cell(lambda nb, test: test["metadata"]["nbgrader"].update(points=1000)),
    "edited-test": _test_cell(lambda nb, test: test.update(source="ex = 2.0\nex")),
    "markdown-test": _test_cell(
        lambda nb, test: (test.update(cell_type="markdown"), test.pop("outputs"), test.pop("execution_count"))
    ),
}

# These try for points. A wrong answer goes with each: it must not score, or a person is asked to look.
CHEATS = {
    "equal": _before("import torch\ntorch.equal = torch.allclose = lambda *a, **k: True"),
    "assert-close": _before("import torch\ntorch.testing.assert_close = lambda *a, **k: None"),
    "check": _before("import sys\nsys.modules['course_lib.check.exercise'].Exercise.equal = lambda *a, **k: None"),
    "difference": _before("import sys\nsys.modules['course_lib.check.exercise'].difference = lambda *a, **k: None"),
    "builtins": _before("import builtins\nbuiltins.AssertionError = ValueError"),
    "no-asserts": _before(
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(T())"
    ),
    "display-hook": _before(
        "formatter = get_ipython().display_formatter.formatters['text/plain']\n"
        "formatter.for_type_by_name('course_lib.check.score', 'Score', lambda o, p, c: p.text('2.0'))"
    ),
    "run-cell": _before("get_ipython().run_cell = lambda *a, **k: None"),
    "always-equal": _answer(
        FIRST,
        "class Same(torch.Tensor):\n    __eq__ = lambda self, other: True\n    __hash__ = None\n"
        "def as_rows(values, width):\n    return values.as_subclass(Same)",
    ),
    "liar": _answer(
        FIRST,
        "class Liar:\n    def __eq__(self, other): return True\n    def __getattr__(self, name): return self\n"
        "    def __call__(self, *a, **k): return True\n"
        "def as_rows(values, width):\n    return Liar()",
    ),
    "prints": _answer(FIRST, "def as_rows(values, width):\n    print('2.0')\n    display(2.0)\n    return values"),
    "publishes": _answer(
        FIRST,
        "def as_rows(values, width):\n    hook = get_ipython().displayhook\n    hook(2.0)\n    return values",
    ),
    "forges": _answer(
        FIRST,
        "def as_rows(values, width):\n    session = get_ipython().kernel.session\n"
        "    content = {'data': {'text/plain': '2.0'}, 'metadata': {}, 'execution_count': 1}\n"
        "    session.send(None, 'execute_result', content,"
        " parent=get_ipython().kernel.get_parent('shell'))\n    return values",
    ),
    "looks": _answer(
        FIRST,
        "import os, sys\ndef as_rows(values, width):\n"
        "    hidden = [f.f_code for f in [sys._getframe(1)]]\n"
        "    return values if 'NBGRADER_EXECUTION' in os.environ else values.reshape(-1, width)",
    ),
}

# Whatever a submission does to its own process, the points that it had stay.
BROKEN_OFF = {
    "endless": (_late("while True: pass"), "timed out", FULL),  # interrupted; what follows runs
    "stubborn": (
        _late("while True:\n    try:\n        for _ in iter(int, 1): pass\n    except BaseException: pass"),
        "timed out",
        2.0,
    ),
    "exits": (_late("import os; os._exit(0)"), "died", 2.0),
    "segfaults": (_late("import ctypes; ctypes.string_at(0)"), "died", 2.0),
    "leaves": (_late("exit()"), "died", 2.0),
    "memory": (
        _late(
            "import os, time\nfor _ in range(4):\n    if os.fork() == 0:\n        x = bytearray(150 << 20)\n"
            "        time.sleep(60)\ntime.sleep(60)"
        ),
        "out of memory",
        2.0,
    ),
    "prints-on": (_late("while True: print('x' * 100_000)"), "died", 2.0),
}

UNREADABLE = {
    "not-json": (b"{", "not JSON"),
    "not-utf8": (b'{"a": "\xff"}', "not UTF-8"),
    "empty": (b"", "empty"),
    "list": (b"[]", "no notebook"),
    "nested": (b"[" * 100_000, "not JSON"),
    "format-2": (b'{"nbformat": 2, "nbformat_minor": 0, "metadata": {}, "worksheets": []}', "format 2"),
    "cells-are-text": (b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": ["x"]}', "damaged"),
    "none": (None, "there is no notebook"),
}


@pytest.fixture(scope="module")
def graded(warm, tmp_path_factory) -> tuple[object, Report]:
    """Everyone above, and some more, graded in one run."""
    classroom = make_classroom(tmp_path_factory.mktemp("course"))
    for group in (BENIGN, REPAIRED):
        for name, edit in group.items():
            notebook = reference(classroom)
            edit(notebook)
            hand_in(classroom, name, notebook)
    for name, (edit, _, _) in BROKEN_OFF.items():
        notebook = reference(classroom)
        edit(notebook)
        hand_in(classroom, name, notebook)
    for name, edit in CHEATS.items():
        notebook = reference(classroom)
        cell(notebook, FIRST)["source"] = ANSWERED_WRONG
        edit(notebook)
        hand_in(classroom, f"cheat-{name}", notebook)
    for name, (content, _) in UNREADABLE.items():
        hand_in(classroom, name, content)
    hand_in(classroom, "right", reference(classroom))
    hand_in(classroom, "untouched", stub(classroom))
    hand_in(classroom, "renamed", reference(classroom), name="my homework")
    hand_in(classroom, "adds", reference(classroom))
    hand_in(classroom, "adds", b"{}", name="another")
    hand_in(classroom, "old-format", _format_3(reference(classroom)))
    _hand_in_strange_files(classroom)
    limits = Limits(cell_seconds=6, seconds=60, grace=0.5, memory=450 << 20, output=20_000_000)
    return classroom, grade(classroom, LESSON, Options(jobs=2, warm=warm, limits=limits))


def _format_3(notebook: dict) -> bytes:
    node = nbformat.from_dict(notebook)
    for each in node.cells:
        each.source = "".join(each.source)
    return nbformat.writes(nbformat.convert(node, 3)).encode()


def _hand_in_strange_files(classroom) -> None:
    secret = classroom.root / "secret.txt"
    secret.write_text("secret")
    folder = hand_in(classroom, "links", reference(classroom))
    (folder / "link.txt").symlink_to(secret)
    os.mkfifo(folder / "pipe")
    notebook = reference(classroom)
    hand_in(classroom, "linked-notebook", None).joinpath(f"{NAME}.ipynb").symlink_to(
        classroom.submission_dir("submitted", "right", LESSON) / f"{NAME}.ipynb"
    )
    os.mkfifo(hand_in(classroom, "pipe-notebook", None) / f"{NAME}.ipynb")
    hand_in(classroom, "in-the-way", reference(classroom))
    folder = classroom.submission_dir("submitted", "in-the-way", LESSON) / "timestamp.txt"
    folder.mkdir()
    (folder / "x").write_text("1")
    (folder.parent / f"{NAME}.txt").write_text("fine")
    huge = hand_in(classroom, "huge", None) / f"{NAME}.ipynb"
    with huge.open("wb") as file:
        file.truncate(200 << 20)
    notebook = reference(classroom)
    notebook["cells"].append(code("import os\nsorted(os.listdir('.'))"))
    hand_in(classroom, "files", notebook)
    (classroom.submission_dir("submitted", "files", LESSON) / "data.csv").write_text("1")


def _state(graded, student: str):
    return graded[1].states[student]


def _score(graded, student: str) -> float:
    return graded[1].scores[student]


def test_everyone_has_a_state(graded):
    classroom, report = graded
    assert set(report.states) == set(classroom.students(LESSON)) == set(report.scores)


def test_the_reference_gets_full_marks_and_the_stub_none(graded):
    assert (_state(graded, "right").state, _score(graded, "right")) == ("graded", FULL)
    assert (_state(graded, "untouched").state, _score(graded, "untouched")) == ("graded", 0)


@pytest.mark.parametrize("name", BENIGN)
def test_harmless_submissions_are_graded_as_they_deserve(graded, name):
    assert (_state(graded, name).state, _state(graded, name).sentences, _score(graded, name)) == ("graded", [], FULL)


@pytest.mark.parametrize("name", [*REPAIRED, "renamed", "old-format"])
def test_damaged_notebooks_are_repaired_and_say_so(graded, name):
    state = _state(graded, name)
    assert (state.state, _score(graded, name)) == ("graded after repair", FULL)
    assert state.sentences


@pytest.mark.parametrize("name", CHEATS)
def test_cheats_gain_nothing_or_are_looked_at(graded, name):
    """Without the cheat the first exercise's wrong answer gets 0 points of 2."""
    state = _state(graded, f"cheat-{name}")
    assert state.state == "needs review" or _score(graded, f"cheat-{name}") <= FULL - 2


@pytest.mark.parametrize("name", BROKEN_OFF)
def test_what_was_finished_before_counts(graded, name):
    _, state, score = BROKEN_OFF[name]
    assert (_state(graded, name).state, _score(graded, name)) == (state, score)
    assert _state(graded, name).sentences


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_notebooks_are_refused_with_a_sentence(graded, name):
    state = _state(graded, name)
    assert (state.state, _score(graded, name)) == ("unreadable", 0)
    assert UNREADABLE[name][1] in " ".join(state.sentences)


@pytest.mark.parametrize(
    ("name", "state", "words"),
    [
        ("links", "graded", "link.txt' was left out: it is a link"),
        ("links", "graded", "pipe' was left out: it is not a plain file"),
        ("linked-notebook", "unreadable", "it is a link"),
        ("pipe-notebook", "unreadable", "it is not a plain file"),
        ("in-the-way", "graded", "'timestamp.txt/x' was left out: the class has its own file there"),
        ("huge", "unreadable", "too large"),
        ("adds", "graded", "not part of the assignment: another"),
    ],
)
def test_strange_files_are_left_out_and_named(graded, name, state, words):
    assert _state(graded, name).state == state
    assert words in " ".join(_state(graded, name).sentences)


def test_files_beside_the_notebook_are_there_and_stay(graded):
    classroom, _ = graded
    folder = classroom.submission_dir("autograded", "files", LESSON)
    notebook = nbformat.read(folder / f"{NAME}.ipynb", as_version=4)
    assert "data.csv" in notebook.cells[-1].outputs[0].data["text/plain"]
    assert (folder / "data.csv").read_text() == "1"


def test_scores_are_those_of_nbgraders_own_rule(graded):
    """``determine_grade``, applied to the stored notebooks of everyone who did nothing odd."""
    classroom, _ = graded
    recorded = scores(classroom)
    for student in ("right", "untouched", *BENIGN):
        path = classroom.submission_dir("autograded", student, LESSON) / f"{NAME}.ipynb"
        for each in nbformat.read(path, as_version=4).cells:
            if utils.is_grade(each):
                assert recorded[student][each.metadata.nbgrader.grade_id] == utils.determine_grade(each)[0]


def test_what_is_recorded_is_what_was_reported(graded):
    classroom, report = graded
    recorded = {student: sum(cells.values()) for student, cells in scores(classroom).items()}
    assert recorded == report.scores
    assert json.dumps(report.as_data())


def test_those_to_look_at_ask_for_a_manual_grade(graded):
    classroom, report = graded
    with classroom.gradebook() as gradebook:
        for student, state in report.states.items():
            if state.state == "needs review":
                assert gradebook.find_submission(LESSON, student).needs_manual_grade


def test_nothing_half_written_is_left(graded):
    classroom, report = graded
    folder = Path(classroom.coursedir.root, classroom.coursedir.autograded_directory)
    for student in report.states:
        assert [path.name for path in (folder / student).iterdir()] == [LESSON]


def test_a_second_run_finds_nothing_to_do(graded, warm):
    classroom, report = graded
    limits = Limits(cell_seconds=6, seconds=60, grace=0.5, memory=450 << 20, output=20_000_000)
    again = grade(classroom, LESSON, Options(jobs=2, warm=warm, limits=limits))
    assert sorted(again.unchanged) == sorted(report.states)
    assert again.scores == report.scores
    assert {name: state.state for name, state in again.states.items()} == {
        name: state.state for name, state in report.states.items()
    }
