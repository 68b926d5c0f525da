"""From the gradebook and the graded notebooks to plain data; students' names stay out unless they are asked for."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.tables import read_usage, read_verdicts
from course_lib.grade.model import State, Usage, Verdict
from course_lib.grade.score.points import MIME
from course_lib.problem import Problem

BY_NBGRADER = "graded by nbgrader"  # where course grade did not write a state


@dataclass(frozen=True)
class Exercise:
    """An exercise of the lesson: its name, its heading, and the most points that it gives."""

    name: str
    title: str
    points: float


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    Attributes:
        label: the student's id and name if names are shown; else a code that says nothing about them.
        state: a ``State`` or ``BY_NBGRADER``.
        sentences: why.
        score: as it is exported, with manual points and penalties.
        points: by exercise.
        cases: by exercise: name of the case -> None if it passed, else what was said.
        attempted: by exercise: False where the answer was left empty.
        usage: time and memory, where course grade measured them.
        ids: the submission's notebooks: name -> formgrader's id.
        files: the graded notebooks; empty without names, since their paths name the student.
    """

    label: str
    state: str
    sentences: list[str]
    score: float
    points: dict[str, float]
    cases: dict[str, dict[str, str | None]]
    attempted: dict[str, bool]
    usage: Usage | None
    ids: dict[str, str]
    files: list[Path] = field(default_factory=list)


@dataclass(frozen=True)
class Results:
    """Everything that a report shows."""

    assignment: str
    title: str
    most: float
    exercises: list[Exercise]
    submissions: list[Submission]
    names: bool

    @property
    def readable(self) -> list[Submission]:
        """The submissions that could be executed: an unreadable one says nothing about an exercise."""
        return [submission for submission in self.submissions if submission.state != State.UNREADABLE]


def read(classroom: Classroom, assignment: str, *, names: bool = False) -> Results:
    """Read what became of an assignment's submissions.

    Raises:
        Problem: nothing of it was graded.
    """
    with classroom.gradebook() as gradebook:
        try:
            found = gradebook.find_assignment(assignment)
        except MissingEntry:
            raise Problem(f"{assignment} is not in the gradebook: release and grade it first.") from None
        states, usage = read_verdicts(gradebook, assignment), read_usage(gradebook, assignment)
        graded = [
            each
            for each in found.submissions
            if classroom.submission_dir("autograded", each.student_id, assignment).is_dir()
        ]
        if not graded:
            raise Problem(f"Nothing of {assignment} is graded: run course grade {assignment} first.")
        title, exercises = _exercises(classroom, gradebook, assignment)
        hide = _nobody if names else _Hidden(gradebook)
        submissions = [
            _submission(
                classroom, assignment, each, states.get(each.student_id), usage.get(each.student_id), hide, names
            )
            for each in graded
        ]
        order = {state: number for number, state in enumerate((*reversed(State), BY_NBGRADER))}
        if names:
            submissions.sort(key=lambda each: (order[each.state], each.label))
        else:
            submissions.sort(key=lambda each: (order[each.state], each.score, each.label))
        return Results(assignment, title, found.max_score, exercises, submissions, names)


def _exercises(classroom: Classroom, gradebook: Gradebook, assignment: str) -> tuple[str, list[Exercise]]:
    """Return the lesson's title and its exercises, as they stand in the released notebooks."""
    title, exercises = assignment, []
    for path in sorted(classroom.release_dir(assignment).glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        title = notebook["metadata"].get("course", {}).get("title", title)
        heading = ""
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown" and (line := re.search(r"^#{2,} (.+)$", "".join(cell["source"]), re.M)):
                heading = " · ".join(line[1].split(" · ")[:2])
            label = cell["metadata"].get("nbgrader", {})
            if label.get("grade") and float(label["points"]):
                exercises.append(Exercise(label["grade_id"], heading or label["grade_id"], float(label["points"])))
    if not exercises:
        raise Problem(f"{classroom.release_dir(assignment)} is missing: release {assignment} again.")
    return title, exercises


def _submission(
    classroom: Classroom,
    assignment: str,
    found: SubmittedAssignment,
    verdict: Verdict | None,
    usage: Usage | None,
    hide: "_Hidden",
    names: bool,
) -> Submission:
    folder = classroom.submission_dir("autograded", found.student_id, assignment)
    paths = sorted(folder.glob("*.ipynb"))
    tables = {f"test_{table['exercise']}": table for path in paths for table in _tables(path)}
    return Submission(
        label=_who(found) if names else hashlib.sha256(found.id.encode()).hexdigest()[:6],
        state=verdict.state if verdict else BY_NBGRADER,
        sentences=[hide(sentence) for sentence in verdict.sentences] if verdict else [],
        score=max(0.0, found.score - found.late_submission_penalty),
        points={grade.name: grade.score for notebook in found.notebooks for grade in notebook.grades},
        cases={name: {case["name"]: hide(case["message"]) for case in _cases(table)} for name, table in tables.items()},
        attempted={name: table["state"] != "not attempted" for name, table in tables.items()},
        usage=usage,
        ids={notebook.name: notebook.id for notebook in found.notebooks},
        files=paths if names else [],
    )


def _tables(path: Path) -> Iterator[dict]:
    """Yield what the checks of a graded notebook put out for programs. A forged table may hold anything."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []) if cell["metadata"].get("nbgrader", {}).get("grade") else []:
            table = output.get("data", {}).get(MIME)
            if isinstance(table, dict) and isinstance(table.get("cases"), list) and "exercise" in table:
                yield {"state": "", **table}


def _cases(table: dict) -> Iterator[dict]:
    for case in table["cases"]:
        if isinstance(case, dict) and isinstance(case.get("name"), str) and "passed" in case:
            message = None if case["passed"] else str(case.get("message") or "")
            yield {"name": case["name"], "message": message}


def _who(found: SubmittedAssignment) -> str:
    name = " ".join(filter(None, (found.student.first_name, found.student.last_name)))
    return f"{found.student_id} ({name})" if name else found.student_id


def _nobody(text: str | None) -> str | None:
    return text


class _Hidden:
    """Takes out of a sentence what could say whose it is: names, ids, addresses, and names of files."""

    def __init__(self, gradebook: Gradebook):
        words = {
            word
            for student in gradebook.students
            for word in (student.id, student.first_name, student.last_name, student.email, student.lms_user_id)
            if word and len(word) > 1
        }
        longest = sorted(map(re.escape, words), key=len, reverse=True)
        self._words = re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.I) if longest else None

    def __call__(self, text: str | None) -> str | None:
        if text is None:
            return None
        text = re.sub(r"(was handed in as) .*|(not part of the assignment): .*", r"\1\2 …", text)
        return self._words.sub("…", text) if self._words else text
