"""A real JupyterHub with deploy/jupyterhub's configuration: two courses, their groups, and one exchange."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
import requests
from solved import ROOT

LESSON = "02_reshaping"
_SETTINGS = """
import os

path = os.environ["CONFIG"]
exec(compile(open(path).read(), path, "exec"), {{**globals(), "__file__": path}})
c.JupyterHub.bind_url = "http://127.0.0.1:{hub}"
c.JupyterHub.hub_port = {api}
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{routes}"
c.JupyterHub.db_url = "sqlite:///{folder}/hub.sqlite"
c.JupyterHub.cookie_secret_file = "{folder}/secret"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.Spawner.args = ["--allow-root"]
c.Spawner.environment["PYTHONPATH"] = os.environ.get("PYTHONPATH", "")
for service, port in zip(c.JupyterHub.services, ({pytorch}, {statistics})):
    service["url"] = f"http://127.0.0.1:{{port}}"
    service["environment"]["PYTHONPATH"] = os.environ.get("PYTHONPATH", "")
c.JupyterHub.services.append({{"name": "test", "api_token": "{token}"}})
scopes = ["admin:users", "admin:servers", "tokens"]
c.JupyterHub.load_roles.append({{"name": "test", "services": ["test"], "scopes": scopes}})
"""


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@pytest.fixture(scope="module")
def hub(tmp_path_factory) -> Iterator[Callable[[str, str], requests.Response]]:
    """The hub; yields how a user asks for one of its pages."""
    own = ROOT / ".venv" / "proxy" / "node_modules" / ".bin" / "configurable-http-proxy"
    proxy = str(own) if own.exists() else shutil.which("configurable-http-proxy")
    if not find_spec("jupyterhub") or proxy is None:
        pytest.skip("JupyterHub is missing: run make hub (with npm there)")
    folder = tmp_path_factory.mktemp("hub")
    for course in ("pytorch", "statistics"):
        shutil.copytree(ROOT / "notebooks" / LESSON, folder / course / "notebooks" / LESSON)
        shutil.copy(ROOT / "nbgrader_config.py", folder / course)
        (folder / course / "images").symlink_to(ROOT / "images")
    (folder / "exchange").mkdir()
    (folder / "exchange").chmod(0o777)
    names = ("hub", "api", "routes", "pytorch", "statistics")
    ports = dict(zip(names, _free_ports(5), strict=True))
    token = os.urandom(16).hex()
    (folder / "jupyterhub_config.py").write_text(_SETTINGS.format(**ports, proxy=proxy, folder=folder, token=token))
    environment = {
        **os.environ,
        "CONFIG": str(ROOT / "deploy" / "jupyterhub" / "jupyterhub_config.py"),
        "COURSE_EXCHANGE": str(folder / "exchange"),
        "COURSE_PYTORCH": str(folder / "pytorch"),
        "COURSE_STATISTICS": str(folder / "statistics"),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    url = f"http://127.0.0.1:{ports['hub']}"
    with (folder / "log").open("w") as log:
        command = [sys.executable, "-m", "jupyterhub", "-f", str(folder / "jupyterhub_config.py")]
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        _wait(lambda: requests.get(f"{url}/hub/health").ok, process, folder / "log")
        for course in ("pytorch", "statistics"):
            _wait(lambda c=course: requests.get(f"{url}/services/{c}/api").ok, process, folder / "log")
        admin = {"Authorization": f"token {token}"}
        tokens = {}

        def ask(user: str, path: str, method: str = "get", **more) -> requests.Response:
            if user not in tokens:
                requests.post(f"{url}/hub/api/users/{user}", headers=admin)
                answer = requests.post(f"{url}/hub/api/users/{user}/tokens", headers=admin, json={})
                tokens[user] = answer.json()["token"]
            headers = {"Authorization": f"token {tokens[user]}"}
            return requests.request(method, f"{url}{path}", headers=headers, allow_redirects=False, **more)

        def start(user: str) -> None:
            ask(user, "/hub/api/user")
            requests.post(f"{url}/hub/api/users/{user}/server", headers=admin)
            _wait(lambda: ask(user, f"/user/{user}/api/status").status_code == 200, process, folder / "log")

        ask.start = start
        yield ask
    finally:
        process.terminate()
        process.wait()


def _wait(ready: Callable[[], bool], process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + 120
    while True:
        try:
            if ready():
                return
        except requests.ConnectionError:
            pass
        assert process.poll() is None and time.monotonic() < deadline, log.read_text()[-6000:]
        time.sleep(0.3)


def test_each_courses_formgrader_opens_for_its_graders_only(hub):
    page = "/services/{}/formgrader/api/assignments"
    for user, course, may in (
        ("inga", "pytorch", True),
        ("omar", "statistics", True),
        ("inga", "statistics", False),
        ("omar", "pytorch", False),
        ("anna", "pytorch", False),
    ):
        answer = hub(user, page.format(course))
        assert (answer.status_code == 200) is may, (user, course, answer.status_code, answer.text[:500])


def test_a_released_lesson_reaches_its_courses_students_and_nobody_else(hub):
    for grader, course in (("inga", "pytorch"), ("omar", "statistics")):
        for step in ("assign", "release"):
            answer = hub(grader, f"/services/{course}/formgrader/api/assignment/{LESSON}/{step}", "post")
            assert answer.ok, (answer.status_code, answer.text[:1500])
            assert answer.json()["success"], answer.text[-3000:]
    for student, courses in (("anna", ["pytorch", "statistics"]), ("ben", ["pytorch"])):
        hub.start(student)
        assert hub(student, f"/user/{student}/courses").json()["value"] == courses
    found = hub("anna", "/user/anna/assignments", params={"course_id": "statistics"}).json()["value"]
    assert [(each["course_id"], each["assignment_id"]) for each in found] == [("statistics", LESSON)]
    answer = hub(
        "anna", "/user/anna/assignments/fetch", "post", data={"course_id": "statistics", "assignment_id": LESSON}
    )
    assert answer.json()["success"], answer.text[:1500]
