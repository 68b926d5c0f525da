"""Predict-before-you-run quizzes, read from the lesson's ``quizzes.toml`` and shown by jupyterquiz."""

import re
import tomllib
from pathlib import Path
from typing import Any

from IPython.utils.capture import capture_output

from course_lib.problem import Problem


class Quiz:
    """A question with options, each with feedback that is shown when it is chosen.

    Attributes:
        question: in Markdown, as are the options.
        options: the options, in order.
    """

    def __init__(self, question: str, options: list[dict[str, Any]]):
        self.question = question
        self.options = [option["text"] for option in options]
        answers = [
            {"answer": _code(o["text"]), "correct": bool(o.get("correct")), "feedback": _code(o["feedback"])}
            for o in options
        ]
        kind = "multiple_choice" if sum(bool(a["correct"]) for a in answers) == 1 else "many_choice"
        self._entry = {"question": _code(question), "type": kind, "answers": answers}

    def __str__(self) -> str:
        return "\n".join([f"Predict: {self.question}", *(f"  ( ) {option}" for option in self.options)])

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from jupyterquiz import display_quiz  # imported here: only an interactive page needs it

        with capture_output() as captured:
            display_quiz([self._entry], border_radius=6, max_width=900)
        parts = [output.data for output in captured.outputs]
        page = "".join(data["text/html"] for data in parts if "text/html" in data)
        script = "".join(data["application/javascript"] for data in parts if "application/javascript" in data)
        if script:
            # On a page with MathJax, jupyterquiz fetches another copy from the network. Quizzes have no formulas, so
            # this block hides MathJax from it.
            page += f"<script>{{ let MathJax;\n{_in_every_place(script)}\n}}</script>"
        return {"text/html": page, "text/plain": str(self)}


def quiz(name: str, folder: Path | str = ".") -> Quiz:
    """Return the quiz ``name`` of the lesson in ``folder``.

    Raises:
        Problem: there is no such quiz; the message says where it should be.
    """
    path = Path(folder) / "quizzes.toml"
    try:
        quizzes = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Problem(
            f"The quizzes of this lesson are missing from {path.resolve()}. Run `course lab` to get them back."
        ) from None
    if name not in quizzes:
        raise Problem(f"There is no quiz {name!r} in {path}. The quizzes are {', '.join(quizzes)}.")
    return Quiz(quizzes[name]["question"], quizzes[name]["options"])


def _in_every_place(script: str) -> str:
    """Make the script fill every copy of the quiz on the page: JupyterLab may show an output twice."""
    return re.sub(
        r"show_questions\((questions(\w+)), \2\);",
        r'document.querySelectorAll("#\2").forEach(e => e.querySelector(".Quiz") || show_questions(\1, e));',
        script,
    )


def _code(text: str) -> str:
    """Set what is in backticks as code, in HTML, which jupyterquiz renders."""
    parts = text.split("`")
    escaped = [part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for part in parts]
    style = "background:none;color:inherit"  # a chosen option changes its colours; its code must stay readable
    return "".join(f'<code style="{style}">{part}</code>' if i % 2 else part for i, part in enumerate(escaped))
