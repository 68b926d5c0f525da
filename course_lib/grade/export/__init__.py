"""Grades for other systems: plugins of nbgrader's export interface, for ``course export`` and ``nbgrader export``.

``nbgrader export --exporter=course_lib.grade.export.CanvasExport --to=grades.csv`` does the same as
``course export --to canvas``.
"""

from course_lib.grade.export.canvas import CanvasExport
from course_lib.grade.export.moodle import MoodleExport
from course_lib.grade.export.spreadsheet import CsvExport

EXPORTS = {"csv": CsvExport, "canvas": CanvasExport, "moodle": MoodleExport}

__all__ = ["EXPORTS", "CanvasExport", "CsvExport", "MoodleExport"]
