"""``course grade``, as it is used on the command line."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from classes import FULL, LESSON, NAME, make_classroom

from course_lib.grade.batch.assignment import Options, grade
from course_lib.grade.classroom.classroom import Classroom
from course_lib.grade.commands import grading
from course_lib.grade.commands.display import print_result, progress_bar
from course_lib.grade.execute.fork_executor import ForkExecutor
from course_lib.problem import Problem

pytestmark = pytest.mark.sandbox


def test_what_is_shown_at_the_end(small_class: Classroom, executor: ForkExecutor, capsys: pytest.CaptureFixture[str]):
    (small_class.submission_dir("submitted", "right", LESSON) / f"{NAME}.ipynb").write_text("{")
    with progress_bar() as callbacks:
        result = grade(small_class, LESSON, Options(executor, jobs=2), progress=callbacks)
    print_result(result)
    shown = capsys.readouterr().out
    assert re.search(r"graded +│ 2", shown)
    assert re.search(r"unreadable +│ 1", shown)
    assert "right: unreadable: the notebook is not JSON" in shown
    assert re.search("scores 0 [ ▁▂▃▄▅▆▇█]{20} 41", shown)


def test_without_the_sandbox_it_warns_and_gives_json(small_class: Classroom):
    command = [sys.executable, "-c", "from course_lib.cli import main; main()", "grade", LESSON]
    command += ["--no-sandbox", "--json", "--student", "right"]
    done = subprocess.run(command, cwd=small_class.root, capture_output=True, text=True)
    assert "The sandbox is off: submissions can read and modify anything you can." in done.stderr
    assert json.loads(done.stdout) == {
        "max_score": FULL,
        "unchanged": [],
        "submissions": {"right": {"state": "graded", "sentences": [], "score": FULL}},
    }


def test_a_gpu_is_refused_in_the_sandbox(small_class: Classroom, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(small_class.root)
    with pytest.raises(Problem, match="Submissions cannot use a GPU in the sandbox"):
        grading.grade(LESSON, gpu=True)


def test_no_submissions_is_a_sentence(tmp_path: Path):
    with pytest.raises(Problem, match=f"There are no submissions for {LESSON}"):
        grade(make_classroom(tmp_path), LESSON, Options())
