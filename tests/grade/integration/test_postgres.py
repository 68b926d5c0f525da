"""A class whose gradebook is a PostgreSQL server: a real one, made for the test and gone with it."""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from classes import LESSON, cell, make_classroom, reference, scores, stub, submit

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.classroom.feedback import feedback
from course_lib.grade.classroom.release import release
from course_lib.grade.classroom.tables import read_verdicts
from course_lib.grade.export import CsvExport
from course_lib.grade.report import report

_ASIDE = Path("/usr/lib/postgresql")  # Debian keeps the server's programs out of the way


def _program(name: str) -> str:
    aside = sorted(_ASIDE.glob(f"*/bin/{name}"))
    path = str(aside[-1]) if aside else shutil.which(name)
    if path is None:
        pytest.skip("PostgreSQL is missing: on Debian, apt install postgresql")
    return path


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A PostgreSQL server that listens to a socket only; yields the address of its database."""
    initdb, postgres, createdb = map(_program, ("initdb", "postgres", "createdb"))
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has room for 107 letters
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    own = {"user": "postgres", "group": "postgres"} if getpass.getuser() == "root" else {}
    if own:
        shutil.chown(folder, **own)
    options = {"cwd": folder, "stdout": subprocess.DEVNULL, **own}
    subprocess.run([initdb, "-D", folder / "data", "-U", "course", "-A", "trust", "--no-sync"], check=True, **options)
    settings = ["-c", "listen_addresses=", "-c", "fsync=off", "-k", str(folder)]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([postgres, "-D", folder / "data", *settings], stderr=log, **options)
    deadline = time.monotonic() + 60
    command = [createdb, "-h", folder, "-U", "course", "-E", "UTF8", "-T", "template0", "gradebook"]
    while subprocess.run(command, stderr=subprocess.DEVNULL, **options).returncode:
        assert process.poll() is None and time.monotonic() < deadline, (folder / "log").read_text()
        time.sleep(0.2)
    yield f"postgresql+psycopg://course@/gradebook?host={folder}"
    process.terminate()
    process.wait()
    shutil.rmtree(folder)


def _hand_in(classroom: Classroom) -> None:
    submit(classroom, "right", reference(classroom))
    submit(classroom, "untouched", stub(classroom))
    wrong = reference(classroom)
    cell(wrong, "as_rows")["source"] = "def as_rows(values, width):\n    return values.reshape(width, -1)  # 猫 ' \" \\"
    submit(classroom, "wrong", wrong)
    submit(classroom, "O'Neil; DROP TABLE", b"no notebook")


@pytest.fixture(scope="module")
def classroom(server, executor, tmp_path_factory):
    """A class of four, graded into PostgreSQL."""
    folder = tmp_path_factory.mktemp("postgres")
    make_classroom(folder)
    (folder / "class" / "gradebook.db").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_DB_URL", server)
        classroom = Classroom(folder)
    release(classroom, LESSON)
    _hand_in(classroom)
    grade(classroom, LESSON, Options(executor, jobs=2))
    assert not (folder / "class" / "gradebook.db").exists()
    return classroom


def test_it_holds_what_sqlite_holds(classroom, executor, tmp_path):
    other = make_classroom(tmp_path)
    _hand_in(other)
    grade(other, LESSON, Options(executor, jobs=2))
    assert scores(classroom) == scores(other)
    states = []
    for each in (classroom, other):
        with each.gradebook() as gradebook:
            states.append({name: (s.state, s.sentences) for name, s in read_verdicts(gradebook, LESSON).items()})
    assert states[0] == states[1]


def test_grading_again_finds_nothing_to_do_and_keeps_manual_points(classroom, executor):
    with classroom.gradebook() as gradebook:
        gradebook.find_grade("test_as_rows", "reshaping", LESSON, "wrong").manual_score = 1.5
        gradebook.db.commit()
    again = grade(classroom, LESSON, Options(executor, jobs=2))
    assert len(again.unchanged) == 4
    grade(classroom, LESSON, Options(executor, jobs=2, force=True))
    with classroom.gradebook() as gradebook:
        assert gradebook.find_grade("test_as_rows", "reshaping", LESSON, "wrong").score == 1.5


def test_report_export_and_feedback_read_it(classroom, tmp_path):
    page, *_ = report(classroom, LESSON, tmp_path / "page.html")
    assert page.stat().st_size > 10_000
    with classroom.gradebook() as gradebook:
        CsvExport(to=str(tmp_path / "grades.csv")).export(gradebook)
    assert "O'Neil; DROP TABLE" in (tmp_path / "grades.csv").read_text(encoding="utf-8-sig")
    assert feedback(classroom, LESSON, ["right"]) == 1


def test_nbgraders_own_command_reads_it(classroom, server, tmp_path):
    command = ["nbgrader", "export", f"--to={tmp_path}/grades.csv"]
    environment = {
        **os.environ,
        "COURSE_DB_URL": server,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    subprocess.run(command, cwd=classroom.root, env=environment, check=True, capture_output=True, timeout=120)
    assert "right" in (tmp_path / "grades.csv").read_text()
