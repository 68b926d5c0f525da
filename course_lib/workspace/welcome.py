"""The page that a learner sees first."""

from course_lib.lessons import Lesson

_INTRODUCTION = """\
# Welcome

You are in your own copy of the course. Everything you change here stays as you left it, also when the lessons are updated.

1. Open a lesson below. Begin with **00**, which takes a quarter of an hour and shows how the others work.
2. Read, and run the cells one after the other with <kbd>Shift</kbd>+<kbd>Enter</kbd>.
3. Guess before you run. The quizzes explain every answer, the wrong ones too.
4. Write your solution where it says `YOUR CODE HERE`, run the cell, then run the check below it.
5. How far you are: open a terminal (*File → New → Terminal*) and type `course check`.

## Lessons

| | lesson | you learn | minutes | exercises | points |
|---|---|---|---|---|---|
"""


def welcome_page(lessons: list[Lesson]) -> str:
    """Return the text of ``START_HERE.md`` with a table of the lessons."""
    return _INTRODUCTION + "".join(f"{_row(lesson)}\n" for lesson in lessons)


def _row(lesson: Lesson) -> str:
    about = lesson.about
    link = f"[{about.get('title', lesson.name)}]({lesson.name}/{lesson.path.name})"
    return (
        f"| {lesson.number} | {link} | {about.get('summary', '')} | {about.get('minutes', '')} "
        f"| {len(lesson.exercises)} | {lesson.points:g} |"
    )
