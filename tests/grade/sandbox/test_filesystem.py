"""What a submission sees of the host: what its course's profile shows, and only to read."""

DATA = "import os\nfrom course_lib import data\nfolder = data.prices_csv().parent\n"


def test_the_courses_data_sets_are_there_and_cannot_be_changed(run):
    done = run(f"{DATA}str(folder)", f"{DATA}open(folder / 'x', 'w')")
    assert done.result(0).startswith("'/home/student/.cache/pytorch-course/data-")
    assert done.error(1) in ("OSError", "PermissionError")


def test_a_submission_can_make_data_sets_of_its_own(run):
    code = f"{DATA}from course_lib.data.cache import kept\nkept('own', lambda folder: None).parent == folder.parent"
    assert run(code).result() == "True"


def test_paths_of_the_host_are_not_in_the_environment(run):
    assert run("import os\n'COURSE_DATA' in os.environ").result() == "False"
