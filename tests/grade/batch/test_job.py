"""One submission goes through all phases, with an executor that needs no process."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_output
from small_lesson import Notebook, small_release, small_submission

from course_lib.grade.batch.job import Assignment, Job, crashed, grade_submission
from course_lib.grade.errors import Refused, Unreachable
from course_lib.grade.execute.task import Execution, Task
from course_lib.grade.model import Grade, Outcome, State, Usage
from course_lib.grade.prepare.submission import Submission


@dataclass
class FakeExecutor:
    """Executes nothing: it changes the notebook, or raises an error, and returns what it was told to."""

    state: State = State.GRADED
    detail: str = ""
    evidence: tuple[str, ...] = ()
    change: Callable[[NotebookNode], object] = lambda notebook: None
    error: Exception | None = None

    def execute(self, task: Task) -> Execution:
        """Return the result."""
        self.task = task
        if self.error:
            raise self.error
        self.change(task.notebook)
        usage = Usage(seconds=1.0, cpu=0.5, memory=1 << 20)
        return Execution(task.notebook, self.state, self.detail, finished=1, usage=usage, evidence=self.evidence)


def _grade(executor: FakeExecutor, notebooks: dict[str, bytes] | None = None, **submission: object) -> Outcome:
    found = {"lesson": _data(small_submission())} if notebooks is None else notebooks
    assignment = Assignment((small_release(),), executor, files={"own.csv": b"the class's"})
    return grade_submission(Job("anna", Submission(notebooks=found, **submission)), assignment)


def _data(notebook: Notebook) -> bytes:
    return json.dumps(notebook).encode()


def _fail(name: str) -> Callable[[NotebookNode], None]:
    """Return what lets a check cell fail."""

    def change(notebook: NotebookNode) -> None:
        cell = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name)
        cell.outputs.append(new_output("error", ename="AssertionError", evalue="no", traceback=[]))

    return change


def test_an_honest_submission_gets_its_points():
    outcome = _grade(FakeExecutor(change=_fail("test_halve")))
    assert (outcome.student, outcome.state, outcome.sentences) == ("anna", State.GRADED, ())
    assert outcome.usage == Usage(seconds=1.0, cpu=0.5, memory=1 << 20)
    notebook = outcome.notebooks["lesson"]
    assert notebook.grades == {"test_double": Grade(2.0), "test_halve": Grade(0.0), "why": Grade(None)}
    assert notebook.comments == {"double": None, "halve": None, "why": None}
    assert "lesson, cell 6 (test_halve): AssertionError: no" in notebook.log
    assert "lesson, cell 6 (test_halve): 0 of 2" in notebook.log
    assert "lesson, cell 7 (why): to be graded by a person" in notebook.log


def test_it_is_executed_with_the_classs_files_and_without_demonstrations():
    executor = FakeExecutor()
    _grade(executor, files={"own.csv": b"the student's", "more.csv": b"1"})
    assert executor.task.files == {"own.csv": b"the class's", "more.csv": b"1"}
    assert (executor.task.skip, executor.task.check_cells) == ({3}, {2, 5})


def test_what_happened_while_it_was_executed_is_its_state():
    outcome = _grade(FakeExecutor(state=State.TIMED_OUT, detail="a cell ran too long"))
    assert (outcome.state, outcome.sentences) == (State.TIMED_OUT, ("a cell ran too long",))


@pytest.mark.parametrize("state", [State.GRADED, State.TIMED_OUT])
def test_evidence_of_tampering_asks_for_a_review_of_every_grade(state: State):
    outcome = _grade(FakeExecutor(evidence=("torch.equal was changed",), state=state))
    assert outcome.state == State.worst(State.NEEDS_REVIEW, state)
    assert outcome.sentences == ("torch.equal was changed",)
    assert all(grade.needs_review for grade in outcome.notebooks["lesson"].grades.values())


def test_a_renamed_notebook_is_graded_and_reported():
    outcome = _grade(FakeExecutor(), {"my homework": _data(small_submission())})
    assert (outcome.state, outcome.sentences) == (State.REPAIRED, ("lesson was submitted as my homework",))
    assert outcome.notebooks["lesson"].grades["test_double"] == Grade(2.0)


def test_notes_and_further_notebooks_are_reported_first():
    notebooks = {"lesson": _data(small_submission()), "another": b"{}"}
    outcome = _grade(FakeExecutor(state=State.DIED, detail="it died"), notebooks, notes=("'x' was left out",))
    assert outcome.sentences == ("'x' was left out", "not part of the assignment: another", "it died")


@pytest.mark.parametrize(
    ("notebooks", "why"),
    [({"lesson": b"{"}, "the notebook is not JSON"), ({}, "there is no notebook lesson.ipynb")],
    ids=["not a notebook", "missing"],
)
def test_what_cannot_be_read_gets_no_points_and_an_empty_notebook_that_says_why(notebooks: dict[str, bytes], why: str):
    outcome = _grade(FakeExecutor(), notebooks)
    assert (outcome.state, outcome.sentences) == (State.UNREADABLE, (why,))
    notebook = outcome.notebooks["lesson"]
    assert set(notebook.grades.values()) == {Grade(0.0)}
    assert f"**This notebook could not be graded: {why}.**" in notebook.text
    assert "raise NotImplementedError" in notebook.text


def test_a_bug_of_ours_is_a_sentence_and_its_traceback_is_in_the_logs(caplog):
    outcome = _grade(FakeExecutor(error=ZeroDivisionError("our bug")))
    assert outcome.state == State.UNREADABLE
    assert outcome.sentences == ("the grader failed on it (ZeroDivisionError: our bug)",)
    for text in (caplog.text, "\n".join(outcome.notebooks["lesson"].log)):
        assert "Traceback" in text
        assert "in execute" in text
    assert "lesson of anna" in caplog.text


def test_text_that_cannot_be_stored_or_shown_is_replaced():
    """A lone surrogate once stopped the grading of a whole class; a control character can change a terminal."""
    submission = small_submission()
    submission["cells"][1]["source"] += "  # \ud800"
    output = new_output("stream", name="stdout", text="printed \ud800")
    executor = FakeExecutor(
        evidence=("\x1b[2J\ud800 was changed",), change=lambda notebook: notebook.cells[1].outputs.append(output)
    )
    outcome = _grade(executor, {"lesson": _data(submission)})
    assert outcome.sentences == (" [2J  was changed",)
    assert "return x  # ?" in outcome.notebooks["lesson"].text
    assert "printed ?" in outcome.notebooks["lesson"].text


@pytest.mark.parametrize("error", [Refused("no namespaces"), Unreachable("gone")])
def test_what_no_submission_can_help_is_raised(error: Exception):
    with pytest.raises(type(error)):
        _grade(FakeExecutor(error=error))


def test_a_submission_that_kills_its_worker_has_an_outcome():
    assignment = Assignment((small_release(), replace(small_release(), name="second")), FakeExecutor())
    outcome = crashed(Job("anna", Submission(notes=("'x' was left out",))), assignment)
    assert outcome.state == State.DIED
    assert outcome.sentences == ("'x' was left out", "the worker that graded it kept dying")
    assert list(outcome.notebooks) == ["lesson", "second"]


def test_the_digest_covers_everything_that_can_change_an_outcome():
    release = small_release()
    changed_check = replace(release.cells["test_double"], source="assert False")
    first = Assignment((release,), FakeExecutor())
    others = [
        replace(first, files={"own.csv": b"1"}),
        replace(first, limits=replace(first.limits, seconds=1)),
        replace(first, skip_demos=False),
        replace(first, profile="another:PROFILE"),
        replace(first, released=(replace(release, cells={**release.cells, "test_double": changed_check}),)),
        replace(first, released=(replace(release, demos={}),)),
    ]
    assert len({assignment.digest for assignment in (first, *others)}) == 7
    assert replace(first, executor=FakeExecutor(State.DIED)).digest == first.digest
