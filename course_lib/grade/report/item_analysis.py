"""Item analysis: how hard each exercise was, and whether it tells strong from weak. From scores only, no gradebook.

Sources of the formulas:

- Difficulty: Crocker and Algina, *Introduction to Classical and Modern Test Theory* (1986), chapter 14. For points
  instead of right or wrong, it is the mean share of the points.
- Discrimination: the correlation of an exercise with the sum of the others. Henrysson, "Correction of item-total
  correlations in item analysis", *Psychometrika* 28 (1963), 211–218. With right and wrong only, it is the corrected
  point-biserial correlation.
- Reliability: Cronbach, "Coefficient alpha and the internal structure of tests", *Psychometrika* 16 (1951), 297–334.
- The words for a discrimination: Ebel and Frisbie, *Essentials of Educational Measurement* (5th edition, 1991),
  chapter 13.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Item:
    """What a class's scores say about one exercise.

    Attributes:
        name: the exercise.
        points: the most that it gives.
        difficulty: mean share of the points, 0 to 1; high means easy. None without submissions.
        discrimination: correlation with the sum of the other exercises, -1 to 1. None if either never varies.
        full, none: how many got all points, and no points.
        submissions: how many there were.
    """

    name: str
    points: float
    difficulty: float | None
    discrimination: float | None
    full: int
    none: int
    submissions: int

    @property
    def verdict(self) -> str:
        """What the discrimination means, in words."""
        if self.discrimination is None:
            return "cannot be told"
        for least, words in ((0.4, "very good"), (0.3, "good"), (0.2, "could be better"), (0.0, "poor")):
            if self.discrimination >= least:
                return words
        return "look at it: the stronger miss it"


def analyse(names: Sequence[str], points: Sequence[float], scores: Sequence[Sequence[float]]) -> list[Item]:
    """Return an item for each exercise.

    Args:
        names: of the exercises.
        points: the most that each gives.
        scores: one row a submission, one column an exercise.
    """
    table = _table(scores, len(names))
    totals = table.sum(axis=1)
    items = []
    for column, (name, most) in enumerate(zip(names, points, strict=True)):
        own = table[:, column]
        items.append(
            Item(
                name,
                float(most),
                float(own.mean() / most) if len(own) and most else None,
                correlation(own, totals - own),
                int((own >= most - 1e-9).sum()),
                int((own <= 1e-9).sum()),
                len(own),
            )
        )
    return items


def correlation(x: np.ndarray, y: np.ndarray) -> float | None:
    """Return Pearson's correlation; None if one of the two never varies, or there are fewer than three."""
    if len(x) < 3 or np.ptp(x) < 1e-9 or np.ptp(y) < 1e-9:
        return None
    return float(np.corrcoef(x, y)[0, 1])


def alpha(scores: Sequence[Sequence[float]]) -> float | None:
    """Return Cronbach's alpha, the internal consistency of the whole; None if it cannot be told."""
    table = _table(scores)
    count = table.shape[1]
    whole = table.sum(axis=1).var(ddof=1) if len(table) > 1 else 0.0
    if count < 2 or whole < 1e-9:
        return None
    return float(count / (count - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))


def _table(scores: Sequence[Sequence[float]], columns: int = 0) -> np.ndarray:
    return np.array(scores, dtype=float) if len(scores) else np.zeros((0, columns))
