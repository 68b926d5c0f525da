"""``course check`` reports a learner's progress, whatever has happened to the notebooks, and changes nothing."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from doubling import CHECK, PATH, STUB, lesson

ANSWERS = {
    "untouched": (STUB, "not attempted", 0),
    "right": ("def double(x):\n    return x + x", "passed", 2),
    "partial": ("def double(x):\n    return x * x * x", "partial", 1),
    "wrong": ("def double(x):\n    return 'two'", "wrong", 0),
    "error": ("def double(x):\n    return x.twice()", "error", 0),
    "noisy": ("import warnings\ndef double(x):\n    warnings.warn('careful')\n    return 2 * x", "passed", 2),
}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.kernel
@pytest.mark.parametrize("name", ANSWERS)
def test_an_exercise_gets_its_state_and_its_points(workspace, course, name):
    solution, state, score = ANSWERS[name]
    nbformat.write(lesson(solution), workspace / PATH)
    before = snapshot(workspace)
    done = course("check", "--json", "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    (mark,) = result["lessons"][0]["marks"]
    assert (mark["exercise"], mark["state"], mark["score"]) == ("double", state, score)
    assert (result["score"], result["points"], result["percent"]) == (score, 2, 50 * score)
    assert snapshot(workspace) == before


@pytest.mark.kernel
def test_the_table_names_each_exercise_and_the_total(workspace, course):
    nbformat.write(lesson(ANSWERS["right"][0]), workspace / PATH)
    done = course("check", "doubling", "--workspace", workspace)
    assert "✓ passed" in done.stdout
    assert "Total: 2 of 2 points, 100 %" in done.stdout


@pytest.mark.kernel
def test_a_check_that_a_learner_edited_is_the_released_one_again(workspace, course):
    notebook = lesson("def double(x):\n    return 0")
    notebook.cells[-1].source = "2.0"
    nbformat.write(notebook, workspace / PATH)
    result = json.loads(course("check", "--json", "--workspace", workspace).stdout)
    assert (result["score"], notebook.cells[-1].source != CHECK) == (1, True)


def _twice(notebook):
    notebook.cells.append(nbformat.from_dict({**notebook.cells[-1], "id": "copy"}))


DAMAGES = {
    "is not a notebook any more": lambda path, n: path.write_text("{ this is not JSON"),
    "has merge markers (line 1)": lambda path, n: path.write_text("<<<<<<< mine\n{}\n=======\n{}\n>>>>>>> theirs\n"),
    "is missing. If you renamed it to solved.ipynb, rename it back": lambda path, n: path.rename(
        path.with_name("solved.ipynb")
    ),
    "is missing. Run `course lab`": lambda path, n: path.unlink(),
    "has lost the check cell of `double`": lambda path, n: (n.cells.pop(), nbformat.write(n, path)),
    "has the cell `test_double` 2 times": lambda path, n: (_twice(n), nbformat.write(n, path)),
    "asks for the kernel 'julia'": lambda path, n: (
        n.metadata.kernelspec.update(name="julia"),
        nbformat.write(n, path),
    ),
    "is not a text file": lambda path, n: path.write_bytes(b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("sentence", DAMAGES)
def test_a_damaged_notebook_is_explained_in_one_line(workspace, course, sentence):
    DAMAGES[sentence](workspace / PATH, lesson())
    before = snapshot(workspace)
    done = course("check", "--json", "--workspace", workspace)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    result = json.loads(done.stdout)
    assert sentence in result["lessons"][0]["problem"]
    assert result["score"] == 0
    assert snapshot(workspace) == before


def test_without_a_workspace_it_says_how_to_make_one(course, tmp_path):
    done = course("check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no workspace at" in done.stderr
    assert "course lab" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_lesson_is_reported_with_the_known_ones(workspace, course):
    done = course("check", "nonsense", "--workspace", workspace)
    assert done.returncode == 1
    assert done.stderr == "There is no lesson 'nonsense'. The lessons are 02_doubling.\n"


@pytest.mark.kernel
def test_it_finds_the_workspace_from_inside(workspace, course):
    done = course("check", "--json", cwd=workspace / "02_doubling")
    assert json.loads(done.stdout)["points"] == 2


@pytest.mark.kernel
def test_a_dead_kernel_is_reported_and_the_rest_is_checked(workspace, course):
    nbformat.write(lesson("import os\nos._exit(1)"), workspace / PATH)
    done = course("check", "--json", "--workspace", workspace)
    assert done.returncode == 1
    assert "the kernel died" in done.stderr
    assert json.loads(done.stdout)["lessons"][0]["marks"][0]["state"] == "not checked"


def test_help_imports_neither_torch_nor_nbgrader():
    code = "import sys; from course_lib import cli; print(sorted({'torch', 'nbgrader', 'nbformat'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
