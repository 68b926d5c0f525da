"""A whole class is graded at once: each ends in its own state, and none harms another."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import nbformat
import pytest
from classes import FULL, LESSON, NAME, Cell, Notebook, cell, code, make_classroom, reference, scores, stub, submit
from nbgrader import utils

from course_lib.grade.batch.assignment import GradingResult, Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.grade.limits import Limits
from course_lib.grade.model import State

Edit = Callable[[Notebook], object]
FIRST = "as_rows"


def _before(source: str) -> Edit:
    """Add a cell before the first exercise."""
    return lambda notebook: notebook["cells"].insert(2, code(source))


def _answer(name: str, source: str) -> Edit:
    return lambda notebook: cell(notebook, name).update(source=source)


def _late(source: str) -> Edit:
    """Add a cell after the first exercise's check."""
    return lambda notebook: notebook["cells"].insert(
        notebook["cells"].index(cell(notebook, "test_as_rows")) + 1, code(source)
    )


def _test_cell(change: Callable[[Notebook, Cell], object]) -> Edit:
    return lambda notebook: change(notebook, cell(notebook, "test_as_rows"))


ANSWERED_WRONG = "def as_rows(values, width):\n    return values"

# What students do without malice.
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

# What happens by accident: test_repair.py has every kind.
REPAIRED = {
    "deleted-test": _test_cell(lambda nb, test: nb["cells"].remove(test)),
    "unlabelled": lambda nb: cell(nb, "as_rows").update(metadata={}),
    "edited-test": _test_cell(lambda nb, test: test.update(source="ex = 2.0\nex")),
}

# These try for points. A wrong answer goes with each: it must not score, or a person is asked to review it.
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


class BrokenOff(NamedTuple):
    """A submission whose execution ends early, its state, and the points that it still gets."""

    edit: Edit
    state: State
    score: float


BROKEN_OFF = {
    "endless": BrokenOff(_late("while True: pass"), State.TIMED_OUT, FULL),  # interrupted; all other cells run
    "stubborn": BrokenOff(
        _late("while True:\n    try:\n        for _ in iter(int, 1): pass\n    except BaseException: pass"),
        State.TIMED_OUT,
        2.0,
    ),
    "exits": BrokenOff(_late("import os; os._exit(0)"), State.DIED, 2.0),
    "segfaults": BrokenOff(_late("import ctypes; ctypes.string_at(0)"), State.DIED, 2.0),
    "leaves": BrokenOff(_late("exit()"), State.DIED, 2.0),
    "memory": BrokenOff(
        _late(
            "import os, time\nfor _ in range(4):\n    if os.fork() == 0:\n        x = bytearray(150 << 20)\n"
            "        time.sleep(60)\ntime.sleep(60)"
        ),
        State.OUT_OF_MEMORY,
        2.0,
    ),
    "prints-on": BrokenOff(_late("while True: print('x' * 100_000)"), State.DIED, 2.0),
}

# What is not a notebook: test_parse.py has every kind.
UNREADABLE: dict[str, tuple[bytes | None, str]] = {
    "not-json": (b"{", "the notebook is not JSON"),
    "none": (None, "there is no notebook reshaping.ipynb"),
}
LIMITS = Limits(cell_seconds=6, seconds=60, grace=0.5, memory=450 << 20, output=20_000_000)


class Graded(NamedTuple):
    """A class that was graded."""

    classroom: Classroom
    result: GradingResult

    def verdict(self, student: str) -> tuple[State, float]:
        """A student's state and score."""
        return self.result.verdicts[student].state, self.result.scores[student]

    def sentences(self, student: str) -> list[str]:
        """Why a student's submission has its state."""
        return self.result.verdicts[student].sentences


