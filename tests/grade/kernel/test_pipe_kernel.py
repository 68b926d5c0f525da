"""A fork of the warm process behaves like ipykernel."""

import json

import pytest


def test_a_value_is_shown_with_its_execution_count(run):
    done = run("", "2 + 2")
    assert done.result(1) == "4"
    assert done.outputs(1)[0].execution_count == 1


def test_names_are_kept_from_cell_to_cell(run):
    assert run("x = 3", "x").result(1) == "3"


def test_printed_text_and_text_of_sub_processes_stay_in_order(run):
    done = run(
        "import os, subprocess\nprint('a')\nsubprocess.run(['echo', 'b'])\nprint('c')\nos.system('echo d')\nprint('e')"
    )
    assert done.text().split() == ["a", "b", "c", "d", "e"]


def test_a_sub_process_can_write_more_than_a_pipe_holds(run):
    done = run("import subprocess, sys\n_ = subprocess.run([sys.executable, '-c', 'print(\"x\" * 500_000)'])")
    assert len(done.text()) == 500_001


def test_text_of_forked_processes_arrives(run):
    child = "if not pid:\n    print('child', flush=True)\n    os._exit(0)"
    code = f"import os\npid = os.fork()\n{child}\n_ = os.waitpid(pid, 0)"
    assert run(code).text() == "child\n"


def test_stderr_is_a_stream_of_its_own(run):
    done = run("import sys; print('warned', file=sys.stderr); print('printed')")
    assert (done.text(), done.text(stream="stderr")) == ("printed\n", "warned\n")


def test_an_error_is_shown_as_ipython_shows_it_and_later_cells_run(run):
    done = run("1 / 0", "5")
    assert done.error(0) == "ZeroDivisionError"
    assert "Cell" in done.outputs(0)[0].traceback[2]
    assert done.result(1) == "5"


def test_an_error_that_hides_its_traceback_is_still_an_error(run):
    assert run("get_ipython().showtraceback = lambda *a, **k: None\nraise KeyError('x')").error() == "KeyError"


def test_await_works_at_top_level(run):
    assert run("import asyncio\nawait asyncio.sleep(0.01)\n'slept'").result() == "'slept'"


def test_tasks_continue_between_cells(run):
    done = run(
        "import asyncio\ntask = asyncio.create_task(asyncio.sleep(0, 'done'))",
        "await asyncio.sleep(0.01)\ntask.result()",
    )
    assert done.result(1) == "'done'"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("%%bash\necho from bash", "from bash"), ("!echo from shell", "from shell"), ("%pwd", "/submission")],
)
def test_magics_and_shell_commands_work(run, cell, shown):
    assert shown in str(run(cell).outputs())


def test_a_display_can_be_updated_from_a_later_cell(run):
    done = run("handle = display('old', display_id=True)", "handle.update('new')")
    assert done.outputs(0)[0].data["text/plain"] == "'new'"
    assert done.outputs(1) == []


def test_clear_output_clears(run):
    done = run("from IPython.display import clear_output\nprint('gone')\nclear_output()\nprint('here')")
    assert done.text() == "here\n"


def test_plots_become_pictures(run):
    done = run("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()")
    assert "image/png" in done.outputs()[0].data


def test_rich_representations_are_complete(run):
    bundle = {"text/plain": "r", "application/json": {"a": [1]}}
    code = f"class Rich:\n    def _repr_mimebundle_(self, **_):\n        return {bundle}\nRich()"
    assert run(code).outputs()[0].data["application/json"] == {"a": [1]}


def test_widgets_leave_their_view_and_state(run):
    done = run("import ipywidgets\nipywidgets.IntSlider(value=7)")
    view = done.outputs()[0].data["application/vnd.jupyter.widget-view+json"]
    state = done.notebook.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    assert state[view["model_id"]]["state"]["value"] == 7


def test_what_happens_in_an_output_widget_is_kept_in_it(run):
    done = run("import ipywidgets\nout = ipywidgets.Output()\nwith out:\n    print('inside')", "out.outputs")
    assert done.text(0) == ""
    assert "inside" in done.result(1)


def test_input_is_refused_as_in_nbclient(run):
    assert run("input('name?')").error() == "StdinNotImplementedError"


def test_forks_do_not_share_random_numbers(run):
    code = "import random, numpy, torch\n(random.random(), numpy.random.rand(), torch.rand(1).item())"
    first, second = (eval(run(code).result()) for _ in range(2))
    assert not set(first) & set(second)


def test_the_notebook_is_main_so_that_its_classes_pickle(run):
    assert run("import pickle\nclass A: pass\ntype(pickle.loads(pickle.dumps(A()))) is A").result() == "True"


def test_data_loader_workers_run(run):
    code = "import torch\nlist(torch.utils.data.DataLoader(range(4), batch_size=2, num_workers=2))"
    assert run(code).result() == "[tensor([0, 1]), tensor([2, 3])]"


def test_files_are_next_to_the_notebook(run):
    done = run("open('data/a.csv').read()", files={"data/a.csv": b"1,2\n"})
    assert done.result() == "'1,2\\n'"


def test_skipped_cells_are_not_executed(run):
    done = run("x = 1", "x = 2", "x", skip=frozenset({1}))
    assert done.result(2) == "1"


def test_the_environment_is_that_of_nbgrader(run):
    done = run("import os, json\nprint(json.dumps(dict(os.environ)))")
    assert json.loads(done.text())["NBGRADER_EXECUTION"] == "autograde"
