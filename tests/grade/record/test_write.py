"""What is recorded is complete, and leaves alone what a teacher wrote."""

from classes import FULL, LESSON, NAME, scores

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.execute.fork_executor import ForkExecutor


def test_what_a_teacher_wrote_survives(small_class: Classroom, executor: ForkExecutor):
    grade(small_class, LESSON, Options(executor, jobs=2))
    with small_class.gradebook() as gradebook:
        given = gradebook.find_grade("test_as_rows", NAME, LESSON, "wrong")
        given.manual_score, given.extra_credit = 1.5, 0.5
        gradebook.find_comment("as_rows", NAME, LESSON, "wrong").manual_comment = "nearly"
        gradebook.db.commit()
    result = grade(small_class, LESSON, Options(executor, jobs=2, force=True))
    assert scores(small_class)["wrong"]["test_as_rows"] == 0
    assert result.scores["wrong"] == FULL - 2 + 1.5 + 0.5
    with small_class.gradebook() as gradebook:
        given = gradebook.find_grade("test_as_rows", NAME, LESSON, "wrong")
        assert (given.manual_score, given.extra_credit, given.needs_manual_grade) == (1.5, 0.5, True)
        assert gradebook.find_comment("as_rows", NAME, LESSON, "wrong").manual_comment == "nearly"
        assert gradebook.find_comment("as_rows", NAME, LESSON, "untouched").auto_comment == "No response."
        assert gradebook.find_comment("as_rows", NAME, LESSON, "right").auto_comment is None


def test_late_work_is_dated_and_pays_as_the_class_has_configured(small_class: Classroom, executor: ForkExecutor):
    submitted = {student: small_class.submission_dir("submitted", student, LESSON) for student in ("right", "wrong")}
    (submitted["right"] / "timestamp.txt").write_text("2030-01-02 00:00:00 UTC")
    (submitted["wrong"] / "timestamp.txt").write_text("some day")
    with small_class.gradebook() as gradebook:
        gradebook.update_or_create_assignment(LESSON, duedate="2030-01-01 00:00:00 UTC")
    small_class.config.LateSubmissionPlugin.penalty_method = "zero"
    result = grade(small_class, LESSON, Options(executor, jobs=2))
    assert result.scores["right"] == 0 < result.scores["wrong"]
    assert result.verdicts["wrong"].sentences == ["timestamp.txt is not a valid date: 'some day'"]
    with small_class.gradebook() as gradebook:
        assert gradebook.find_submission(LESSON, "right").total_seconds_late == 86400
    autograded = small_class.submission_dir("autograded", "right", LESSON)
    assert (autograded / "timestamp.txt").read_text() == "2030-01-02 00:00:00 UTC"


def test_each_submission_has_a_log(small_class: Classroom, executor: ForkExecutor):
    grade(small_class, LESSON, Options(executor, jobs=2))
    text = (small_class.class_dir / "logs" / LESSON / "wrong.log").read_text()
    assert "wrong: graded" in text
    assert "(test_as_rows): 0 of 2" in text
    assert all(line.isprintable() for line in text.splitlines())
