"""Grading that is killed goes on where it was; what a teacher has written stays; nothing is graded twice."""

import html
import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

import nbformat
import psutil
import pytest
from bs4 import BeautifulSoup
from classes import LESSON, NAME, cell, code, hand_in, make_classroom, reference, scores, stub

from course_lib.grade.batch.assignment import Options, Watch, grade
from course_lib.grade.batch.job import Job
from course_lib.grade.batch.outcome import Outcome
from course_lib.grade.batch.pool import Place
from course_lib.grade.batch.pool import run as run_jobs
from course_lib.grade.bench.demo_class import demo_class
from course_lib.grade.classroom.feedback import feedback
from course_lib.grade.classroom.tables import read_verdicts
from course_lib.grade.commands import grading
from course_lib.grade.commands.display import progress, tables
from course_lib.grade.execute.warm_process import WarmProcess
from course_lib.grade.record import write
from course_lib.problem import Problem

pytestmark = pytest.mark.sandbox
fork = multiprocessing.get_context("fork")


@pytest.fixture
def classroom(tmp_path):
    """A class of three: a reference, a stub, and one with a wrong first answer."""
    classroom = make_classroom(tmp_path)
    hand_in(classroom, "right", reference(classroom))
    hand_in(classroom, "untouched", stub(classroom))
    notebook = reference(classroom)
    cell(notebook, "as_rows")["source"] = "def as_rows(values, width):\n    return values.reshape(width, -1)"
    hand_in(classroom, "wrong", notebook)
    return classroom


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _grade_and_die(classroom, warm: WarmProcess, after: int, inside: bool) -> None:
    """Grade, and be killed at the ``after``-th submission: inside its transaction, or when it is written."""
    count = iter(range(1, 100))
    if inside:
        inner = write.write_verdict
        write.write_verdict = lambda *args: _die() if next(count) == after else inner(*args)
        grade(classroom, LESSON, Options(jobs=2, warm=warm))
    else:
        watch = Watch(done=lambda _: _die() if next(count) == after else None)
        grade(classroom, LESSON, Options(jobs=2, warm=warm), watch=watch)


def _recorded(classroom) -> tuple:
    with classroom.gradebook() as gradebook:
        states = {name: (s.state, s.sentences, s.digest) for name, s in read_verdicts(gradebook, LESSON).items()}
    return scores(classroom), states