@pytest.fixture(scope="module")
def graded(executor: ForkExecutor, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Everyone above, and some more, graded in one run."""
    classroom = make_classroom(tmp_path_factory.mktemp("course"))
    edits = {**BENIGN, **REPAIRED, **{name: case.edit for name, case in BROKEN_OFF.items()}}
    for name, edit in edits.items():
        notebook = reference(classroom)
        edit(notebook)
        submit(classroom, name, notebook)
    for name, edit in CHEATS.items():
        notebook = reference(classroom)
        cell(notebook, FIRST)["source"] = ANSWERED_WRONG
        edit(notebook)
        submit(classroom, f"cheat-{name}", notebook)
    for name, (content, _) in UNREADABLE.items():
        submit(classroom, name, content)
    submit(classroom, "right", reference(classroom))
    submit(classroom, "untouched", stub(classroom))
    submit(classroom, "renamed", reference(classroom), name="my homework")
    submit(classroom, "adds", reference(classroom))
    submit(classroom, "adds", b"{}", name="another")
    _submit_strange_files(classroom)
    return Graded(classroom, grade(classroom, LESSON, Options(executor, jobs=2, limits=LIMITS)))


def _submit_strange_files(classroom: Classroom) -> None:
    secret = classroom.root / "secret.txt"
    secret.write_text("secret")
    folder = submit(classroom, "links", reference(classroom))
    (folder / "link.txt").symlink_to(secret)
    os.mkfifo(folder / "pipe")
    submit(classroom, "linked-notebook", None).joinpath(f"{NAME}.ipynb").symlink_to(
        classroom.submission_dir("submitted", "right", LESSON) / f"{NAME}.ipynb"
    )
    os.mkfifo(submit(classroom, "pipe-notebook", None) / f"{NAME}.ipynb")
    submit(classroom, "in-the-way", reference(classroom))
    folder = classroom.submission_dir("submitted", "in-the-way", LESSON) / "timestamp.txt"
    folder.mkdir()
    (folder / "x").write_text("1")
    (folder.parent / f"{NAME}.txt").write_text("fine")
    huge = submit(classroom, "huge", None) / f"{NAME}.ipynb"
    with huge.open("wb") as file:
        file.truncate(200 << 20)
    notebook = reference(classroom)
    notebook["cells"].append(code("import os\nsorted(os.listdir('.'))"))
    submit(classroom, "files", notebook)
    (classroom.submission_dir("submitted", "files", LESSON) / "data.csv").write_text("1")


def test_everyone_has_a_state(graded: Graded):
    students = set(graded.classroom.students(LESSON))
    assert set(graded.result.verdicts) == students == set(graded.result.scores)


def test_the_reference_gets_full_marks_and_the_stub_none(graded: Graded):
    assert graded.verdict("right") == (State.GRADED, FULL)
    assert graded.verdict("untouched") == (State.GRADED, 0)


@pytest.mark.parametrize("name", BENIGN)
def test_harmless_submissions_are_graded_as_they_deserve(graded: Graded, name: str):
    assert (graded.verdict(name), graded.sentences(name)) == ((State.GRADED, FULL), [])


@pytest.mark.parametrize("name", [*REPAIRED, "renamed"])
def test_damaged_notebooks_are_repaired_and_say_so(graded: Graded, name: str):
    assert graded.verdict(name) == (State.REPAIRED, FULL)
    assert graded.sentences(name)


@pytest.mark.parametrize("name", CHEATS)
def test_cheats_gain_nothing_or_are_reviewed(graded: Graded, name: str):
    """Without the cheat the first exercise's wrong answer gets 0 points of 2."""
    state, score = graded.verdict(f"cheat-{name}")
    assert state == State.NEEDS_REVIEW or score <= FULL - 2


@pytest.mark.parametrize("name", BROKEN_OFF)
def test_what_was_finished_before_counts(graded: Graded, name: str):
    """Whatever a submission does to its own process, the points that it had stay."""
    _, state, score = BROKEN_OFF[name]
    assert graded.verdict(name) == (state, score)
    assert graded.sentences(name)


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_notebooks_are_refused_with_a_sentence(graded: Graded, name: str):
    assert graded.verdict(name) == (State.UNREADABLE, 0)
    assert graded.sentences(name) == [UNREADABLE[name][1]]


@pytest.mark.parametrize(
    ("name", "state", "words"),
    [
        ("links", State.GRADED, "link.txt' was left out: it is a link"),
        ("links", State.GRADED, "pipe' was left out: it is not a plain file"),
        ("linked-notebook", State.UNREADABLE, "it is a link"),
        ("pipe-notebook", State.UNREADABLE, "it is not a plain file"),
        ("in-the-way", State.GRADED, "'timestamp.txt/x' was left out: the class has its own file there"),
        ("huge", State.UNREADABLE, "too large"),
        ("adds", State.GRADED, "not part of the assignment: another"),
    ],
)
def test_strange_files_are_left_out_and_named(graded: Graded, name: str, state: State, words: str):
    assert graded.verdict(name)[0] == state
    assert words in " ".join(graded.sentences(name))


def test_files_next_to_the_notebook_are_there_and_stay(graded: Graded):
    folder = graded.classroom.submission_dir("autograded", "files", LESSON)
    notebook = nbformat.read(folder / f"{NAME}.ipynb", as_version=4)
    assert "data.csv" in notebook.cells[-1].outputs[0].data["text/plain"]
    assert (folder / "data.csv").read_text() == "1"


def test_scores_are_those_of_nbgraders_own_rule(graded: Graded):
    """``determine_grade``, applied to the stored notebooks of everyone who did nothing odd."""
    recorded = scores(graded.classroom)
    for student in ("right", "untouched", *BENIGN):
        path = graded.classroom.submission_dir("autograded", student, LESSON) / f"{NAME}.ipynb"
        for each in nbformat.read(path, as_version=4).cells:
            if utils.is_grade(each):
                assert recorded[student][each.metadata.nbgrader.grade_id] == utils.determine_grade(each)[0]


def test_what_is_recorded_is_what_was_reported(graded: Graded):
    recorded = {student: sum(cells.values()) for student, cells in scores(graded.classroom).items()}
    assert recorded == graded.result.scores
    assert json.dumps(graded.result.as_data())


def test_those_that_need_review_ask_for_a_manual_grade(graded: Graded):
    verdicts = graded.result.verdicts.items()
    doubtful = [student for student, verdict in verdicts if verdict.state == State.NEEDS_REVIEW]
    assert doubtful
    with graded.classroom.gradebook() as gradebook:
        assert all(gradebook.find_submission(LESSON, student).needs_manual_grade for student in doubtful)


def test_nothing_half_written_is_left(graded: Graded):
    folder = Path(graded.classroom.coursedir.root, graded.classroom.coursedir.autograded_directory)
    for student in graded.result.verdicts:
        assert [path.name for path in (folder / student).iterdir()] == [LESSON]


def test_a_second_run_finds_nothing_to_do(graded: Graded, executor: ForkExecutor):
    again = grade(graded.classroom, LESSON, Options(executor, jobs=2, limits=LIMITS))
    assert sorted(again.unchanged) == sorted(graded.result.verdicts)
    assert again.scores == graded.result.scores
    assert again.verdicts == graded.result.verdicts
