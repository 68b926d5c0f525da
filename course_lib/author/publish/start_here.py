"""START_HERE.md, the first page of a workspace: how to work, and the table of lessons."""

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

1. **Predict, then run.** Before you run a cell, say what it will output. Being wrong is how you learn the most.
2. **Solve the exercises as you meet them.** Write your answer in the cell that says `YOUR CODE HERE`, run it, then run
   the check cell below it. It shows what is right, what is not right yet, and why. Try as often as you like.
3. **Stuck?** Open the hints under the exercise. **Something odd?** *Kernel → Restart Kernel and Run All Cells…*
4. **How far have you come?** In a terminal (*File → New → Terminal*): `course check`

Everything you write is saved in this folder and is yours: when a lesson changes, the new version is put next to yours.
To get a lesson back in its original form, rename or delete your notebook and start the course again.
"""


def start_here_page(notebooks: list[Path]) -> str:
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
