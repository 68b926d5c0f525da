"""What a mutant is: a wrong version of a reference solution, made on purpose."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """One changed version of a solution. A check that gives it full marks has missed the change.

    Attributes:
        name: what was changed, as "line 3: `+` becomes `-`"; unique among a solution's mutants.
        source: the whole cell with the change.
    """

    name: str
    source: str
