"""Lessons arrive in a workspace, and nothing that a learner wrote is ever lost."""

import tempfile
from pathlib import Path

import nbformat
from doubling import PATH, lesson, put_release
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib.workspace.install import install, is_current, manifest_path


def texts(workspace: Path) -> dict[str, str]:
    """Return the learner's files with their contents."""
    files = [path for path in workspace.rglob("*") if path.is_file() and ".course" not in path.parts]
    return {str(path.relative_to(workspace)): path.read_text() for path in files}


def test_everything_released_arrives(workspace):
    assert sorted(texts(workspace)) == [PATH, "02_doubling/picture.png", "START_HERE.md"]
    assert nbformat.read(workspace / PATH, 4) == lesson()


def test_bringing_the_same_release_again_changes_nothing(workspace, tmp_path):
    before = texts(workspace)
    assert install(tmp_path / "release", workspace, "first") == []
    assert texts(workspace) == before


def test_an_untouched_lesson_is_replaced_by_a_newer_one(workspace, tmp_path):
    assert install(put_release(tmp_path / "release", lesson(title="Twice")), workspace, "second") == []
    assert nbformat.read(workspace / PATH, 4).metadata.course.title == "Twice"


def test_a_changed_lesson_stays_and_the_newer_one_is_put_next_to_it(workspace, tmp_path):
    nbformat.write(lesson("def double(x):\n    return 2 * x"), workspace / PATH)
    mine = (workspace / PATH).read_text()
    (sentence,) = install(put_release(tmp_path / "release", lesson(title="Twice")), workspace, "second")
    assert sentence == f"You have changed {PATH}. Its newer version is next to it: doubling.new.ipynb"
    assert (workspace / PATH).read_text() == mine
    assert nbformat.read(workspace / "02_doubling/doubling.new.ipynb", 4).metadata.course.title == "Twice"


def test_a_changed_lesson_without_a_newer_one_is_not_mentioned(workspace, tmp_path):
    (workspace / PATH).write_text("mine")
    assert install(tmp_path / "release", workspace, "first") == []
    assert (workspace / PATH).read_text() == "mine"


def test_opening_a_lesson_in_jupyterlab_does_not_change_it(workspace, tmp_path):
    opened = lesson()
    opened.metadata.language_info = {"name": "python", "version": "3.12.1"}
    nbformat.write(opened, workspace / PATH)
    assert install(put_release(tmp_path / "release", lesson(title="Twice")), workspace, "second") == []
    assert nbformat.read(workspace / PATH, 4).metadata.course.title == "Twice"


def test_a_lesson_that_was_deleted_comes_back(workspace, tmp_path):
    (workspace / PATH).unlink()
    install(tmp_path / "release", workspace, "first")
    assert nbformat.read(workspace / PATH, 4) == lesson()


def test_without_a_valid_manifest_every_file_counts_as_the_learners(workspace, tmp_path):
    manifest_path(workspace).write_text("{ broken")
    before = texts(workspace)
    messages = install(put_release(tmp_path / "release", lesson(title="Twice")), workspace, "second")
    assert len(messages) == 1
    assert {name: texts(workspace)[name] for name in before} == before


def test_a_release_that_was_changed_is_not_current(workspace):
    assert is_current(workspace, "first")
    assert not is_current(workspace, "second")
    (workspace / ".course" / "pristine" / PATH).write_text("changed")
    assert not is_current(workspace, "first")


_STEPS = st.one_of(
    st.tuples(st.just("release"), st.sampled_from(["A", "B", "C"])),
    st.tuples(st.just("write"), st.sampled_from(["mine", "mine too", "and this"])),
    st.tuples(st.just("delete"), st.just("")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_STEPS, max_size=8))
def test_whatever_happens_in_whatever_order_what_a_learner_wrote_last_is_there(steps):
    with tempfile.TemporaryDirectory() as folder:
        workspace, release = Path(folder, "workspace"), Path(folder, "release")
        install(put_release(release, lesson()), workspace, "first")
        written = None
        for step, text in steps:
            if step == "release":
                install(put_release(release, lesson(title=text)), workspace, text)
            elif step == "write":
                (workspace / PATH).write_text(text)
                written = text
            else:
                (workspace / PATH).unlink(missing_ok=True)
                written = None
            if written is not None:
                assert (workspace / PATH).read_text() == written
            elif step == "release":
                assert (workspace / PATH).exists()
