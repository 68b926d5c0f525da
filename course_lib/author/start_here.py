"""The first page of a workspace: what to do, and the table of lessons."""

from pathlib import Path

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
    import nbformat  # here, because it takes longer to import than all else that `course lab` does without it

    rows, total = [], [0, 0, 0]
    for path in notebooks:
        notebook = nbformat.read(path, as_version=4)
        course = notebook.metadata.get("course", {})
        grading = [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]
        points = [cell.points for cell in grading if cell.grade]
        numbers = (int(course.get("minutes", 0)), len(points), sum(points))
        total = [a + b for a, b in zip(total, numbers, strict=True)]
        link = f"[{path.parent.name[:2]} {course.get('title', path.stem)}]({path.parent.name}/{path.name})"
        rows.append(f"| {link} | {course.get('summary', '')} | {numbers[0]} | {numbers[1]} | {numbers[2]:g} |")
    minutes, exercises, points = total
    return _WELCOME.format(rows="\n".join(rows), minutes=minutes, exercises=exercises, points=f"{points:g}")
