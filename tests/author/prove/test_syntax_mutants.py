"""Mutants differ from the reference and from each other, and each is valid Python."""

import ast

import pytest

from course_lib.author.prove.syntax_mutants import syntax_mutants

SOLUTION = '''
def scale(x: torch.Tensor, dim: int = 0) -> torch.Tensor:
    """Return x with mean 0 and standard deviation 1 along dim."""
    centred = x - x.mean(dim=dim, keepdim=True)
    with torch.no_grad():
        spread = centred.std(dim) + 1e-5
    return (centred / spread).permute(1, 0).detach()
'''


def sources(code: str) -> str:
    return "\n".join(mutant.source for mutant in syntax_mutants(code))


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param("x + x.mean", id="an operator"),
        pytest.param("keepdim=False", id="keepdim toggled"),
        pytest.param("x.mean(dim=dim)", id="a keyword dropped"),
        pytest.param("x.sum(dim=dim", id="sum for mean"),
        pytest.param("+ 0.0", id="eps dropped"),
        pytest.param("dim: int=1", id="another default for dim"),
        pytest.param("permute(0, 1)", id="arguments swapped"),
        pytest.param(".permute(1, 0)\n", id="detach dropped"),
        pytest.param("reshape((centred / spread).permute(1, 0).shape)", id="reshape for permute"),
        pytest.param("correction=0", id="biased for unbiased"),
        pytest.param("    pass\n", id="a statement dropped"),
        pytest.param("return torch.zeros_like(x)", id="an early return"),
    ],
)
def test_makes_the_mistakes_that_people_make(changed):
    assert changed in sources(SOLUTION)


def test_drops_a_context_manager_and_keeps_its_body():
    without = [
        m.source for m in syntax_mutants(SOLUTION) if "torch.no_grad" not in m.source and "spread = " in m.source
    ]
    assert without


def test_leaves_type_hints_alone():
    assert not any(
        "index of `torch.Tensor" in mutant.name
        for mutant in syntax_mutants("def f(x: list[int]) -> list[int]:\n    return x")
    )
    assert all("x: list[int]" in m.source for m in syntax_mutants("def f(x: list[int]) -> int:\n    return x[0]"))


def test_each_is_valid_and_differs_from_all_others():
    found = syntax_mutants(SOLUTION)
    texts = [ast.unparse(ast.parse(mutant.source)) for mutant in found]
    assert ast.unparse(ast.parse(SOLUTION)) not in texts
    assert len(set(texts)) == len(texts)
    assert len({mutant.name for mutant in found}) == len(found)
