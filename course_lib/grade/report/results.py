"""The results of a class as plain data, from the gradebook and the graded notebooks; without names unless asked for."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment

from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.tables import read_usage, read_verdicts
from course_lib.grade.model import State, Usage, Verdict
from course_lib.problem import Problem
from course_lib.result import CheckResult, ResultState, result_of

BY_NBGRADER = "graded by nbgrader"  # the state of a submission on which `course grade` left no verdict


@dataclass(frozen=True)
class ReportedExercise:
    """An exercise of the assignment: its name, its heading, and full marks."""

    name: str
    title: str
    points: float


@dataclass(frozen=True)
class SubmissionSummary:
    """One student's submission, as the report shows it.

    Attributes:
        label: the student's id and name if names are shown; else a code that says nothing about them.
        state: a ``State``, or ``BY_NBGRADER``.
        sentences: why.
        score: the score as it is exported, with manual points and penalties.
        points: points by exercise.
        cases: by exercise: name of the case -> None if it passed, else the message of the feedback.
        attempted: by exercise, if its check showed a result: whether the answer was more than the stub.
        usage: time and memory, if `course grade` measured them.
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
    max_score: float
    exercises: list[ReportedExercise]
    submissions: list[SubmissionSummary]
    names: bool

    @property
    def readable(self) -> list[SubmissionSummary]:
        """The submissions that could be executed: an unreadable one says nothing about an exercise."""
        return [submission for submission in self.submissions if submission.state != State.UNREADABLE]

    def not_attempted(self, exercise: str) -> int:
        """Return how many submissions did not attempt an exercise; 0 if its checks don't show results that tell."""
        known = [submission.attempted.get(exercise) for submission in self.readable]
        return sum(not attempted for attempted in known) if any(each is not None for each in known) else 0


def read_results(classroom: Classroom, assignment: str, *, names: bool = False) -> Results:
    """Read the results of an assignment.

    Raises:
        Problem: no submission is graded.
    """
    with classroom.gradebook() as gradebook:
        try:
            found = gradebook.find_assignment(assignment)
        except MissingEntry:
            raise Problem(f"{assignment} is not in the gradebook. Run `course release {assignment}` first.") from None
        verdicts, usage = read_verdicts(gradebook, assignment), read_usage(gradebook, assignment)
        title, exercises = _read_release(classroom, assignment)
        reader = _Reader(classroom, assignment, _names(exercises), None if names else _hider(gradebook))
        submissions = [
            reader.summary(each, verdicts.get(each.student_id), usage.get(each.student_id))
            for each in found.submissions
            if classroom.submission_dir("autograded", each.student_id, assignment).is_dir()
        ]
        if not submissions:
            raise Problem(f"No submission of {assignment} is graded yet. Run `course grade {assignment}` first.")
        order = {state: number for number, state in enumerate((*reversed(State), BY_NBGRADER))}
        if names:
            submissions.sort(key=lambda each: (order[each.state], each.label))
        else:
            submissions.sort(key=lambda each: (order[each.state], each.score, each.label))
        return Results(
            assignment=assignment,
            title=title,
            max_score=found.max_score,
            exercises=list(exercises.values()),
            submissions=submissions,
            names=names,
        )


_Key = tuple[str, str]  # a notebook, and a cell in it: nbgrader's names are unique only within a notebook


