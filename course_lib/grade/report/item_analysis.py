"""Item analysis: how hard each exercise was, and whether it separates strong from weak submissions. From scores alone.

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
from numpy.typing import ArrayLike, NDArray

_Scores = NDArray[np.float64]


@dataclass(frozen=True)
class ItemStatistics:
    """What a class's scores say about one exercise.

    Attributes:
        name: the exercise.
        points: full marks.
        difficulty: mean share of the points, 0 to 1; high means easy. None without submissions.
        discrimination: correlation with the sum of the other exercises, -1 to 1. None if either never varies.
        full: how many got all points.
        none: how many got no points.
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
            return "unknown"
        for least, words in ((0.4, "very good"), (0.3, "good"), (0.2, "could be better"), (0.0, "poor")):
            if self.discrimination >= least:
                return words
        return "review it: the stronger miss it"

    @property
    def needs_review(self) -> bool:
        """Whether the weaker submissions did better, so that something may be wrong with the exercise."""
        return self.discrimination is not None and self.discrimination < 0


def analyse_items(names: Sequence[str], points: Sequence[float], scores: ArrayLike) -> list[ItemStatistics]:
    """Return the statistics of each exercise.

    Args:
        names: the exercises' names.
        points: full marks of each.
        scores: one row for each submission, one column for each exercise.
    """
    table = _table(scores, len(names))
    totals = table.sum(axis=1)
    return [
        _item(name, float(full), table[:, column], totals)
        for column, (name, full) in enumerate(zip(names, points, strict=True))
    ]


def _item(name: str, points: float, scores: _Scores, totals: _Scores) -> ItemStatistics:
    return ItemStatistics(
        name=name,
        points=points,
        difficulty=float(scores.mean() / points) if len(scores) and points else None,
        discrimination=correlation(scores, totals - scores),
        full=int((scores >= points - 1e-9).sum()),
        none=int((scores <= 1e-9).sum()),
        submissions=len(scores),
    )


def correlation(x: _Scores, y: _Scores) -> float | None:
    """Return Pearson's correlation; None if one of the two never varies, or there are fewer than three values."""
    if len(x) < 3 or np.ptp(x) < 1e-9 or np.ptp(y) < 1e-9:
        return None
    return float(np.corrcoef(x, y)[0, 1])


def cronbach_alpha(scores: ArrayLike) -> float | None:
    """Return Cronbach's alpha, the internal consistency of all exercises; None if the scores do not determine it."""
    table = _table(scores)
    count = table.shape[1]
    whole = table.sum(axis=1).var(ddof=1) if len(table) > 1 else 0.0
    if count < 2 or whole < 1e-9:
        return None
    return float(count / (count - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))


def _table(scores: ArrayLike, columns: int = 0) -> _Scores:
    table = np.asarray(scores, dtype=np.float64)
    return table if table.size else np.zeros((0, columns))
