"""The warm process: ``python -m course_lib.grade.kernel SOCKET [--profile MODULE:NAME] [--no-sandbox]``."""

from argparse import ArgumentParser

from course_lib.grade.kernel.server import serve
from course_lib.grade.profile import DEFAULT

parser = ArgumentParser("course_lib.grade.kernel")
parser.add_argument("socket")
parser.add_argument("--profile", default=DEFAULT)
parser.add_argument("--no-sandbox", dest="sandbox", action="store_false")
given = parser.parse_args()
serve(given.socket, sandbox=given.sandbox)
