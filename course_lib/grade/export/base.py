"""What the exports share: the file they write, the class list they fill in, and notes for the user."""

from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin
from traitlets import List, Unicode

from course_lib.grade.export.collect import Assignment, Student, collect
from course_lib.grade.export.roster import Roster, read_roster
from course_lib.grade.safe_csv import Row, escape_formula, write_csv


class FileExport(ExportPlugin):
    """Writes a CSV file from the gradebook and, if given, from the class list of the other system."""

    roster = Unicode("", help="the class list exported from the other system, as CSV").tag(config=True)
    notes = List(Unicode(), help="what the user should know about the last export")
    default_name = "grades.csv"
    identities: tuple[str, ...] = ()  # columns by which the other system identifies a student

    def export(self, gradebook: Gradebook) -> None:
        """Write the file.

        Raises:
            Problem: there is nothing to write, or the class list does not match.
        """
        self.notes = []
        assignments, students = collect(gradebook, self)
        roster = read_roster(Path(self.roster)) if self.roster else None
        rows = self.table(assignments, students, roster)
        self._note_formulas(rows)
        path = Path(self.to or self.default_name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_csv(path, rows, delimiter=roster.delimiter if roster else ",", encoding=self.encoding())
        for note in self.notes:
            self.log.warning(note)

    def table(self, assignments: list[Assignment], students: list[Student], roster: Roster | None) -> list[Row]:
        """Return the file's rows, starting with the headings."""
        raise NotImplementedError

    def encoding(self) -> str:
        """Return the file's encoding."""
        return "utf-8"

    def note(self, sentence: str) -> None:
        """Note something that the user should know."""
        self.notes = [*self.notes, sentence]

    def note_missing(self, missing: list[Student], roster: Roster) -> None:
        """Note the students who have a grade but no row."""
        if names := [student.id for student in missing if student.grades]:
            self.note(f"{roster.path.name} does not list {', '.join(names)}, so their grades are left out.")

    def _note_formulas(self, rows: list[Row]) -> None:
        for column, title in enumerate(rows[0]):
            for row in rows[1:] if title in self.identities else []:
                if escape_formula(row[column]) != row[column]:
                    self.note(
                        f"{title} {row[column]!r} would be a formula in a spreadsheet, so it got an apostrophe "
                        "and will not be recognised."
                    )
