"""``course format --execute`` stores the outputs of a good run, and nothing of a bad one."""

import nbformat
import pytest

from course_lib.author.format import format_notebook
from course_lib.problem import Problem

CHECK = """from course_lib import check
def double(x):
    return {answer}
ex = check.exercise("double", points=2)
with ex.case("doubles"):
    ex.equal(ex.run(3), 6)
ex.score()"""


@pytest.fixture
def notebook(tmp_path):
    def build(source: str):
        path = tmp_path / "numbers.ipynb"
        cells = [nbformat.v4.new_code_cell(source)]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
        return path

    return build


@pytest.mark.kernel
def test_outputs_are_stored(notebook):
    path = notebook(CHECK.format(answer="2 * x"))
    assert format_notebook(path, execute=True)
    assert "2 of 2 points" in path.read_text()


@pytest.mark.kernel
@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (CHECK.format(answer="x"), "the reference solution of double gets 0 of 2 points: doubles: expected 6, got 3"),
        ("1 / 0", r"cell 1 \(`1 / 0`\) raises ZeroDivisionError"),
    ],
)
def test_a_cell_that_fails_is_named_and_the_file_left_alone(notebook, source, sentence):
    path = notebook(source)
    before = path.read_text()
    with pytest.raises(Problem, match=sentence):
        format_notebook(path, execute=True)
    assert path.read_text() == before


def test_cells_that_no_exercise_needs_are_tagged(tmp_path):
    sources = ["import torch", "ROWS = 2", "table = torch.ones(ROWS, 3)", "table.sum()"]
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    cells[1].metadata.tags = ["demo", "mine"]  # wrong: the exercise needs it
    solution = nbformat.v4.new_code_cell("def rows(x):\n    return torch.chunk(x, ROWS)")
    solution.metadata.nbgrader = {"grade_id": "rows", "solution": True, "grade": False}
    path = tmp_path / "rows.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[*cells, solution]), path)
    format_notebook(path)
    tags = [cell.metadata.get("tags", []) for cell in nbformat.read(path, 4).cells]
    assert tags == [[], ["mine"], ["demo"], ["demo"], []]