def test_killed_at_any_moment_the_end_is_that_of_an_undisturbed_run(warm, tmp_path):
    disturbed, quiet = (make_classroom(_made(tmp_path / name)) for name in ("disturbed", "quiet"))
    for classroom in (disturbed, quiet):
        demo_class(classroom, LESSON, 5)
    for after, inside in ((2, True), (2, False)):
        process = fork.Process(target=_grade_and_die, args=(disturbed, warm, after, inside))
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
    report = grade(disturbed, LESSON, Options(jobs=2, warm=warm))
    assert len(report.unchanged) == 3  # one before the first kill, two before the second
    grade(quiet, LESSON, Options(jobs=2, warm=warm))
    assert _recorded(disturbed) == _recorded(quiet)
    for folder in Path(disturbed.root, "class", "autograded").iterdir():
        assert [path.name for path in folder.iterdir()] == [LESSON]


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_second_grader_refuses_with_a_sentence(classroom, warm):
    hold = "import sys\nfrom pathlib import Path\nfrom course_lib.grade.classroom.gradebook import class_lock\n"
    hold += "with class_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
    command = [sys.executable, "-c", hold, str(classroom.class_dir)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(Problem, match="Another `course grade` is already running"):
            grade(classroom, LESSON, Options(jobs=1, warm=warm))
        other.communicate()
    grade(classroom, LESSON, Options(jobs=1, warm=warm), students=["right"])


def test_what_a_teacher_wrote_survives(classroom, warm):
    grade(classroom, LESSON, Options(jobs=2, warm=warm))
    with classroom.gradebook() as gradebook:
        given = gradebook.find_grade("test_as_rows", NAME, LESSON, "wrong")
        given.manual_score, given.extra_credit = 1.5, 0.5
        gradebook.find_comment("as_rows", NAME, LESSON, "wrong").manual_comment = "nearly"
        gradebook.db.commit()
    report = grade(classroom, LESSON, Options(jobs=2, warm=warm, force=True))
    assert scores(classroom)["wrong"]["test_as_rows"] == 0
    assert report.scores["wrong"] == 41 - 2 + 1.5 + 0.5
    with classroom.gradebook() as gradebook:
        given = gradebook.find_grade("test_as_rows", NAME, LESSON, "wrong")
        assert (given.manual_score, given.extra_credit, given.needs_manual_grade) == (1.5, 0.5, True)
        assert gradebook.find_comment("as_rows", NAME, LESSON, "wrong").manual_comment == "nearly"
        assert gradebook.find_comment("as_rows", NAME, LESSON, "untouched").auto_comment == "No response."
        assert gradebook.find_comment("as_rows", NAME, LESSON, "right").auto_comment is None


def test_late_work_is_dated_and_pays_as_the_class_has_configured(classroom, warm):
    (classroom.submission_dir("submitted", "right", LESSON) / "timestamp.txt").write_text("2030-01-02 00:00:00 UTC")
    (classroom.submission_dir("submitted", "wrong", LESSON) / "timestamp.txt").write_text("some day")
    with classroom.gradebook() as gradebook:
        gradebook.update_or_create_assignment(LESSON, duedate="2030-01-01 00:00:00 UTC")
    classroom.config.LateSubmissionPlugin.penalty_method = "zero"
    report = grade(classroom, LESSON, Options(jobs=2, warm=warm))
    assert report.scores["right"] == 0 < report.scores["wrong"]
    assert "timestamp.txt is no date" in report.states["wrong"].sentences[0]
    with classroom.gradebook() as gradebook:
        assert gradebook.find_submission(LESSON, "right").total_seconds_late == 86400


def test_demonstrations_change_no_score(classroom, warm):
    with_skipping = grade(classroom, LESSON, Options(jobs=2, warm=warm))
    before = scores(classroom)
    without = grade(classroom, LESSON, Options(jobs=2, warm=warm, skip_demos=False))
    assert without.unchanged == []
    assert scores(classroom) == before
    assert without.scores == with_skipping.scores


def test_a_changed_submission_is_graded_again_and_only_that(classroom, warm):
    grade(classroom, LESSON, Options(jobs=2, warm=warm))
    hand_in(classroom, "untouched", reference(classroom))
    report = grade(classroom, LESSON, Options(jobs=2, warm=warm))
    assert sorted(report.unchanged) == ["right", "wrong"]
    assert report.scores["untouched"] == report.scores["right"]


def test_feedback_says_each_case_and_never_shows_hidden_tests(classroom, warm):
    notebook = reference(classroom)
    cell(notebook, "as_rows")["source"] = (
        "def as_rows(values, width):\n    raise ValueError('<script>alert(1)</script>')"
    )
    notebook["cells"].append(
        {
            "cell_type": "markdown",
            "id": "evil",
            "metadata": {},
            "source": "<img src=x onerror=alert(1)> ![a](http://e.org/x)",
        }
    )
    hand_in(classroom, "evil", notebook)
    grade(classroom, LESSON, Options(jobs=2, warm=warm))
    assert feedback(classroom, LESSON) == 4
    for student in ("wrong", "evil", "untouched"):
        page = (classroom.submission_dir("feedback", student, LESSON) / f"{NAME}.html").read_text()
        text = _text(page)
        assert not [line for line in _hidden(classroom) if line in text]
        assert "puts 12 readings into rows of 4" in text
        assert "Traceback" not in text
        assert "Demonstrations, which they do not need, were not" in text
    evil = BeautifulSoup(
        (classroom.submission_dir("feedback", "evil", LESSON) / f"{NAME}.html").read_text(), "html.parser"
    )
    assert not evil.find_all("script", string=re.compile("alert"))
    assert not [tag for tag in evil.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    assert not evil.find_all(src=re.compile("e.org"))
    assert "<script>alert(1)</script>" in evil.get_text()  # as text, in the message of the error


def _hidden(classroom) -> list[str]:
    """The lines of the lesson's hidden tests that occur nowhere else in it."""
    lesson = nbformat.read(classroom.root / "notebooks" / LESSON / f"{NAME}.ipynb", as_version=4)
    hidden, shown = [], []
    for each in lesson.cells:
        inside = False
        for line in map(str.strip, each.source.splitlines()):
            inside = (inside or line == "### BEGIN HIDDEN TESTS") and line != "### END HIDDEN TESTS"
            (hidden if inside else shown).append(line)
    return [line for line in hidden if len(line) > 20 and line not in shown and not line.startswith("with ex.case")]


def _text(page: str) -> str:
    without_code = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page)
    return html.unescape(re.sub(r"<[^>]+>", "", without_code))


def _die_once(job: Job, marks: Path) -> Outcome:
    mark = marks / job.student
    if job.student == "deadly" or (job.student == "unlucky" and not mark.exists()):
        mark.touch()
        _die()
    with mark.open("a") as file:
        file.write("x")
    return Outcome(job.student)


def test_a_worker_that_dies_is_replaced_and_its_work_done_again(tmp_path):
    jobs = [Job(name, [], {}, {}) for name in ("a", "unlucky", "b", "deadly", "c")]
    place = Place(partial(ProcessPoolExecutor, 2, fork), partial(_die_once, marks=tmp_path), lambda: 2)
    outcomes = {o.student: o for o in run_jobs(place, jobs, lambda count: None)}
    assert {name: outcome.state for name, outcome in outcomes.items()} == {
        **dict.fromkeys(("a", "b", "c", "unlucky"), "graded"),
        "deadly": "died",
    }


def test_nobody_handed_in_is_a_sentence(tmp_path):
    with pytest.raises(Problem, match=f"There are no submissions for {LESSON}"):
        grade(make_classroom(tmp_path), LESSON, Options())


def test_no_process_of_a_killed_grader_stays(tmp_path):
    code = (
        "import os, signal, time\nfrom course_lib.grade.execute.warm_process import WarmProcess\n"
        "warm = WarmProcess()\nprint(warm._process.pid, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    pid = int(done.stdout)
    end = time.monotonic() + 60
    while _runs(pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    return False


def test_a_warm_process_that_dies_is_replaced(classroom, warm):
    killed = []

    def kill(_: Outcome) -> None:
        if not killed:
            killed.extend(p for p in psutil.Process().children() if p.pid != warm._process.pid and _is_warm(p))
            for process in killed:
                process.kill()

    report = grade(classroom, LESSON, Options(jobs=1), watch=Watch(done=kill))
    assert len(killed) == 1
    assert {name: state.sentences for name, state in report.states.items() if state.state != "graded"} == {}
    assert report.scores["right"] == 41


def _is_warm(process: psutil.Process) -> bool:
    return "course_lib.grade.kernel" in process.cmdline()


def test_each_submission_has_a_log(classroom, warm):
    grade(classroom, LESSON, Options(jobs=2, warm=warm))
    text = (classroom.class_dir / "logs" / LESSON / "wrong.log").read_text()
    assert "wrong: graded" in text
    assert "(test_as_rows): 0 of 2" in text
    assert all(line.isprintable() for line in text.splitlines())


def test_what_is_shown_at_the_end(classroom, warm, capsys):
    (classroom.submission_dir("submitted", "right", LESSON) / f"{NAME}.ipynb").write_text("{")
    with progress() as watch:
        report = grade(classroom, LESSON, Options(jobs=2, warm=warm), watch=watch)
    tables(report)
    shown = capsys.readouterr().out
    assert re.search(r"graded +│ 2", shown)
    assert re.search(r"unreadable +│ 1", shown)
    assert "right: unreadable: the notebook is not JSON" in shown
    assert re.search("scores 0 [ ▁▂▃▄▅▆▇█]{20} 41", shown)


def test_without_the_sandbox_it_warns_and_gives_json(classroom):
    command = [sys.executable, "-c", "from course_lib.cli import main; main()", "grade", LESSON]
    command += ["--no-sandbox", "--json", "--student", "right"]
    done = subprocess.run(command, cwd=classroom.root, capture_output=True, text=True)
    assert "The sandbox is off: submissions can read and modify anything you can." in done.stderr
    told = json.loads(done.stdout)
    assert told["submissions"] == {"right": {"state": "graded", "sentences": [], "score": 41.0}}


def test_fresh_processes_give_the_same_scores_as_forks(classroom, warm):
    """As where nothing can be forked, or a GPU is wanted."""
    notebook = reference(classroom)
    notebook["cells"].insert(notebook["cells"].index(cell(notebook, "as_squares")), code("import os\nos._exit(3)"))
    hand_in(classroom, "dies", notebook)
    fresh = grade(classroom, LESSON, Options(jobs=2, sandbox=False, fork=False), students=["wrong", "dies"])
    got = {student: scores(classroom)[student] for student in fresh.states}
    assert [fresh.states[student].state for student in ("wrong", "dies")] == ["graded", "died"]
    assert sum(got["dies"].values()) > 0
    forks = grade(classroom, LESSON, Options(jobs=2, warm=warm, force=True), students=["wrong", "dies"])
    assert {student: scores(classroom)[student] for student in forks.states} == got


def test_a_gpu_is_refused_in_the_sandbox(classroom, monkeypatch):
    monkeypatch.chdir(classroom.root)
    with pytest.raises(Problem, match="cannot use a GPU in the sandbox"):
        grading.grade(LESSON, gpu=True)
