"""Data sets that need no network: the same on every machine, and drawn or computed in a moment.

Files are kept in the user's cache folder, or in the one that ``COURSE_DATA`` names, and made again if they are missing.
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
