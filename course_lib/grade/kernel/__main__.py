"""The warm process: ``python -m course_lib.grade.kernel SOCKET [--profile MODULE:NAME] [--no-sandbox]``."""

from argparse import ArgumentParser

from course_lib.grade.kernel.server import serve
from course_lib.grade.profile import DEFAULT, load_profile

parser = ArgumentParser("course_lib.grade.kernel")
parser.add_argument("socket", help="where to make the control socket")
parser.add_argument("--profile", default=DEFAULT, help="the course's profile")
parser.add_argument("--no-sandbox", dest="sandbox", action="store_false", help="let submissions do anything you can")
given = parser.parse_args()
serve(given.socket, load_profile(given.profile), sandbox=given.sandbox)
