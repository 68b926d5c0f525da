"""Tampering is found; harmless changes are not reported."""

import pytest

from course_lib.grade.execute.task import Task
from course_lib.grade.limits import Limits
from course_lib.grade.model import State
from course_lib.grading_profile.canary import make_canary

TEST = """\
from course_lib import check
ex = check.exercise("double", points=2)
with ex.case("doubles"):
    ex.equal(ex.run(3), 6)
ex.score()"""
RIGHT = "def double(x): return 2 * x"


@pytest.fixture
def evidence(executor):
    """Execute an answer and a test cell, and return the evidence of tampering."""
    from nbformat.v4 import new_code_cell, new_notebook

    def _evidence(*cells: str, test: str = TEST) -> tuple[str, ...]:
        notebook = new_notebook(cells=[new_code_cell(cell) for cell in (*cells, test)])
        limits = Limits(cell_seconds=3, grace=0.3)
        done = executor.execute(Task(notebook, check_cells=frozenset({len(cells)}), limits=limits))
        return done.evidence if done.state is State.GRADED else (done.detail,)

    return _evidence


def test_an_honest_answer_is_not_reported(evidence):
    assert evidence(RIGHT) == ()


@pytest.mark.parametrize(
    "cell",
    [
        "import torch; torch.set_default_dtype(torch.float64); torch.set_grad_enabled(False)",
        "import torch; torch.manual_seed(0); torch.set_printoptions(precision=2)",
        "%matplotlib inline",
        "import matplotlib.pyplot as plt; plt.plot([1]); plt.show()",
        "import builtins; builtins.print = lambda *a, **k: None",
        "import numpy; numpy.sum = None",
        "import warnings; warnings.warn('x')\nimport logging; logging.warning('y')",
        "import tqdm.auto\nfor _ in tqdm.auto.tqdm(range(3)): pass",
        "%load_ext autoreload\n%autoreload 2",
        "import torch; torch.Tensor.__repr__ = lambda self: 'T'",
        "def exercise(): pass\nlen = 3",
        "import ipywidgets; ipywidgets.IntSlider()",
        "raise ValueError('mine')",
    ],
)
def test_harmless_changes_are_not_reported(evidence, cell):
    assert evidence(cell, RIGHT) == ()


@pytest.mark.parametrize(
    "cell",
    [
        "import torch; torch.equal = lambda *a, **k: True",
        "import torch; torch.allclose = lambda *a, **k: True",
        "import torch; torch.testing.assert_close = lambda *a, **k: None",
        "import torch; torch.Tensor.__eq__ = lambda self, other: torch.ones(())",
        "import sys; e = sys.modules['course_lib.check.exercise']; e.Exercise.equal = lambda *a, **k: None",
        "import sys; e = sys.modules['course_lib.check.exercise']; e.difference = lambda *a, **k: None",
        (
            "import sys; e = sys.modules['course_lib.check.exercise'].Exercise\n"
            "e.equal.__code__ = (lambda *a, **k: None).__code__"
        ),
        "import course_lib.check.score as s; s.Score.__repr__ = lambda self: '2.0'",
        "import builtins; builtins.isinstance = lambda *a: True",
        "import builtins; builtins.AssertionError = ValueError",
        (
            "import ast\nclass NoAsserts(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
            "get_ipython().ast_transformers.append(NoAsserts())"
        ),
        "get_ipython().input_transformers_post.append(lambda lines: [l.replace('assert', '#') for l in lines])",
        "get_ipython().display_formatter.formatters['text/plain'].for_type(float, lambda *a: a[1].text('2.0'))",
        "get_ipython().run_cell = lambda *a, **k: None",
        "get_ipython().showtraceback = lambda *a, **k: None",
        "get_ipython().events.register('post_run_cell', lambda result: None)",
        "import sys; sys.setprofile(lambda *a: None)",
        "type(get_ipython().displayhook).__call__ = lambda self, result: None",
    ],
)
def test_tampering_with_what_grading_depends_on_is_found(evidence, cell):
    assert evidence(cell, RIGHT)


def test_two_canaries_are_never_alike():
    first, second = make_canary(), make_canary()
    assert first.source != second.source
    assert first.exercise != second.exercise
