"""How an exercise is checked and explained.

A test cell opens an exercise, runs named cases, and ends with the score::

    ex = check.exercise("rows_per_image", points=4)

    with ex.case("keeps one row per image"):
        ex.shape(ex.run(torch.zeros(3, 1, 4, 4)), (3, 16), hint="the batch axis stays first")

    ex.score()

Every case runs, whatever the others do, and each says in its own sentence what went wrong.
"""

from course_lib.check.exercise import Exercise, exercise
from course_lib.check.score import Score
from course_lib.result import MIME

__all__ = ["MIME", "Exercise", "Score", "exercise"]
