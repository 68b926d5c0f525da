"""The settings of a student's nbgrader: where the exchange is, and that the hub knows who takes which course."""

import os

from nbgrader.auth import JupyterHubAuthPlugin

c = get_config()  # noqa: F821 (nbgrader defines it)

c.Exchange.root = os.environ["COURSE_EXCHANGE"]
c.Exchange.path_includes_course = True  # a folder for each course
c.Authenticator.plugin_class = JupyterHubAuthPlugin
