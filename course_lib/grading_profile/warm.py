"""What the warm process does once, so that no submission has to: imports, data sets, fonts, caches."""

import os
import random
from contextlib import suppress

from course_lib.problem import Problem

IMPORTS = [
    "torch",
    "torchvision",
    "numpy",
    "pandas",
    "sklearn.datasets",
    "matplotlib.pyplot",
    "ipywidgets",
    "jupyterquiz",
    "course_lib.check",
    "course_lib.data",
    "course_lib.nn",
    "course_lib.show",
    "course_lib.train",
    # what torchvision and matplotlib would import in every fork
    "PIL.GifImagePlugin",
    "PIL.JpegImagePlugin",
]

FAILURES = ["import torch\ntorch.ones(2) @ torch.ones(3)", "torch.einsum('ij', torch.ones(2))"]

# Where beginners' mistakes come up.
TRACEBACK_MODULES = [
    "numpy",
    "torch",
    "torch._tensor",
    "torch.functional",
    "torch.nn.functional",
    "torch.nn.modules.module",
]

REHEARSAL = [
    """\
import torch
from IPython import get_ipython
from course_lib import check
def double(x):
    if x.ndim == 0:
        raise NotImplementedError
    return x.reshape(7, -1)
ex = check.exercise("double", points=2)
for x in (torch.ones(()), torch.ones(2), torch.rand(7, 2)):
    with ex.case("doubles"):
        ex.equal(ex.run(x), 2 * x)
for value in (ex.score(), torch.rand(3, 4)):
    get_ipython().display_formatter.format(value)
with torch.random.fork_rng(devices=[]):
    torch.manual_seed(0)  # keeps a stack trace
"""
]


def warm_up() -> None:
    """Make the data sets, and prepare drawing."""
    from io import BytesIO

    import torch
    from matplotlib.figure import Figure

    from course_lib import data

    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 1)))
    with suppress(Problem):  # if they cannot be kept, each submission that needs them makes its own
        for make in (data.fashion_root, data.logos_folder, data.prices_csv, data.shapes_folder):
            make()
    Figure().savefig(BytesIO())  # the drawing machinery and its fonts; the notebook sets up pyplot itself


def reseed() -> None:
    """Give all random number generators fresh seeds."""
    import numpy
    import torch

    random.seed()
    numpy.random.seed()
    torch.default_generator.seed()  # torch.seed() also keeps a stack trace for CUDA