def _read_release(classroom: Classroom, assignment: str) -> tuple[str, dict[_Key, ReportedExercise]]:
    """Return the assignment's title and its exercises, as the released notebooks have them."""
    profile, folder = classroom.profile, classroom.release_dir(assignment)
    title = assignment
    found: dict[_Key, tuple[str, float]] = {}
    for path in sorted(folder.glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        title = profile.title(notebook["metadata"]) or title
        heading = ""
        for cell in notebook["cells"]:
            if cell["cell_type"] == "markdown" and (line := re.search(r"^#{2,} (.+)$", "".join(cell["source"]), re.M)):
                heading = profile.exercise_title(line[1])
            grading = cell["metadata"].get("nbgrader", {})
            if grading.get("grade") and float(grading["points"]):
                found[path.stem, grading["grade_id"]] = (heading or grading["grade_id"], float(grading["points"]))
    if not found:
        raise Problem(f"There is no released exercise in {folder}. Run `course release {assignment}` again.")
    cells = [cell for _, cell in found]
    names = {(notebook, cell): cell if cells.count(cell) == 1 else f"{notebook}.{cell}" for notebook, cell in found}
    return title, {key: ReportedExercise(names[key], title, points) for key, (title, points) in found.items()}


def _names(exercises: Mapping[_Key, ReportedExercise]) -> dict[_Key, str]:
    return {key: exercise.name for key, exercise in exercises.items()}


@dataclass(frozen=True)
class _Reader:
    """Reads submissions of one assignment.

    Attributes:
        names: the exercises' names.
        hide: removes from a text whatever identifies a student; None to show it.
    """

    classroom: Classroom
    assignment: str
    names: Mapping[_Key, str]
    hide: Callable[[str], str] | None

    def summary(self, found: SubmittedAssignment, verdict: Verdict | None, usage: Usage | None) -> SubmissionSummary:
        paths = sorted(self.classroom.submission_dir("autograded", found.student_id, self.assignment).glob("*.ipynb"))
        results = {name: result for path in paths for name, result in self._results(path)}
        return SubmissionSummary(
            label=hashlib.sha256(found.id.encode()).hexdigest()[:6] if self.hide else _student(found),
            state=verdict.state if verdict else BY_NBGRADER,
            sentences=[self._shown(sentence) for sentence in verdict.sentences] if verdict else [],
            score=max(0.0, found.score - found.late_submission_penalty),
            points={
                self.names[notebook.name, grade.name]: grade.score
                for notebook in found.notebooks
                for grade in notebook.grades
                if (notebook.name, grade.name) in self.names
            },
            cases={name: self._messages(result) for name, result in results.items()},
            attempted={name: result.state != ResultState.NOT_ATTEMPTED for name, result in results.items()},
            usage=usage,
            ids={notebook.name: notebook.id for notebook in found.notebooks},
            files=[] if self.hide else paths,
        )

    def _results(self, path: Path) -> Iterator[tuple[str, CheckResult]]:
        """Yield what the checks of a graded notebook show, and for which exercise. Any of it may be forged."""
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            grading: dict[str, Any] = cell["metadata"].get("nbgrader", {})
            result = result_of(cell.get("outputs", [])) if grading.get("grade") else None
            if result is not None:
                key = (path.stem, self.classroom.profile.check_cell(result.exercise))
                if key in self.names:
                    yield self.names[key], result

    def _messages(self, result: CheckResult) -> dict[str, str | None]:
        return {case.name: None if case.passed else self._shown(case.message or "") for case in result.cases}

    def _shown(self, text: str) -> str:
        return self.hide(text) if self.hide else text


def _student(found: SubmittedAssignment) -> str:
    name = " ".join(filter(None, (found.student.first_name, found.student.last_name)))
    return f"{found.student_id} ({name})" if name else str(found.student_id)


# What prepare/ says about files that a student named; in gradebooks of version 1.0, the first has another verb.
_FILE_NAMES = re.compile(r"(was [a-z ]{1,12} as) .*|(not part of the assignment): .*")


def _hider(gradebook: Gradebook) -> Callable[[str], str]:
    """Return a function that removes whatever identifies a student: names, ids, addresses, and names of files."""
    words = {
        word
        for student in gradebook.students
        for word in (student.id, student.first_name, student.last_name, student.email, student.lms_user_id)
        if word and len(word) > 1
    }
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    known = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.I) if words else None

    def hide(text: str) -> str:
        text = _FILE_NAMES.sub(r"\1\2 …", text)
        return known.sub("…", text) if known else text

    return hide
