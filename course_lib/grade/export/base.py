"""What the exports share: where the file goes, the class list they fill in, and what a person should know."""

from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import List, Unicode

from course_lib.grade.export.collect import Assignment, Student, collect
from course_lib.grade.export.roster import Roster, read
from course_lib.grade.safe_csv import harmless, write_csv


class FileExport(ExportPlugin):
    """Writes a CSV file, made from the gradebook and, if given, from the other system's list of the class."""

    roster = Unicode("", help="the list of the class that the other system hands out, as CSV").tag(config=True)
    notes = List(Unicode(), help="what a person should know about the last export")
    default_name = "grades.csv"
    identities: tuple[str, ...] = ()  # columns by which the other system knows a student

    def export(self, gradebook: Gradebook) -> None:
        """Write the file.

        Raises:
            Problem: there is nothing to write, or the class list does not fit.
        """
        self.notes = []
        assignments, students = collect(gradebook, self)
        roster = read(Path(self.roster)) if self.roster else None
        rows = self.table(assignments, students, roster)
        self._warn_of_formulas(rows)
        path = Path(self.to or self.default_name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_csv(path, rows, delimiter=roster.delimiter if roster else ",", encoding=self.encoding())
        for note in self.notes:
            self.log.warning(note)

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[list]:
        """Return the file's rows, the heading first."""
        raise NotImplementedError

    def encoding(self) -> str:
        """Return how the file is written."""
        return "utf-8"

    def note(self, sentence: str) -> None:
        """Note something that a person should know."""
        self.notes = [*self.notes, sentence]

    def note_missing(self, missing: list[Student], roster: Roster) -> None:
        """Note who has a grade and is in no row."""
        if names := [student.id for student in missing if student.grades]:
            self.note(f"Not in {roster.path.name}, so left out: {', '.join(names)}")

    def _warn_of_formulas(self, rows: list[list]) -> None:
        for column, title in enumerate(rows[0]):
            for row in rows[1:] if title in self.identities else []:
                if harmless(row[column]) != row[column]:
                    self.note(
                        f"{title} {row[column]!r} would be a formula in a spreadsheet and got an apostrophe: "
                        "it will not be recognised."
                    )
