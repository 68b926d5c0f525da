"""Data sets that need no network: the same on every machine, drawn or made in a moment.

Files are kept in the user's cache folder (``COURSE_DATA`` names another one)
and made anew when they are missing.
"""

from course_lib.data.digits import digits
from course_lib.data.fashion import fashion_root
from course_lib.data.logos import LOGOS, Logos, logos, logos_folder
from course_lib.data.prices import prices_csv
from course_lib.data.shapes import SHAPES, SYMBOLS, Shapes, shapes, symbols
from course_lib.data.shapes_folder import shapes_folder

__all__ = [
    "LOGOS",
    "SHAPES",
    "SYMBOLS",
    "Logos",
    "Shapes",
    "digits",
    "fashion_root",
    "logos",
    "logos_folder",
    "prices_csv",
    "shapes",
    "shapes_folder",
    "symbols",
]
