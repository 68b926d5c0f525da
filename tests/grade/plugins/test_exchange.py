"""nbgrader's own exchange, with a class in which some students submit another way."""

from pathlib import Path

import pytest
from classes import LESSON, make_classroom, reference, submit
from nbgrader.apps import NbGraderAPI

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.feedback import feedback

SECRET = "what only the student and the exchange know"


@pytest.mark.filterwarnings("ignore:Passing unrecognized arguments:DeprecationWarning")  # nbgrader misspells one
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # nbgrader leaves it to the garbage collector
def test_feedback_reaches_everyone_who_submitted_through_the_exchange(executor, tmp_path, monkeypatch):
    classroom = make_classroom(tmp_path)
    for student in ("anna", "by-mail", "zoe"):
        folder = submit(classroom, student, reference(classroom))
        if student != "by-mail":
            (folder / "timestamp.txt").write_text("2026-11-24 12:00:00 UTC")
            (folder / "submission_secret.txt").write_text(SECRET + student)
    grade(classroom, LESSON, Options(executor, jobs=2))
    feedback(classroom, LESSON)
    monkeypatch.chdir(classroom.root)  # nbgrader's configuration is looked for here
    api = NbGraderAPI(classroom.coursedir, config=classroom.config)

    answer = api.release_feedback(LESSON)

    assert answer["success"], answer["error"]
    outbound = Path(classroom.config.Exchange.root, classroom.coursedir.course_id, "feedback")
    assert len(list(outbound.glob("*.html"))) == 2
    assert "by-mail did not submit through the exchange. Send" in answer["log"]
