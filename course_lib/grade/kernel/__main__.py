"""``python -m course_lib.grade.kernel SOCKET [--no-sandbox]``: the warm process."""

import sys

from course_lib.grade.kernel.server import serve

serve(sys.argv[1], sandbox="--no-sandbox" not in sys.argv[2:])
