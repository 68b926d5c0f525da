"""A JupyterHub for two courses: their students' servers, and a shared formgrader for each course's graders.

Change the four names below; everything else follows from them. ``docs/bigger-classes.md`` says what to install.
"""

import os
import sys
from pathlib import Path

c = get_config()  # noqa: F821 (JupyterHub defines it)

EXCHANGE = os.environ.get("COURSE_EXCHANGE", "/srv/nbgrader/exchange")  # all users may write to it
COURSES = {  # course -> the folder of its checkout, and the port of its formgrader
    "pytorch": (os.environ.get("COURSE_PYTORCH", "/srv/courses/pytorch"), 9999),
    "statistics": (os.environ.get("COURSE_STATISTICS", "/srv/courses/statistics"), 9998),
}
GRADERS = {"pytorch": ["inga"], "statistics": ["omar"]}
STUDENTS = {"pytorch": ["anna", "ben"], "statistics": ["anna"]}

# nbgrader reads a person's courses from these groups' names.
c.JupyterHub.load_groups = {
    **{f"formgrade-{course}": {"users": users} for course, users in GRADERS.items()},
    **{f"nbgrader-{course}": {"users": users} for course, users in STUDENTS.items()},
}

c.JupyterHub.services = [
    {
        "name": course,
        "url": f"http://127.0.0.1:{port}",
        # A service of the hub is a server that belongs to a group instead of a person.
        "command": [sys.executable, "-m", "jupyterhub.singleuser", "--ServerApp.allow_root=True"],
        "cwd": folder,
        "oauth_no_confirm": True,
        "environment": {
            "COURSE_EXCHANGE": EXCHANGE,
            "COURSE_ID": course,
            "JUPYTERHUB_DEFAULT_URL": "/formgrader",
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": folder,
        },
    }
    for course, (folder, port) in COURSES.items()
]
c.JupyterHub.load_roles = [
    # Only the graders of a course can open its server.
    *[
        {"name": f"grader-{course}", "groups": [f"formgrade-{course}"], "scopes": [f"access:services!service={course}"]}
        for course in COURSES
    ],
    # The servers ask the hub who takes which course.
    {"name": "courses", "services": list(COURSES), "scopes": ["list:users", "read:users", "admin:groups"]},
    {"name": "server", "scopes": ["users:activity!user", "access:servers!server", "read:users!user"]},
]

# Students' servers: JupyterLab, with nbgrader's settings next to this file.
c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser"]
c.Spawner.default_url = "/lab"
c.Spawner.environment = {
    "COURSE_EXCHANGE": EXCHANGE,
    "JUPYTER_CONFIG_PATH": str(Path(__file__).parent / "students"),
}
