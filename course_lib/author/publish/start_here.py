"""The first page of a workspace: what to do, and the table of lessons."""

from pathlib import Path

from course_lib.author.overview import overview

NAME = "START_HERE.md"

_WELCOME = """\
# PyTorch, lesson by lesson

Welcome! Open a lesson from the table, read it from top to bottom, and run each cell with **Shift + Enter**.

| lesson | what it is about | minutes | exercises | points |
|---|---|--:|--:|--:|
{rows}
| | **everything** | **{minutes}** | **{exercises}** | **{points}** |

## How to work

1. **Predict, then run.** Before you run a cell, say what will come out. Being wrong is how you learn the most.
2. **Solve the exercises where they stand.** Write your answer in the cell that says `YOUR CODE HERE`, run it, then run
   the check cell below it. It shows what is right and what is not yet, and why. Try as often as you like.
3. **Stuck?** Open the hints under the exercise. **Something odd?** *Kernel → Restart Kernel and Run All Cells…*
4. **How far am I?** In a terminal (*File → New → Terminal*): `course check`

Everything you write is saved in this folder and is yours: when a lesson changes, the new one is put beside yours.
To get a lesson back as it was, rename or delete your notebook and start the course again.
"""


def page(notebooks: list[Path]) -> str:
    """Return START_HERE.md for these released lessons, in Markdown."""
    lessons = [overview(path) for path in notebooks]
    rows = [
        f"| [{lesson.number} {lesson.title}]({lesson.path.parent.name}/{lesson.path.name}) | {lesson.summary} "
        f"| {lesson.minutes} | {lesson.exercises} | {lesson.points:g} |"
        for lesson in lessons
    ]
    return _WELCOME.format(
        rows="\n".join(rows),
        minutes=sum(lesson.minutes for lesson in lessons),
        exercises=sum(lesson.exercises for lesson in lessons),
        points=f"{sum(lesson.points for lesson in lessons):g}",
    )
