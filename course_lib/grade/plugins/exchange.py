"""nbgrader's exchange, for a class in which some students submit another way."""

from glob import glob
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback

_NEEDED = ("timestamp.txt", "submission_secret.txt")  # what nbgrader puts into each submission


class ReleaseFeedback(ExchangeReleaseFeedback):
    """Returns feedback to those who submitted through the exchange, and names the others.

    nbgrader's own stops at the first submission that came another way, so that all students after that get none.
    """

    def copy_files(self) -> None:
        """Copy feedback into the exchange."""
        folders = [Path(folder) for folder in sorted(glob(self.src_path))]
        outside = [folder for folder in folders if not all((folder / name).is_file() for name in _NEEDED)]
        for folder in outside:
            self.log.warning("%s did not submit through the exchange. Send %s yourself.", folder.parent.name, folder)
        excluded = [self.coursedir.student_id_exclude, *(folder.parent.name for folder in outside)]
        self.coursedir.student_id_exclude = ",".join(filter(None, excluded))
        super().copy_files()
