"""A check leaves no traces, and nothing that a learner's code writes to stderr costs a point."""

import logging
import os
import random
import subprocess
import sys
import warnings

import numpy as np
import pytest
import torch

RIGHT = "ex.equal(ex.run(3), 3)"
WRONG = "ex.equal(ex.run(3), 4)"
DRAWS = "import random, numpy as np\nrandom.random(), np.random.rand(), torch.rand(3), torch.randn(2)\n"
RESEEDS = "random.seed(1); np.random.seed(1); torch.manual_seed(1)"


def answer_that_first(statements: str) -> str:
    """A right answer to ``RIGHT`` that does something else before."""
    return (
        "import logging, os, random, subprocess, sys, warnings\nimport numpy as np\n"
        f"def answer(x):\n    {statements}\n    return x"
    )


def random_states():
    return random.getstate(), tuple(np.random.get_state()[1]), np.random.get_state()[2:], torch.get_rng_state().tolist()


@pytest.mark.parametrize("body", [RIGHT, WRONG, "raise ValueError"], ids=["right", "wrong", "error"])
def test_random_numbers_continue_as_if_there_had_been_no_check(graded, body):
    np.random.seed(0)
    np.random.normal()  # NumPy draws two at once, and keeps the second
    before = random_states()
    assert before[2][1]
    graded(answer_that_first(RESEEDS), f"{DRAWS}{body}")
    assert random_states() == before


@pytest.fixture
def odd_defaults():
    """Defaults that a learner's earlier cell may have set."""
    torch.set_default_dtype(torch.float64)
    torch.set_grad_enabled(False)
    torch.set_default_device("meta")
    yield
    torch.set_default_device(None)
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)


def defaults():
    return torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_default_device().type


@pytest.mark.parametrize("body", [RIGHT, WRONG, "raise ValueError"], ids=["right", "wrong", "error"])
def test_the_learners_defaults_are_as_before(graded, odd_defaults, body):
    before = defaults()
    graded("def answer(x):\n    return x", body)
    assert defaults() == before == (torch.float64, False, "meta")


def test_the_check_itself_runs_with_torchs_own_defaults(graded, odd_defaults):
    body = (
        "x = torch.zeros(2, requires_grad=True)\nex.run(x)\n"
        "ex.require((x.dtype, x.device.type, (x * 2).requires_grad) == (torch.float32, 'cpu', True), 'odd')"
    )
    assert graded("def answer(x):\n    return x", body) == 1


@pytest.mark.parametrize(
    "change",
    ["torch.set_default_dtype(torch.float64)", "torch.set_grad_enabled(False)", 'torch.set_default_device("meta")'],
)
def test_defaults_that_an_answer_changes_are_put_back(graded, change):
    before = defaults()
    graded(answer_that_first(change), RIGHT)
    assert defaults() == before


def test_names_of_the_check_do_not_stay_and_the_learners_do(notebook):
    notebook.run("x = 'mine'\nex = 'mine too'\ndef answer(x):\n    return x")
    notebook.run(
        'ex = check.exercise("answer", points=1)\nwith ex.case("c"):\n    x = 3\n    wanted = 3\n'
        "    ex.equal(ex.run(x), wanted)\ndef helper(): pass\ndel torch\nex.score()"
    )
    assert (notebook.names["x"], notebook.names["ex"], notebook.names["torch"]) == ("mine", "mine too", torch)
    assert not {"wanted", "helper"} & notebook.names.keys()


NOISE = {
    "a warning": 'warnings.warn("careful")',
    "a warning shown always": 'warnings.simplefilter("always"); warnings.warn("careful")',
    "a warning of torch": "torch.ones(2, requires_grad=True).sum().backward(create_graph=True)",
    "print to stderr": 'print("hello", file=sys.stderr)',
    "the original stderr": 'sys.__stderr__.write("hello\\n"); sys.__stderr__.flush()',
    "a logger": 'logging.getLogger("learner").warning("hello")',
    "a logger with a handler of its own": (
        'log = logging.getLogger("own"); log.handlers = [logging.StreamHandler()]; log.error("hello")'
    ),
    "file descriptor 2": 'os.write(2, b"hello")',
    "a subprocess": 'subprocess.run([sys.executable, "-c", "import sys; sys.stderr.write(\'hello\')"])',
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
def test_what_goes_to_stderr_is_not_seen_and_costs_nothing(graded, capfd, noise):
    assert graded(answer_that_first(noise), RIGHT) == 1
    assert capfd.readouterr().err == ""


def test_warnings_that_a_learner_turned_into_errors_cost_nothing(graded):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert graded(answer_that_first('warnings.warn("careful")'), RIGHT) == 1


def test_stderr_works_again_after_a_check(graded, capfd):
    graded(answer_that_first("raise ValueError"), RIGHT)
    print("one", file=sys.stderr)
    os.write(2, b"two\n")
    subprocess.run([sys.executable, "-c", "import sys; sys.stderr.write('three')"], check=True)
    assert capfd.readouterr().err.split() == ["one", "two", "three"]


def test_a_logger_made_during_a_check_works_afterwards(graded, capfd):
    graded(answer_that_first('logging.getLogger("lasting").handlers = [logging.StreamHandler()]'), RIGHT)
    logging.getLogger("lasting").warning("heard")
    assert capfd.readouterr().err == "heard\n"


def test_checks_do_not_use_up_file_descriptors(graded):
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        graded("def answer(x):\n    return x", RIGHT)
    assert len(os.listdir("/proc/self/fd")) == before
