"""``nbgrader autograde``, nbgrader's API and formgrader use our executor, by configuration alone."""

import re
import subprocess
import sys

import nbformat
import pytest
from bs4 import BeautifulSoup
from classes import LESSON, NAME, cell, code, make_classroom, reference, scores, stub, submit
from nbconvert.exporters import HTMLExporter
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute, SaveAutoGrades
from nbgrader.server_extensions.formgrader import handlers
from solved import ROOT
from traitlets.utils.importstring import import_item

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.execute.warm_process import SHARED
from course_lib.grade.plugins.autograde import SafeExecute, Sanitize, SaveScores
from course_lib.grade.plugins.configure import AUTOGRADE_STEPS

pytestmark = pytest.mark.sandbox
PAGE = "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3)) ![a](http://e.org/x)"


@pytest.fixture(scope="module")
def classroom(tmp_path_factory):
    """A class that stock ``nbgrader autograde`` has graded."""
    classroom = make_classroom(tmp_path_factory.mktemp("course"))
    submit(classroom, "right", reference(classroom))
    submit(classroom, "untouched", stub(classroom))
    secret = f"open({str(classroom.root / 'class' / 'gradebook.db')!r}, 'rb').read()"
    for student, source in (
        ("spy", secret),
        ("breaks-off", "import os\nos._exit(3)"),
        ("cheats", "import torch\ntorch.equal = lambda *a, **k: True"),
        ("leaves-a-file", "with open('mine.txt', 'w') as file: file.write('made here')"),
        ("warns", "import sys\nprint('careful', file=sys.stderr)"),
    ):
        notebook = reference(classroom)
        after = notebook["cells"].index(cell(notebook, "test_as_rows")) + 1
        notebook["cells"].insert(after, code(source))
        submit(classroom, student, notebook)
    notebook = reference(classroom)
    notebook["cells"].append({"cell_type": "markdown", "id": "evil", "metadata": {}, "source": PAGE})
    raw = {"cell_type": "raw", "id": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": PAGE}
    notebook["cells"] += [raw, code(f"from IPython.display import HTML\nHTML({PAGE!r})")]
    submit(classroom, "evil", notebook)
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", LESSON], cwd=classroom.root, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return classroom


def _executed(classroom, student):
    return nbformat.read(classroom.submission_dir("autograded", student, LESSON) / f"{NAME}.ipynb", as_version=4)


def _spied(classroom):
    """The names of the errors in the cell that opens the gradebook."""
    spying = next(c for c in _executed(classroom, "spy").cells if c.source.startswith("open("))
    return [output.ename for output in spying.outputs]


def test_the_courses_configuration_puts_the_executor_in(classroom):
    assert classroom.config.Autograde.autograde_preprocessors == AUTOGRADE_STEPS
    assert (classroom.root / "nbgrader_config.py").read_text() == (ROOT / "nbgrader_config.py").read_text()


def test_all_other_steps_are_nbgraders_own():
    ours = {Execute: [SafeExecute], SaveAutoGrades: [SaveScores, Sanitize]}
    steps = [step for stock in Autograde.autograde_preprocessors.default() for step in ours.get(stock, [stock])]
    assert [import_item(step) for step in AUTOGRADE_STEPS] == steps


def test_reading_the_configuration_does_not_import_nbgrader():
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from course_lib.grade.classroom.settings import profile_name, read_config\n"
        f"print(profile_name(read_config(Path({str(ROOT)!r}))), *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    name, *loaded = done.stdout.split()
    assert name == "course_lib.grading_profile:PROFILE"
    assert not {"nbgrader", "nbconvert", "torch"} & set(loaded)


def test_scores_are_those_of_course_grade(classroom, executor, tmp_path):
    stock = scores(classroom)
    ours = make_classroom(tmp_path)
    for student in ("right", "untouched", "warns", "breaks-off"):
        submit(ours, student, (classroom.submission_dir("submitted", student, LESSON) / f"{NAME}.ipynb").read_bytes())
    grade(ours, LESSON, Options(executor, jobs=2))
    assert scores(ours) == {student: stock[student] for student in scores(ours)}
    assert sum(stock["right"].values()) == sum(stock["warns"].values()) == 41
    assert sum(stock["untouched"].values()) == 0


def test_a_submission_cannot_read_the_gradebook(classroom):
    assert _spied(classroom) == ["FileNotFoundError"]


def test_a_submission_that_dies_keeps_its_points_and_stops_no_other(classroom):
    got = scores(classroom)["breaks-off"]
    assert got["test_as_rows"] == 2
    assert sum(got.values()) == 2


def test_tampering_asks_for_a_review(classroom):
    with classroom.gradebook() as gradebook:
        assert gradebook.find_submission(LESSON, "cheats").needs_manual_grade
        assert not gradebook.find_submission(LESSON, "right").needs_manual_grade


def test_files_that_a_notebook_leaves_come_back(classroom):
    assert (classroom.submission_dir("autograded", "leaves-a-file", LESSON) / "mine.txt").read_text() == "made here"


def test_what_formgrader_shows_is_harmless(classroom):
    config = classroom.config.copy()
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    notebook = _executed(classroom, "evil")
    for template in ("formgrade", "lab"):
        config.HTMLExporter.template_name = template
        exporter = HTMLExporter(config=config)
        resources = {"metadata": {}, "assignment_id": LESSON, "notebook_id": NAME, "submission_id": "0", "index": 0}
        more = {"total": 1, "base_url": "", "mathjax_url": "", "first_name": None, "last_name": None, "student": "evil"}
        page = BeautifulSoup(exporter.from_notebook_node(notebook, resources={**resources, **more})[0], "html.parser")
        assert not page.find_all("script", string=lambda text: text and "alert(" in text)
        acting = [f"{name}={value}" for tag in page.find_all(True) for name, value in tag.attrs.items()]
        assert not [text for text in acting if re.match(r"on\w+=.*alert|\w+=\s*javascript:", text)]
        assert not page.find_all("img", src=lambda source: source and not source.startswith("data:"))


def test_nbgraders_api_uses_it_too(classroom, warm, monkeypatch):
    (classroom.submission_dir("autograded", "spy", LESSON) / "leftover").write_text("")
    monkeypatch.chdir(classroom.root)
    api = NbGraderAPI(config=classroom.config)
    with SHARED.use(warm):  # starting another takes seconds
        result = api.autograde(LESSON, "spy")
    assert result["success"], result
    assert _spied(classroom) == ["FileNotFoundError"]
    assert not (classroom.submission_dir("autograded", "spy", LESSON) / "leftover").exists()
